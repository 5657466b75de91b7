import { FACTS_NEEDED, type Inquiry, type Reply } from '../../operations/orders/inquiry.ts';
import { asOneOrder } from '../../operations/orders/order-look-ups.ts';
import { fittingReplies, topicOfText } from '../../operations/orders/replies.ts';
import type { OrderView } from '../../operations/orders/view.ts';
import { HOUR, MINUTE } from '../../operations/shop/calendar.ts';
import { availableToPromise } from '../../operations/shop/stock.ts';
import { type Intent, intent } from '../bot.ts';
import type { Desk } from './desk.ts';

const FRESH_LOOK = 40 * MINUTE;

function answer(inquiry: Inquiry, order: OrderView, reply: Reply): Intent {
  const facts = FACTS_NEEDED[reply];
  return intent('inquiry/answer', {
    inquiry: inquiry.id,
    reply,
    order: order.id,
    facts,
    language: inquiry.buyer.language,
    text: '',
  });
}

const isReadyToCombine = (order: OrderView | undefined): boolean =>
  order?.stage.review === 'confirmed' &&
  order.stage.fulfilment === 'allocated' &&
  order.travelsWith === undefined &&
  order.combined === undefined;

/** The lines for which the shelf has not enough; the last line where it has, for want of a better. */
function laterLines(desk: Desk, order: OrderView) {
  const short = order.lines.filter((line) => {
    const stock = desk.stock(line.product);
    return stock === undefined || availableToPromise(stock) < line.quantity;
  });
  return short.length > 0 && short.length < order.lines.length ? short : order.lines.slice(-1);
}

/** What has to be done before the answer may promise it. */
function doFirst(desk: Desk, inquiry: Inquiry, order: OrderView, reply: Reply): Intent[] {
  if (
    reply === 'address-changed' &&
    inquiry.newAddress !== undefined &&
    order.address.street !== inquiry.newAddress.street
  ) {
    return [intent('order/amend', { order: order.id, address: inquiry.newAddress })];
  }
  const other = desk.order(inquiry.otherOrder);
  if (reply === 'combined' && isReadyToCombine(order) && isReadyToCombine(other))
    return [intent('order/combine', { orders: [order.id, other?.id] })];
  if (
    reply === 'split-agreed' &&
    order.stage.fulfilment === 'unallocated' &&
    desk.order(`${order.id}-2`) === undefined
  ) {
    const lines = laterLines(desk, order).map(({ product, quantity }) => ({ product, quantity }));
    const split = intent('order/split', { order: order.id, lines });
    return order.stage.review === 'on-hold' ? [split, intent('order/release', { orders: [order.id] })] : [split];
  }
  return [];
}

/** Whether what the answer would promise can't be done yet, but may be soon. */
function mustWait(desk: Desk, inquiry: Inquiry, order: OrderView, reply: Reply): boolean {
  if (inquiry.dueAt - desk.now < HOUR) return false;
  if (reply === 'cancelled') return order.stage.review !== 'rejected';
  if (reply !== 'combined') return false;
  const other = desk.order(inquiry.otherOrder);
  return other === undefined || (order.travelsWith !== other.id && other.travelsWith !== order.id);
}

function answerOne(desk: Desk, inquiry: Inquiry): Intent[] {
  const order = desk.order(inquiry.order);
  if (order === undefined) return [];
  const shipment = desk.shipmentOf(order);
  const gone = shipment?.handedOverAt !== undefined;
  if (gone && (shipment.checkedAt ?? 0) < desk.now - FRESH_LOOK)
    return [intent('tracking/check', { orders: [order.id] })];
  // What duty a parcel bears is known with its mode: book first, then answer.
  const topic = topicOfText(desk.read(inquiry.message.key));
  if (topic === 'duty' && shipment === undefined && inquiry.dueAt - desk.now > HOUR) return [];
  const [reply] = fittingReplies(
    topic,
    order,
    desk.order(inquiry.otherOrder),
    order.stage,
    { mode: shipment?.mode, parcel: asOneOrder(desk.parcel(desk.order(order.travelsWith) ?? order)) },
    desk.catalogue,
    desk.now,
  );
  if (reply === undefined) return [];
  const first = doFirst(desk, inquiry, order, reply);
  if (first.length > 0) return first;
  return mustWait(desk, inquiry, order, reply) ? [] : [answer(inquiry, order, reply)];
}

/** Answers every open question, doing first what the answer promises. */
export const answerQuestions = (desk: Desk): Intent[] =>
  desk.openInquiries().flatMap((inquiry) => answerOne(desk, inquiry));
