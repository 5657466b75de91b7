import { makeAction } from '../../../shop/trainee-action.ts';
import { countRef, needCount, refuseCount } from '../count-look-ups.ts';
import { causeOf, openBin } from '../count-record.ts';
import { tellStock } from '../happenings.ts';
import { STOCK_INPUTS } from '../inputs.ts';

/** Opens a bin to count it. Movements from now on are no part of the count. */
export const countOpen = makeAction({
  kind: 'count/open',
  indicators: ['P2.2.1'],
  input: STOCK_INPUTS['count/open'],
  check: (world, { count: id }) => {
    const refused = refuseCount(world, id, 'OPEN', 'count/not-to-open', 'counts');
    if (refused !== null) return refused;
    return needCount(world, id).at > world.now
      ? { key: 'count/not-its-day', values: { count: id }, page: 'counts' }
      : null;
  },
  apply: (step, { count: id }) => {
    step.send(countRef(id), { type: 'OPEN' });
    openBin(step, id);
    tellStock(step, 'stock-count/opened', id, { cause: causeOf(step, id) });
  },
});
