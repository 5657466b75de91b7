import { atClock, taipeiDate } from '../../../shop/calendar.ts';
import { catalogueOf } from '../../../shop/catalogue.ts';
import { firstRefusal, makeAction } from '../../../shop/trainee-action.ts';
import { storeHouseOf } from '../../look-ups.ts';
import { COUNT } from '../count.ts';
import { daysOf } from '../count-look-ups.ts';
import { tellStock } from '../happenings.ts';
import { STOCK_INPUTS } from '../inputs.ts';
import { scheduleCount } from '../scheduling.ts';

/** Puts bins on the list of counts for a day of the week. */
export const countPlan = makeAction({
  kind: 'count/plan',
  indicators: ['P2.2.1'],
  input: STOCK_INPUTS['count/plan'],
  check: (world, { day, bins }) => {
    const { stock } = storeHouseOf(world);
    const chosen = daysOf(world)[day];
    if (chosen === undefined || chosen.close <= world.now) return { key: 'count/day-over', values: {}, page: 'counts' };
    if (new Set(bins).size < bins.length) return { key: 'count/bin-twice', values: {}, page: 'counts' };
    return firstRefusal(bins, (bin) => {
      if (!stock.bins.some(({ id }) => id === bin))
        return { key: 'count/no-such-bin', values: { bin }, page: 'counts' };
      return world.get(COUNT, bin) === undefined
        ? null
        : { key: 'count/already-listed', values: { bin }, page: 'counts' };
    });
  },
  apply: (step, { day, bins }) => {
    for (const bin of bins) scheduleCount(step, bin, day, false);
    const [first] = daysOf(step);
    tellStock(step, 'stock-plan/written', taipeiDate(first?.open ?? atClock(step.now, catalogueOf(step).hours.opens)), {
      bins,
    });
  },
});
