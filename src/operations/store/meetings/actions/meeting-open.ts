import { z } from 'zod';
import type { RecordReader } from '../../../../kernel/step.ts';
import { stockLevels } from '../../../shop/stock.ts';
import { idInput, makeAction } from '../../../shop/trainee-action.ts';
import { storeHouseOf, storeItemOf, storeTruthOf } from '../../look-ups.ts';
import { tellMeeting } from '../happenings.ts';
import { meetingRef, raise, refuse, refuseUnless, sceneOf } from '../look-ups.ts';
import { MEETING, type StockFact } from '../meeting.ts';
import { hasTest } from '../objection.ts';

const WEEKS_A_YEAR = 52;

/** Pieces of the advertised products that can be promised now, and what sells of them in a week. */
function stockFacts(reader: RecordReader): StockFact[] {
  const house = storeHouseOf(reader);
  return [...new Set(house.meetings.channels.map(({ product }) => product))].map((product) => {
    const { onHand = 0, reserved = 0, inbound, further } = stockLevels(reader, product) ?? {};
    const weekly = Math.ceil((storeItemOf(house, product)?.yearly ?? 0) / WEEKS_A_YEAR);
    return {
      ...{ product, promisable: onHand - reserved, weekly },
      ...(inbound === undefined ? {} : { inbound }),
      ...(further === undefined ? {} : { further }),
    };
  });
}

/** Sits down with the colleague of marketing. What is in stock at that moment lies on the table. */
export const meetingOpen = makeAction({
  kind: 'meeting/open',
  indicators: ['P2.3.2'],
  input: z.object({ meeting: idInput }).strict(),
  check: (world, { meeting: id }) => {
    const refusal = refuseUnless(world, id, 'planned');
    if (refusal !== null) return refusal;
    const { at } = world.get(MEETING, id) ?? { at: 0 };
    return world.now < at ? refuse('meeting/too-early', { at }) : null;
  },
  apply: (step, { meeting: id }) => {
    step.send(meetingRef(id), { type: 'OPEN' });
    const stock = stockFacts(step);
    step.update(MEETING, id, (meeting) => void Object.assign(meeting, { openedAt: step.now, stock }));
    tellMeeting(step, 'marketing-meeting/opened', id, {});
    const comesBack = storeTruthOf(step, 'meetings').objections[id]?.includes('test-outcome') ?? false;
    if (comesBack && hasTest(sceneOf(step, step.need(MEETING, id)))) raise(step, id, 'test-outcome');
  },
});
