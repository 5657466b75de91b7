import { papersToFile } from '../../operations/orders/closing.ts';
import { hasEnded, type ReopenReason } from '../../operations/orders/order.ts';
import { contractLine, differenceIn } from '../../operations/orders/payout-contract.ts';
import { type OrderView, ordersOf } from '../../operations/orders/view.ts';
import { type Intent, intent } from '../bot.ts';
import type { Desk } from './desk.ts';

function checkPayouts(desk: Desk): Intent[] {
  return ordersOf(desk.view)
    .payouts.filter((payout) => payout.checked === undefined)
    .map((payout) => {
      const differences = payout.lines.flatMap((line) => {
        const order = desk.order(line.order);
        const kind = order === undefined ? null : differenceIn(line, contractLine(desk.catalogue, order, line.gross));
        return kind === null ? [] : [{ order: line.order, kind }];
      });
      return intent('payout/reconcile', { payout: payout.id, differences });
    });
}

function finish(order: OrderView): Intent | null {
  if (order.stage.closing === 'closed') {
    const reopen = (reason: ReopenReason): Intent => intent('order/reopen', { order: order.id, reason });
    if (order.stage.acceptance === 'disputed') return reopen('late-dispute');
    return order.stage.payment === 'charged-back' && order.reopenedFor === undefined ? reopen('chargeback') : null;
  }
  if (order.refundDue !== undefined)
    return intent('refund/settle', { order: order.id, amount: order.refundDue.amount });
  if (!hasEnded(order.stage) || order.closingBlocks.length > 0) return null;
  return intent('order/close', { orders: [order.id], file: papersToFile(order, order.stage) });
}

/** Checks statements, pays refunds, closes what may be closed and reopens what must be. */
export const closeOrders = (desk: Desk): Intent[] => [
  ...checkPayouts(desk),
  ...desk.orders.flatMap((order) => finish(order) ?? []),
];
