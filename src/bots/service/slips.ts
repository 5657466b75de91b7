import { intent } from '../bot.ts';
import type { Input, Slip } from '../bot-duty.ts';

/** How each act at the service desk goes wrong in practice. */
export const slips: Readonly<Record<string, Slip>> = {
  'ticket/take': ({ tickets, priority }) =>
    intent('ticket/take', { tickets, priority: priority === 'normal' ? 'low' : 'normal' }),
  'ticket/reply': (input, random) => {
    const how = random.int(0, 4);
    if (how === 0) return intent('ticket/reply', { ...input, facts: [], order: null, policy: null });
    if (how === 1) return intent('ticket/reply', { ...input, acknowledgement: null, closing: false });
    if (how === 2) return intent('ticket/reply', { ...input, language: 'en', commitment: null });
    if (how === 3) return intent('ticket/reply', { ...input, answer: 'you-are-welcome' });
    return intent('ticket/reply', { ...input, commitment: 'write-again', greeting: false });
  },
  'ticket/ask': (input) => intent('ticket/ask', { ...input, asks: ['photo'], language: 'en' }),
  'ticket/escalate': ({ ticket }) => intent('ticket/escalate', { ticket, to: 'logistics' }),
  'ticket/record': (input) => intent('ticket/record', { ...input, cause: 'buyer', outcome: 'answered' }),
  'ticket/tag': ({ tickets }) => intent('ticket/tag', { tickets, tag: 'where' }),
  'news/clip': ({ news }) => intent('news/clip', { news, topic: 'shipping-time' }),
  'faq/draft': ({ topic, versions }) => intent('faq/draft', { topic, versions: (versions as Input[]).slice(0, 2) }),
  'faq/update': ({ topic, versions }) => intent('faq/update', { topic, versions: (versions as Input[]).slice(0, 2) }),
  'case/assess': (input) => intent('case/assess', { ...input, ground: 'damaged' }),
  'case/decide': (input, random) =>
    random.chance(500)
      ? intent('case/decide', { ...input, decision: 'refund' })
      : intent('case/decide', { ...input, channel: 'email' }),
  'return/arrange': (input) => intent('return/arrange', { ...input, way: 'prepaid-label' }),
  'return/inspect': (input) => intent('return/inspect', { ...input, condition: 'as-new', booking: 'restock' }),
  'refund/issue': ({ item, ...input }) =>
    intent('refund/issue', { ...input, item: Math.max(1, Math.floor(Number(item) / 2)) }),
  'case/record': (input) => intent('case/record', { ...input, cost: 'seller' }),
};
