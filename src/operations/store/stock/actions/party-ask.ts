import { firstRefusal, makeAction } from '../../../shop/trainee-action.ts';
import { storeHouseOf } from '../../look-ups.ts';
import { COUNT } from '../count.ts';
import { countRef, needCount, refuseCount } from '../count-look-ups.ts';
import { wantsRecount } from '../due-counts.ts';
import { tellStock } from '../happenings.ts';
import { STOCK_INPUTS } from '../inputs.ts';
import { INQUIRY_EVENTS } from '../inquiring.ts';

/** Asks warehouse, supplier or marketing what they know of a variance. Each is asked once, and answers after a while. */
export const partyAsk = makeAction({
  kind: 'party/ask',
  indicators: ['P2.2.1'],
  input: STOCK_INPUTS['party/ask'],
  check: (world, { count: id, parties }) => {
    // Others can be asked about a variance as long as it can be explained.
    const refused = refuseCount(world, id, 'EXPLAIN', 'count/nothing-to-ask', 'variances');
    if (refused !== null) return refused;
    if (wantsRecount(storeHouseOf(world), needCount(world, id)))
      return { key: 'count/recount-first', values: { count: id }, page: 'variances' };
    if (new Set(parties).size < parties.length) return { key: 'count/party-twice', values: {}, page: 'variances' };
    return firstRefusal(parties, (party) =>
      world.can(countRef(id), INQUIRY_EVENTS[party].asks)
        ? null
        : { key: 'count/asked-already', values: { party }, page: 'variances' },
    );
  },
  apply: (step, { count: id, parties }) => {
    for (const party of parties) step.send(countRef(id), INQUIRY_EVENTS[party].asks);
    step.update(COUNT, id, (draft) => {
      for (const party of parties) draft.inquiries[party] = { askedAt: step.now };
    });
    tellStock(step, 'stock-inquiry/made', id, { parties: parties.join(', ') });
  },
});
