import { wantsDecision } from '../../operations/orders/order.ts';
import { type OrderView, ordersOf } from '../../operations/orders/view.ts';
import { type Intent, intent } from '../bot.ts';
import type { Desk } from './desk.ts';

const SAME_WORDS = 'Thank you for your message. Everything is fine.';

/** Opens every list on which something waits. */
export const openLists = ({ view, catalogue }: Desk): Intent[] =>
  catalogue.channels
    .filter(({ id }) => (ordersOf(view).unseen[id] ?? 0) > 0)
    .map(({ id }) => intent('channel/open', { channel: id }));

/** Answers every question with the same words. */
export const thankEverybody = (desk: Desk): Intent[] =>
  desk.openInquiries().map(({ id }) =>
    intent('inquiry/answer', {
      inquiry: id,
      reply: 'thanks',
      order: null,
      facts: [],
      language: 'en',
      text: SAME_WORDS,
    }),
  );

function push(desk: Desk, order: OrderView): Intent | null {
  const { review, fulfilment, closing } = order.stage;
  if (wantsDecision(order.stage)) return intent('order/confirm', { orders: [order.id] });
  if (review === 'on-hold') return intent('order/release', { orders: [order.id] });
  const mode = order.channel === 'lah' ? 'lah-logistics' : 'courier';
  if (review === 'confirmed' && fulfilment === 'allocated')
    return intent('parcel/pack', { orders: [order.id], carton: desk.catalogue.cartons.at(-1)?.id });
  if (fulfilment === 'packed' && order.shipment === undefined)
    return intent('shipment/book', { bookings: [{ order: order.id, mode, grams: 500 }] });
  if (fulfilment === 'packed') {
    const lines = order.lines.map(({ product, quantity }) => ({
      product,
      quantity,
      description: 'Gift',
      hs: '000000',
      origin: 'TW',
      netGrams: 500,
      value: 100,
    }));
    return intent('document/complete', {
      order: order.id,
      form: 'cn22',
      category: 'gift',
      incoterm: 'EXW',
      taxNumber: null,
      lines,
    });
  }
  const booked = desk.shipmentOf(order)?.mode;
  if (fulfilment === 'documented' && booked !== undefined && desk.gateOpen(booked))
    return intent('batch/hand-over', { mode: booked, orders: [order.id] });
  if (fulfilment === 'handed-over' && order.tracking === undefined)
    return intent('tracking/enter', { entries: [{ order: order.id, number: 'AA000000000TW' }] });
  return closing === 'closed' ? null : intent('order/close', { orders: [order.id], file: ['order-details'] });
}

/** Confirms, ships and closes everything at once. */
export const pushOrders = (desk: Desk): Intent[] => desk.orders.flatMap((order) => push(desk, order) ?? []);
