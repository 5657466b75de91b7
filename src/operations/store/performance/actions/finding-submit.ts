import { z } from 'zod';
import type { Refusal } from '../../../../kernel/happening.ts';
import type { WorldReader } from '../../../../kernel/step.ts';
import { catalogueOf } from '../../../shop/catalogue.ts';
import { idInput, makeAction } from '../../../shop/trainee-action.ts';
import { storeHouseOf, storeTruthOf } from '../../look-ups.ts';
import { SIGNS } from '../anomaly.ts';
import { dayOf } from '../days.ts';
import { tellPerformance } from '../happenings.ts';
import { REPORT, SHOP_EVENT } from '../report.ts';
import { refuseDate, refuseReport, rightFinding } from '../reports.ts';
import { dateInput } from './inputs.ts';

/** The day on which it began may be off by so many: the first day is often half a day, and weekends differ. */
const DAYS_OFF = 2;

const isUnknown = (list: readonly { readonly id: string }[], id: string | null): boolean =>
  id !== null && !list.some((each) => each.id === id);

const input = z
  .object({
    report: idInput,
    channel: idInput.nullable(),
    product: idInput.nullable(),
    from: dateInput,
    event: idInput,
    figure: z.enum(SIGNS),
  })
  .strict();

function refuseFinding(world: WorldReader, { channel, product, event, from }: z.output<typeof input>): Refusal | null {
  const { channels, products } = catalogueOf(world);
  const page = 'anomalies';
  if (isUnknown(channels, channel)) return { key: 'report/no-such-channel', values: { id: channel ?? '' }, page };
  if (isUnknown(products, product)) return { key: 'report/no-such-product', values: { id: product ?? '' }, page };
  if (isUnknown(world.all(SHOP_EVENT), event)) return { key: 'report/no-such-event', values: { id: event }, page };
  return refuseDate(world, from);
}

/** Says what went wrong: where, since when, of which event, and what of the tables shows it. */
export const findingSubmit = makeAction({
  kind: 'finding/submit',
  indicators: ['P2.3.1'],
  input,
  check: (world, finding) =>
    refuseReport(world, finding.report, ({ findingGiven }) => findingGiven) ?? refuseFinding(world, finding),
  apply: (step, { report: id, ...finding }) => {
    const given = { at: step.now, ...finding };
    step.update(REPORT, id, (report) => {
      report.findingGiven = given;
    });
    const { anomaly } = storeTruthOf(step, 'performance');
    const house = storeHouseOf(step).performance;
    const off = dayOf(house, given.from) - anomaly.day;
    tellPerformance(step, 'performance-report/finding-given', id, {
      given,
      eventKind: step.need(SHOP_EVENT, given.event).kind,
      right: rightFinding(step),
      segmentRight: given.channel === anomaly.channel && given.product === anomaly.product,
      eventRight: given.event === anomaly.event,
      figureRight: given.figure === anomaly.sign,
      sinceRight: Math.abs(off) <= DAYS_OFF,
    });
  },
});
