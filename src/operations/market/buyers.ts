import type { Happening } from '../../kernel/happening.ts';
import type { Step } from '../../kernel/step.ts';
import { noteDebt, tellDebt } from '../orders/cancelling.ts';
import { type OrderHappening, tell } from '../orders/happenings.ts';
import { ordersCatalogueOf } from '../orders/house.ts';
import { HELD_FOR_GOODS, ORDER, type Order, stateOf } from '../orders/order.ts';
import { asOneOrder, isClosed, needOrder, orderRef, partsOf, shipmentOf } from '../orders/order-look-ups.ts';
import { isReceiptOpen } from '../orders/proof-of-delivery.ts';
import { REVIEW, type Review, reviewReplyTo } from '../orders/review.ts';
import type { Situation } from '../orders/truth.ts';
import { addOfficeTime, DAY, HOUR } from '../shop/calendar.ts';
import { catalogueOf, find } from '../shop/catalogue.ts';
import { type DutyOutcome, dutyOutcome } from '../shop/import-duty.ts';
import { permilleOf } from '../shop/money.ts';
import { leftToPayBack } from '../shop/sale.ts';
import { promisable, stockLevels } from '../shop/stock.ts';
import { keyFor } from '../shop/words.ts';
import {
  BUYER_ACCEPTS,
  BUYER_DISPUTES,
  HOLD_ANSWERS,
  PLATFORM_SETTLES,
  REVIEW_COMES,
  REVIEW_WINDOW,
} from './agenda.ts';
import { foresee, forget } from './foreseen.ts';
import { truthOf } from './truth.ts';

/** The right hold reason for each situation. A hold for any other reason is answered: nothing is wrong. */
const ASKED_BY: Partial<Record<Situation, string>> = {
  'address-incomplete': 'address',
  'price-error': 'price',
  'price-promotion': 'price',
  'double-order': 'duplicate',
};

/** Enters the answer to a hold; a hold for payment or stock is answered when the money or the goods come. */
export function answerComes(step: Step, happening: OrderHappening<'order/held'>): void {
  const id = happening.subject.id;
  const order = needOrder(step, id);
  const { reason } = happening.data;
  const truth = truthOf(step, id);
  // Who was asked by an earlier hold of this order does not answer this one.
  forget(step, id, HOLD_ANSWERS);
  if (reason === 'payment' && stateOf(order).payment === 'pending') return;
  if (reason === 'stock' && order.lines.some((line) => stockLevels(step, line.product)?.inbound !== undefined)) return;
  const meant = ASKED_BY[truth.situation] === reason ? truth.answer : undefined;
  const outcome = meant?.outcome ?? (reason === 'stock' && lacks(step, order) ? 'failed' : 'cleared');
  foresee(step, step.now + (meant?.after ?? 2 * HOUR), HOLD_ANSWERS, id, { order: id, outcome });
}

const lacks = (step: Step, order: Order): boolean =>
  order.lines.some((line) => promisable(step, line.product) < line.quantity);

/** The answer to a hold. A corrected address is set on the order. */
export function holdAnswers(
  step: Step,
  { order: id, outcome: meant }: { order: string; outcome: 'cleared' | 'failed' },
): void {
  const order = needOrder(step, id);
  if (stateOf(order).review !== 'on-hold' || order.hold === undefined || order.hold.answer !== undefined) return;
  const { reason } = order.hold;
  // An order whose payment was voided cannot go on, whatever the hold was for.
  const outcome = stateOf(order).payment === 'voided' ? 'failed' : meant;
  const address = reason === 'address' ? truthOf(step, id).answer?.address : undefined;
  step.update(ORDER, id, (draft) => {
    if (draft.hold !== undefined) draft.hold.answer = { outcome, at: step.now };
    if (address !== undefined) draft.address = { ...address };
  });
  tell(step, 'order/hold-answered', id, { outcome, reason });
}

/** A payment that came in answers the hold that waited for it. */
export const paymentAnswersHold = (step: Step, { subject }: Happening): void =>
  answerIfHeldFor(step, subject.id, 'payment', 'cleared');
export const voidingAnswersHold = (step: Step, { subject }: Happening): void =>
  answerIfHeldFor(step, subject.id, 'payment', 'failed');

/** The later part of an order was paid for with the first: a payment that is void is void for both. */
export function voidsOtherPart(step: Step, { subject }: Happening): void {
  for (const { id } of partsOf(step, subject.id))
    if (id !== subject.id && stateOf(needOrder(step, id)).payment === 'pending') {
      step.send(orderRef(id), { type: 'VOID' });
      tell(step, 'order/voided', id, {});
    }
}

function answerIfHeldFor(step: Step, id: string, reason: string, outcome: 'cleared' | 'failed'): void {
  if (needOrder(step, id).hold?.reason === reason) holdAnswers(step, { order: id, outcome });
}

/** Goods that came in answer the holds that waited for them, oldest order first, as far as they reach. */
export function goodsAnswerHolds(step: Step, { subject }: OrderHappening<'stock/received'>): void {
  let left = promisable(step, subject.id);
  for (const order of step.where(HELD_FOR_GOODS, subject.id)) {
    const line = order.lines.find(({ product }) => product === subject.id);
    if (line === undefined || line.quantity > left) continue;
    left -= line.quantity;
    holdAnswers(step, { order: order.id, outcome: 'cleared' });
  }
}

/** What the buyer does with the goods: accepts, objects, or says nothing until the period is over. */
export function buyerInspects(step: Step, { subject }: OrderHappening<'order/delivered'>): void {
  const { acceptance } = truthOf(step, subject.id);
  if (acceptance.kind === 'accepts') step.schedule(step.now + acceptance.after, BUYER_ACCEPTS, { order: subject.id });
  if (acceptance.kind === 'disputes')
    step.schedule(step.now + acceptance.after, BUYER_DISPUTES, { order: subject.id, late: false });
}

export function buyerAccepts(step: Step, { order }: { order: string }): void {
  if (step.trySend(orderRef(order), { type: 'ACCEPT' })) tell(step, 'order/accepted', order, { by: 'buyer' });
}

export function buyerDisputes(step: Step, { order, late }: { order: string; late: boolean }): void {
  if (!step.trySend(orderRef(order), { type: 'DISPUTE' })) return;
  tell(step, 'order/disputed', order, { late, closed: isClosed(step, order) });
  const truth = truthOf(step, order);
  const after = late ? (truth.lateDispute?.settles ?? DAY) : truth.acceptance.settles;
  foresee(step, step.now + after, PLATFORM_SETTLES, order, { order });
}

/** The platform decides a dispute. */
export function platformSettles(step: Step, { order: id }: { order: string }): void {
  if (!step.trySend(orderRef(id), { type: 'SETTLE' })) return;
  const order = needOrder(step, id);
  const amount = Math.min(
    permilleOf(order.total, truthOf(step, id).acceptance.refundPermille),
    leftToPayBack(order) - (order.refundDue?.amount ?? 0),
  );
  const owes = noteDebt(step, id, amount, 'dispute');
  tell(step, 'order/settled', id, { refund: Math.max(0, amount) });
  if (owes) tellDebt(step, id);
}

/** After acceptance: the window for a review request opens, and some buyers write by themselves. */
export function afterAcceptance(step: Step, { subject }: OrderHappening<'order/accepted'>): void {
  const order = needOrder(step, subject.id);
  const { from } = find(catalogueOf(step).channels, order.channel).reviewDays;
  step.schedule(Math.max(step.now, (order.deliveredAt ?? step.now) + from * DAY), REVIEW_WINDOW, { order: order.id });
  const { review } = truthOf(step, order.id);
  if (review !== undefined) step.schedule(step.now + review.after, REVIEW_COMES, { order: order.id });
}

export function reviewWindowOpens(step: Step, { order }: { order: string }): void {
  const asked = needOrder(step, order);
  // No review is asked for while nobody knows who has the parcel.
  if (stateOf(asked).acceptance !== 'disputed' && !isReceiptOpen(asked)) tell(step, 'review/window-opened', order, {});
}

export function reviewComes(step: Step, { order: id }: { order: string }): void {
  const order = needOrder(step, id);
  const { review } = truthOf(step, id);
  if (review === undefined || !step.trySend(orderRef(id), { type: 'REVIEW' })) return;
  const { hours, rules } = ordersCatalogueOf(step);
  const posted: Review = {
    id: `R-${id}`,
    order: id,
    channel: order.channel,
    at: step.now,
    dueAt: addOfficeTime(step.now, rules.reviewHours * HOUR, hours),
    stars: review.stars,
    language: order.buyer.language,
    message: {
      key: keyFor(step, `reviews.${review.cause}.${review.variant}`),
      values: { product: order.lines[0]?.product ?? '' },
    },
  };
  step.put(REVIEW, posted);
  const duty = dutyAgreed(step, order);
  tell(step, 'review/posted', posted.id, {
    stars: review.stars,
    cause: review.cause,
    order: id,
    language: order.buyer.language,
    reply: reviewReplyTo(review.cause, duty),
    duty,
  });
}

/** What was agreed on duty and tax for the parcel an order came in; null where none has left. */
function dutyAgreed(step: Step, order: Order): DutyOutcome | null {
  const shipment = shipmentOf(step, order);
  if (shipment === undefined) return null;
  const parcel = asOneOrder(shipment.orders.map((id) => needOrder(step, id)));
  const catalogue = catalogueOf(step);
  return dutyOutcome(parcel, find(catalogue.modes, shipment.mode), catalogue, shipment.handedOverAt ?? step.now);
}
