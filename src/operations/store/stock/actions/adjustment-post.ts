import { firstRefusal, makeAction } from '../../../shop/trainee-action.ts';
import { storeHouseOf } from '../../look-ups.ts';
import { areSameLines, rightLines, worthOf } from '../adjusting.ts';
import { COUNT } from '../count.ts';
import { trueDifferences } from '../count-differences.ts';
import { countRef, needCount, readingsOf, refuseCount } from '../count-look-ups.ts';
import { causeOf } from '../count-record.ts';
import { weigh } from '../explaining.ts';
import { tellStock } from '../happenings.ts';
import { STOCK_INPUTS } from '../inputs.ts';
import { postAdjustment, withinBook } from '../posting.ts';

/** Posts the entry that brings the book to the count. One that is worth much waits for approval. */
export const adjustmentPost = makeAction({
  kind: 'adjustment/post',
  indicators: ['P2.2.1'],
  input: STOCK_INPUTS['adjustment/post'],
  check: (world, { count: id, lines }) => {
    const refused = refuseCount(world, id, 'ADJUST', 'count/explain-first', 'variances');
    if (refused !== null) return refused;
    const { stock, items } = storeHouseOf(world);
    return firstRefusal(lines, (line) => {
      const { account, bin, product, quantity } = line;
      if (!items.some((item) => item.id === product))
        return { key: 'count/no-such-product', values: { name: product } };
      if (account === 'reservation' && bin !== '')
        return { key: 'count/no-bin-for-reservation', values: {}, page: 'causes' };
      if (account !== 'reservation' && !stock.bins.some((one) => one.id === bin))
        return { key: 'count/no-such-bin', values: { bin }, page: 'causes' };
      return withinBook(world, line) === quantity
        ? null
        : { key: 'count/below-nothing', values: { product, most: withinBook(world, line) }, page: 'variances' };
    });
  },
  apply: (step, { count: id, lines }) => {
    const house = storeHouseOf(step);
    const count = needCount(step, id);
    const { explanation, inquiries, variances = [] } = count;
    if (explanation === undefined) throw new Error(`count ${id} was not explained`);
    const { hollow } = weigh(explanation, readingsOf(step, count, trueDifferences(count)), inquiries);
    const called = rightLines(house, count, variances, explanation.cause, readingsOf(step, count, variances));
    const value = worthOf(house, lines);
    const approval = value > house.rules.approvalFrom;
    step.send(countRef(id), { type: 'ADJUST' });
    step.update(COUNT, id, (draft) => {
      draft.adjustment = { lines, at: step.now, value, ...(approval ? { approval: 'waiting' as const } : {}) };
    });
    tellStock(step, 'stock-adjustment/submitted', id, {
      ...{ value, approval, hollow, lines, called },
      right: areSameLines(lines, called),
      rightCause: causeOf(step, id),
    });
    if (approval) step.send(countRef(id), { type: 'AWAIT' });
    else postAdjustment(step, id);
  },
});
