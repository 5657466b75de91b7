import { REMEDIES } from '../../operations/orders/shipment.ts';
import { intent } from '../bot.ts';
import type { Input, Slip } from '../bot-duty.ts';

/** How each act at the order desk goes wrong in practice. */
export const slips: Readonly<Record<string, Slip>> = {
  'order/hold': ({ orders, reason }, random) =>
    reason !== 'payment' && random.chance(600)
      ? intent('order/confirm', { orders })
      : intent('order/hold', { orders, reason: reason === 'price' ? 'duplicate' : 'price' }),
  'order/cancel': ({ orders, reason }) =>
    intent('order/cancel', { orders, reason: reason === 'stock' ? 'price' : 'stock' }),
  'order/confirm': ({ orders }) => intent('order/hold', { orders, reason: 'address' }),
  'inquiry/answer': (input, random) =>
    intent('inquiry/answer', {
      ...input,
      ...(random.chance(500) ? { facts: [] } : { reply: 'thanks', facts: [] }),
      language: 'en',
    }),
  'shipment/book': ({ bookings }) =>
    intent('shipment/book', {
      bookings: (bookings as { order: string; mode: string; grams: number }[]).map((booking) => ({
        ...booking,
        grams: booking.grams + 500,
      })),
    }),
  'document/complete': (input, random) => {
    const lines = (input.lines as Input[]).map((line) => ({ ...line, description: 'Gift box', origin: 'TW' }));
    return intent('document/complete', {
      ...input,
      lines,
      taxNumber: null,
      incoterm: random.chance(500) ? 'FOB' : input.incoterm,
    });
  },
  'tracking/enter': ({ entries }) =>
    intent('tracking/enter', {
      entries: (entries as { order: string; number: string }[]).map(({ order, number }) => ({
        order,
        number: `${number.slice(0, 3)}0${number.slice(4)}`,
      })),
    }),
  'exception/resolve': (input, random) => intent('exception/resolve', { ...input, remedy: random.pick(REMEDIES) }),
  'buyer/notify': (input) => intent('buyer/notify', { ...input, language: 'en' }),
  'delivery/verify': ({ orders }) => intent('delivery/verify', { orders, verdict: 'agrees' }),
  'review/answer': (input) => intent('review/answer', { ...input, reply: 'thanks' }),
  'payout/reconcile': (input) => intent('payout/reconcile', { ...input, differences: [] }),
  'refund/settle': ({ order, amount }) =>
    intent('refund/settle', { order, amount: Math.max(1, Math.floor(Number(amount) / 2)) }),
  'order/close': ({ orders }) => intent('order/close', { orders, file: ['order-details'] }),
};
