import type { RandomStream } from '../kernel/random.ts';
import { REMEDIES } from '../operations/orders/shipment.ts';
import type { Intent } from './bot.ts';

type Input = Readonly<Record<string, unknown>>;
type Slip = (input: Input, random: RandomStream) => Intent;

const act = (action: string, input: unknown): Intent => ({ action, input });

/** How each act goes wrong in practice. */
const SLIPS: Readonly<Record<string, Slip>> = {
  'order/hold': ({ orders, reason }, random) =>
    reason !== 'payment' && random.chance(600)
      ? act('order/confirm', { orders })
      : act('order/hold', { orders, reason: reason === 'price' ? 'duplicate' : 'price' }),
  'order/cancel': ({ orders, reason }) =>
    act('order/cancel', { orders, reason: reason === 'stock' ? 'price' : 'stock' }),
  'order/confirm': ({ orders }) => act('order/hold', { orders, reason: 'address' }),
  'inquiry/answer': (input, random) =>
    act('inquiry/answer', {
      ...input,
      ...(random.chance(500) ? { facts: [] } : { reply: 'thanks', facts: [] }),
      language: 'en',
    }),
  'shipment/book': ({ bookings }) =>
    act('shipment/book', {
      bookings: (bookings as { order: string; mode: string; grams: number }[]).map((one) => ({
        ...one,
        grams: one.grams + 500,
      })),
    }),
  'document/complete': (input, random) => {
    const lines = (input.lines as Input[]).map((line) => ({ ...line, description: 'Gift box', origin: 'TW' }));
    return act('document/complete', {
      ...input,
      lines,
      taxNumber: null,
      incoterm: random.chance(500) ? 'FOB' : input.incoterm,
    });
  },
  'tracking/enter': ({ entries }) =>
    act('tracking/enter', {
      entries: (entries as { order: string; number: string }[]).map(({ order, number }) => ({
        order,
        number: `${number.slice(0, 3)}0${number.slice(4)}`,
      })),
    }),
  'exception/resolve': (input, random) => act('exception/resolve', { ...input, remedy: random.pick(REMEDIES) }),
  'buyer/notify': (input) => act('buyer/notify', { ...input, language: 'en' }),
  'delivery/verify': ({ orders }) => act('delivery/verify', { orders, verdict: 'agrees' }),
  'review/answer': (input) => act('review/answer', { ...input, reply: 'thanks' }),
  'payout/reconcile': (input) => act('payout/reconcile', { ...input, differences: [] }),
  'refund/settle': ({ order, amount }) =>
    act('refund/settle', { order, amount: Math.max(1, Math.floor(Number(amount) / 2)) }),
  'ticket/take': ({ tickets, priority }) =>
    act('ticket/take', { tickets, priority: priority === 'normal' ? 'low' : 'normal' }),
  'ticket/reply': (input, random) => {
    const how = random.int(0, 4);
    if (how === 0) return act('ticket/reply', { ...input, facts: [], order: null, policy: null });
    if (how === 1) return act('ticket/reply', { ...input, acknowledgement: null, closing: false });
    if (how === 2) return act('ticket/reply', { ...input, language: 'en', commitment: null });
    if (how === 3) return act('ticket/reply', { ...input, answer: 'you-are-welcome' });
    return act('ticket/reply', { ...input, commitment: 'write-again', greeting: false });
  },
  'ticket/ask': (input) => act('ticket/ask', { ...input, asks: ['photo'], language: 'en' }),
  'ticket/escalate': ({ ticket }) => act('ticket/escalate', { ticket, to: 'logistics' }),
  'ticket/record': (input) => act('ticket/record', { ...input, cause: 'buyer', outcome: 'answered' }),
  'ticket/tag': ({ tickets }) => act('ticket/tag', { tickets, tag: 'where' }),
  'news/clip': ({ news }) => act('news/clip', { news, topic: 'shipping-time' }),
  'faq/draft': ({ topic, versions }) => act('faq/draft', { topic, versions: (versions as Input[]).slice(0, 2) }),
  'faq/update': ({ topic, versions }) => act('faq/update', { topic, versions: (versions as Input[]).slice(0, 2) }),
  'case/assess': (input) => act('case/assess', { ...input, ground: 'damaged' }),
  'case/decide': (input, random) =>
    random.chance(500)
      ? act('case/decide', { ...input, decision: 'refund' })
      : act('case/decide', { ...input, channel: 'email' }),
  'return/arrange': (input) => act('return/arrange', { ...input, way: 'prepaid-label' }),
  'return/inspect': (input) => act('return/inspect', { ...input, condition: 'as-new', booking: 'restock' }),
  'refund/issue': ({ item, ...input }) =>
    act('refund/issue', { ...input, item: Math.max(1, Math.floor(Number(item) / 2)) }),
  'case/record': (input) => act('case/record', { ...input, cost: 'seller' }),
  'order/close': ({ orders }) => act('order/close', { orders, file: ['order-details'] }),
};

/** The act as it goes when it goes wrong; acts that hardly can go wrong stay as they are. */
export const slip = ({ action, input }: Intent, random: RandomStream): Intent =>
  SLIPS[action]?.(input as Input, random) ?? act(action, input);
