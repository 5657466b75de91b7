import { z } from 'zod';
import { catalogueOf } from '../../shop/catalogue.ts';
import { idInput, makeAction } from '../../shop/trainee-action.ts';
import { tell } from '../happenings.ts';
import { ORDER } from '../order.ts';
import { needOrder } from '../order-look-ups.ts';
import { DIFFERENCES, PAYOUT } from '../payout.ts';
import { compareFigure, contractLine } from '../payout-contract.ts';

const difference = z.object({ order: idInput, kind: z.enum(DIFFERENCES) }).strict();

/** Checks a payout statement against the contract: reports the lines that differ and how, or that all are right. */
export const payoutReconcile = makeAction({
  kind: 'payout/reconcile',
  indicators: ['P3.3.2'],
  input: z.object({ payout: idInput, differences: z.array(difference).max(500) }).strict(),
  check: (world, { payout: id, differences }) => {
    const payout = world.get(PAYOUT, id);
    if (payout === undefined) return { key: 'payout/unknown', values: { payout: id } };
    if (payout.checked !== undefined) return { key: 'payout/checked-already', page: 'payouts' };
    const stranger = differences.find((difference) => !payout.lines.some((line) => line.order === difference.order));
    return stranger === undefined
      ? null
      : { key: 'payout/no-such-line', values: { order: stranger.order }, page: 'payouts' };
  },
  apply: (step, { payout: id, differences }) => {
    const payout = step.need(PAYOUT, id);
    step.update(PAYOUT, id, (draft) => {
      draft.checked = { at: step.now, differences };
    });
    for (const line of payout.lines) {
      step.update(ORDER, line.order, (order) => {
        order.payoutChecked = true;
      });
    }
    tell(step, 'payout/reconciled', id, {
      differences: differences.flatMap(({ order, kind }) => {
        const line = payout.lines.find((candidate) => candidate.order === order);
        if (line === undefined) return [];
        return compareFigure(line, contractLine(catalogueOf(step), needOrder(step, order), line.gross), kind);
      }),
    });
  },
});
