import type { Step } from '../../kernel/step.ts';
import { capture, count } from '../orders/account.ts';
import { circumstancesOf } from '../orders/circumstances.ts';
import { shipByOf } from '../orders/freight.ts';
import { type OrderHappening, tell } from '../orders/happenings.ts';
import { INQUIRY, type Inquiry } from '../orders/inquiry.ts';
import { isBeforeHandOver, isMoneyGone, isWithPlatform, ORDER, type Order, stateOf } from '../orders/order.ts';
import { needOrder, orderRef, partsOf } from '../orders/order-look-ups.ts';
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
    sees: circumstancesOf(step, needOrder(step, coming.id)),
  });
  const { pays } = truthOf(step, coming.id);
  if (pays !== undefined) step.schedule(pays, ORDER_PAYS, { order: coming.id });
}

/** A late payment comes in, for all parts of an order. */
export function orderPays(step: Step, { order: id }: { order: string }): void {
  for (const part of partsOf(step, id)) {
    if (stateOf(part).payment !== 'pending') continue;
    const fromPlatform = withPlatform(step, part.id);
    capture(step, part);
    if (fromPlatform) {
      // A marketplace counts the days to ship from the payment on.
      const { hours, channels } = catalogueOf(step);
      step.update(ORDER, part.id, (draft) => {
        draft.shipBy = shipByOf(step.now, find(channels, part.channel).handlingDays, hours);
      });
    }
    tell(step, 'order/paid', part.id, { fromPlatform, shipBy: needOrder(step, part.id).shipBy });
  }
}

const withPlatform = (step: Step, id: string): boolean => {
  const order = needOrder(step, id);
  return isWithPlatform(order, stateOf(order), catalogueOf(step));
};

/**
 * A buyer asks the platform to cancel, all parts of an order; only before hand-over does the platform pass it on. Nobody knows
 * of an order whose list was not opened yet: the request waits there with it.
 */
export function cancelAsked(step: Step, { order }: What<'order/cancel-asked'>): void {
  for (const part of partsOf(step, order)) {
    if (stateOf(part).review !== 'unseen') requestCancellation(step, part);
    else
      step.update(ORDER, part.id, (draft) => {
        draft.cancelAskedAt = step.now;
      });
  }
}

/** A list was opened: who asked to cancel in the meantime stands in it. */
export function cancellationIsSeen(step: Step, { subject }: OrderHappening<'order/seen'>): void {
  const order = needOrder(step, subject.id);
  if (order.cancelAskedAt !== undefined) requestCancellation(step, order);
}

function requestCancellation(step: Step, order: Order): void {
  const state = stateOf(order);
  if (!isBeforeHandOver(state) || isMoneyGone(state)) return;
  if (step.trySend(orderRef(order.id), { type: 'REQUEST_CANCELLATION' }))
    tell(step, 'order/cancellation-requested', order.id, {});
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
