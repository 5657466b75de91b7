import { makeAction } from '../../../shop/trainee-action.ts';
import { COUNT } from '../count.ts';
import { countRef, needCount, refuseCount } from '../count-look-ups.ts';
import { openBin } from '../count-record.ts';
import { tellStock } from '../happenings.ts';
import { STOCK_INPUTS } from '../inputs.ts';

/** Opens the bin of a variance once more, with a new cut-off. An explanation given before is void. */
export const countRecount = makeAction({
  kind: 'count/recount',
  indicators: ['P2.2.1'],
  input: STOCK_INPUTS['count/recount'],
  check: (world, { count: id }) => {
    const refused = refuseCount(world, id, 'RECOUNT', 'count/nothing-to-recount', 'variances');
    if (refused !== null) return refused;
    return needCount(world, id).sort === 'reservations'
      ? { key: 'count/nothing-to-recount', values: { count: id }, page: 'variances' }
      : null;
  },
  apply: (step, { count: id }) => {
    step.send(countRef(id), { type: 'RECOUNT' });
    step.update(COUNT, id, (draft) => {
      delete draft.explanation;
      delete draft.adjustment;
    });
    openBin(step, id);
    tellStock(step, 'stock-count/recounted', id, {});
  },
});
