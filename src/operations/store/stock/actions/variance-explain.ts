import { makeAction } from '../../../shop/trainee-action.ts';
import { storeHouseOf } from '../../look-ups.ts';
import { COUNT, PARTIES } from '../count.ts';
import { trueDifferences } from '../count-differences.ts';
import { countRef, needCount, readingsOf, refuseCount } from '../count-look-ups.ts';
import { causeOf } from '../count-record.ts';
import { wantsRecount } from '../due-counts.ts';
import { weigh } from '../explaining.ts';
import { tellStock } from '../happenings.ts';
import { STOCK_INPUTS } from '../inputs.ts';

/** Says why book and count differ, and what shows it. */
export const varianceExplain = makeAction({
  kind: 'variance/explain',
  indicators: ['P2.2.1'],
  input: STOCK_INPUTS['variance/explain'],
  check: (world, { count: id }) => {
    const refused = refuseCount(world, id, 'EXPLAIN', 'count/nothing-to-explain', 'variances');
    if (refused !== null) return refused;
    return wantsRecount(storeHouseOf(world), needCount(world, id))
      ? { key: 'count/recount-first', values: { count: id }, page: 'variances' }
      : null;
  },
  apply: (step, { count: id, cause, evidence }) => {
    const count = needCount(step, id);
    const { shown, contradicted } = weigh(
      { cause, evidence },
      readingsOf(step, count, trueDifferences(count)),
      count.inquiries,
    );
    step.send(countRef(id), { type: 'EXPLAIN' });
    step.update(COUNT, id, (draft) => {
      draft.explanation = { cause, evidence: [...evidence], at: step.now };
    });
    const unanswered = PARTIES.filter((party) => count.inquiries[party]?.answeredAt === undefined);
    tellStock(step, 'stock-variance/explained', id, {
      varianceCause: cause,
      rightCause: causeOf(step, id),
      shown,
      contradicted,
      unanswered,
    });
  },
});
