import type { Step } from '../../kernel/step.ts';
import { bookMoney, chargeBack } from '../orders/account.ts';
import { cancelOrder } from '../orders/cancelling.ts';
import { reviewClosing } from '../orders/closable.ts';
import { type OrderHappening, tell } from '../orders/happenings.ts';
import { ordersCatalogueOf } from '../orders/house.ts';
import { ORDER, type Order, PAYABLE_AT, stateOf } from '../orders/order.ts';
import { isClosed, needOrder, partsOf } from '../orders/order-look-ups.ts';
import { type Difference, PAYOUT, type PayoutFigure, type PayoutLine, payoutId } from '../orders/payout.ts';
import { compareFigure, contractLine } from '../orders/payout-contract.ts';
import { addOfficeTime, HOUR } from '../shop/calendar.ts';
import { catalogueOf, find } from '../shop/catalogue.ts';
import { takesPayments } from '../shop/channel.ts';
import { inTwd } from '../shop/market.ts';
import { permilleOf } from '../shop/money.ts';
import { leftToPayBack } from '../shop/sale.ts';
import { PAYOUT_CORRECTS } from './agenda.ts';
import { truthOf } from './truth.ts';

/** A payout line with the fault of the truth. */
function withFault(step: Step, line: PayoutLine, order: Order, fault: Difference | undefined): PayoutLine {
  const market = find(catalogueOf(step).markets, order.market);
  const changed = { ...line };
  if (fault === 'commission') changed.commission += permilleOf(line.gross, 30) + 1;
  if (fault === 'payment-fee') changed.paymentFee += permilleOf(line.gross, 12) + 1;
  if (fault === 'shipping-twice') changed.shipping += Math.max(order.shippingPaid, 1);
  if (fault === 'chargeback') changed.chargeback = line.gross;
  if (fault === 'exchange-rate') changed.rate = permilleOf(line.rate, 955);
  changed.net = changed.gross - changed.commission - changed.paymentFee - changed.shipping - changed.chargeback;
  return { ...changed, paid: inTwd(changed.net, { ...market, rate: changed.rate }) };
}

/** The platform pays out what was accepted since the last statement. No orders, no statement. */
export function payoutPosts(step: Step, { channel }: { channel: string }): void {
  const orders = step.where(PAYABLE_AT, channel);
  if (orders.length === 0) return;
  const { hours, rules } = ordersCatalogueOf(step);
  const id = payoutId(channel, step.now);
  const faults: PayoutFigure[] = [];
  const lines = orders.map((order) => {
    const fault = truthOf(step, order.id).payoutFault;
    const contract = contractLine(catalogueOf(step), order, leftToPayBack(order));
    const line = withFault(step, contract, order, fault);
    if (fault !== undefined) faults.push(compareFigure(line, contract, fault));
    return line;
  });
  const total = lines.reduce((sum, line) => sum + line.paid, 0);
  const dueAt = addOfficeTime(step.now, rules.payoutHours * HOUR, hours);
  step.put(PAYOUT, { id, channel, at: step.now, dueAt, lines, total, corrected: 0 });
  for (const line of lines) {
    const order = needOrder(step, line.order);
    bookMoney(step, order, { fees: line.gross - line.net, paidOut: line.net });
    step.update(ORDER, line.order, (draft) => {
      draft.payout = id;
    });
  }
  tell(step, 'payout/posted', id, { lines: lines.length, orders: orders.map((order) => order.id), faults });
}

/** Pays right differences back, later on the same day. */
export function correctionOrdered(step: Step, { subject, data }: OrderHappening<'payout/reconciled'>): void {
  const payout = step.need(PAYOUT, subject.id);
  const right = data.differences.filter(
    ({ order, kind }) => truthOf(step, order).payoutFault === kind && payout.lines.some((line) => line.order === order),
  );
  if (right.length > 0)
    step.schedule(step.now + 4 * HOUR, PAYOUT_CORRECTS, {
      payout: subject.id,
      orders: right.map((difference) => difference.order),
    });
}

/** The orders of a statement that was checked. */
export function linesMayClose(step: Step, payout: string): void {
  for (const { order } of step.need(PAYOUT, payout).lines) reviewClosing(step, order);
}

export function payoutCorrects(
  step: Step,
  { payout: id, orders }: { payout: string; orders: readonly string[] },
): void {
  let back = 0;
  for (const orderId of new Set(orders)) {
    const order = needOrder(step, orderId);
    const line = step.need(PAYOUT, id).lines.find((candidate) => candidate.order === orderId);
    if (line === undefined) continue;
    const right = contractLine(catalogueOf(step), order, line.gross);
    bookMoney(step, order, { fees: line.net - right.net, paidOut: right.net - line.net });
    back += right.paid - line.paid;
  }
  step.update(PAYOUT, id, (draft) => {
    draft.corrected += back;
  });
  tell(step, 'payout/corrected', id, { amount: back });
}

/** A bank takes the money of a card payment back, long after, of all parts of an order: the seller is told when it is gone. */
export function bankChargesBack(step: Step, { order: whole }: { order: string }): void {
  for (const { id } of partsOf(step, whole)) {
    const amount = chargeBack(step, id);
    if (amount !== null) tell(step, 'order/charged-back', id, { amount, closed: isClosed(step, id) });
  }
}

/** Timers of the order's own lifecycle: an unpaid order is voided, an uncontested delivery is accepted. */
export function orderTimerRan(
  step: Step,
  { subject, data }: { subject: { id: string }; data: { event: string } },
): void {
  if (data.event.includes('paymentExpiry')) {
    tell(step, 'order/voided', subject.id, {});
    // A marketplace cancels by itself what was never paid.
    const order = needOrder(step, subject.id);
    const { channel } = order;
    if (takesPayments(find(catalogueOf(step).channels, channel)) && stateOf(order).review !== 'rejected') {
      cancelOrder(step, order, 'payment', 'platform');
    }
  }
  if (data.event.includes('acceptancePeriod')) tell(step, 'order/accepted', subject.id, { by: 'platform' });
}
