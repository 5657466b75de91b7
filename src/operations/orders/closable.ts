import type { Step } from '../../kernel/step.ts';
import { closingBlocks, papersToFile } from './closing.ts';
import { tell } from './happenings.ts';
import { hasEnded, ORDER, stateOf } from './order.ts';
import { needOrder, orderRef } from './order-look-ups.ts';

/** Marks an order closable when nothing stands in the way any more, and takes the mark back when something does. */
export function reviewClosing(step: Step, id: string): void {
  const order = needOrder(step, id);
  const state = stateOf(order);
  const clear = hasEnded(state) && closingBlocks(order, state).length === 0;
  if (clear && state.closing === 'open') {
    step.send(orderRef(id), { type: 'MARK_CLOSABLE' });
    tell(step, 'order/closable', id, { papers: papersToFile(order, state) });
  } else if (!clear && state.closing === 'closable') {
    step.send(orderRef(id), { type: 'UNMARK_CLOSABLE' });
  } else if (state.closing === 'reopened' && clear !== (order.mayCloseAgain === true)) {
    step.update(ORDER, id, (draft) => {
      if (clear) draft.mayCloseAgain = true;
      else delete draft.mayCloseAgain;
    });
    if (clear) tell(step, 'order/closable', id, { papers: papersToFile(order, state) });
  }
}
