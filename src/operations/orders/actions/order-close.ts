import { z } from 'zod';
import { firstRefusal, idsInput, makeAction } from '../../shop/trainee-action.ts';
import { closingBlocks, papersToFile } from '../closing.ts';
import { tell } from '../happenings.ts';
import { FILE_PAPERS, hasEnded, ORDER, stateOf } from '../order.ts';
import { needOrder, orderRef, refuse, refuseUnseen } from '../order-look-ups.ts';

/** Closes orders and files their papers. The shop's system allows closing too early; the happening says so. */
export const orderClose = makeAction({
  kind: 'order/close',
  indicators: ['P3.3.2'],
  input: z.object({ orders: idsInput, file: z.array(z.enum(FILE_PAPERS)).max(FILE_PAPERS.length) }).strict(),
  check: (world, { orders }) =>
    firstRefusal(orders, (id) => {
      const unseen = refuseUnseen(world, id);
      if (unseen !== null) return unseen;
      const order = needOrder(world, id);
      const state = stateOf(order);
      if (state.closing === 'closed') return refuse(order, 'close/closed-already', 'closing');
      return hasEnded(state) ? null : refuse(order, 'close/not-ended', 'closing');
    }),
  apply: (step, { orders, file }) => {
    for (const id of new Set(orders)) {
      const order = needOrder(step, id);
      const state = stateOf(order);
      step.send(orderRef(id), { type: 'CLOSE' });
      step.update(ORDER, id, (draft) => {
        draft.file = file;
        delete draft.mayCloseAgain;
      });
      tell(step, 'order/closed', id, {
        blocks: closingBlocks(order, state),
        filed: file,
        papers: papersToFile(order, state),
        reopened: state.closing === 'reopened',
        ended: { reviewStage: state.review, parcelStage: state.fulfilment },
      });
    }
  },
});
