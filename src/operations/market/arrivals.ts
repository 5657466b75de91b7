import type { Step } from '../../kernel/step.ts';
import { capture, count } from '../orders/account.ts';
import { shipByOf } from '../orders/freight.ts';
import { tell } from '../orders/happenings.ts';
import { INQUIRY, type Inquiry } from '../orders/inquiry.ts';
import { isBeforeHandOver, isWithPlatform, ORDER, stateOf } from '../orders/order.ts';
import { needOrder, orderRef } from '../orders/order-look-ups.ts';
import { topicOf } from '../orders/replies.ts';
import { DAY, HOUR } from '../shop/calendar.ts';
import { catalogueOf, find } from '../shop/catalogue.ts';
import { receive } from '../shop/stock.ts';
import { ORDER_PAYS, type What } from './agenda.ts';
import { truthOf } from './truth.ts';

/** A buyer places an order. The trainee sees it when the channel's list is opened. */
export function orderArrives(step: Step, { order: coming }: What<'order/arrives'>): void {
  const { paid, paymentExpiry, ...rest } = coming;
  const { acceptanceDays } = find(catalogueOf(step).channels, coming.channel);
  const state = step.begin(ORDER, coming.id, { paymentExpiry, acceptancePeriod: acceptanceDays * DAY });
  step.put(ORDER, { ...rest, state, bookings: 0, deductions: 0, refunded: 0 });
  if (paid !== 'pending') step.send(orderRef(coming.id), { type: 'AUTHORISE' });
  if (paid === 'captured') capture(step, needOrder(step, coming.id));
  count(step, coming.channel, { orders: 1 });
  tell(step, 'order/arrived', coming.id, {
    channel: coming.channel,
    shipBy: coming.shipBy,
    withPlatform: withPlatform(step, coming.id),
  });
  const { pays } = truthOf(step, coming.id);
  if (pays !== undefined) step.schedule(pays, ORDER_PAYS, { order: coming.id });
}

/** A late payment comes in. */
export function orderPays(step: Step, { order: id }: { order: string }): void {
  const order = needOrder(step, id);
  if (stateOf(order).payment !== 'pending') return;
  const fromPlatform = withPlatform(step, id);
  capture(step, order);
  if (fromPlatform) {
    // A marketplace counts the days to ship from the payment on.
    const { hours, channels } = catalogueOf(step);
    step.update(ORDER, id, (draft) => {
      draft.shipBy = shipByOf(step.now, find(channels, order.channel).handlingDays, hours);
    });
  }
  tell(step, 'order/paid', id, { fromPlatform, shipBy: needOrder(step, id).shipBy });
}

const withPlatform = (step: Step, id: string): boolean => {
  const order = needOrder(step, id);
  return isWithPlatform(order, stateOf(order), catalogueOf(step));
};

/** A buyer asks the platform to cancel; only before hand-over does the platform pass it on. */
export function cancelAsked(step: Step, { order: id }: What<'order/cancel-asked'>): void {
  const order = needOrder(step, id);
  if (isBeforeHandOver(stateOf(order)) && step.trySend(orderRef(id), { type: 'REQUEST_CANCELLATION' }))
    tell(step, 'order/cancellation-requested', id, {});
}

/** A buyer asks a question, unless the platform has cancelled the order meanwhile. */
export function inquiryArrives(step: Step, { inquiry }: What<'inquiry/arrives'>): void {
  if (step.get(ORDER, inquiry.order) === undefined) return;
  const dueAt = step.now + find(catalogueOf(step).channels, inquiry.channel).answerHours * HOUR;
  const arrived: Inquiry = { ...inquiry, at: step.now, dueAt };
  step.put(INQUIRY, arrived);
  tell(step, 'inquiry/arrived', inquiry.id, {
    order: inquiry.order,
    topic: topicOf(step, arrived),
    channel: inquiry.channel,
    dueAt,
  });
}

/** Goods on the way reach the warehouse. */
export function stockArrives(step: Step, { product, quantity }: { product: string; quantity: number }): void {
  receive(step, product, quantity);
  tell(step, 'stock/received', product, { quantity });
}

export function checkInOpens(step: Step, { channel, until }: What<'check-in/opens'>): void {
  tell(step, 'check-in/opened', channel, { until });
}

export function gateCloses(step: Step, { mode }: What<'gate/closes'>): void {
  tell(step, 'gate/closed', mode, {});
}
