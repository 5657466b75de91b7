import { claimedValue } from '../../operations/service/case-rules.ts';
import type { ServiceDeskReader } from '../../operations/service/view-reader.ts';
import { SALE } from '../../operations/shop/sale.ts';
import { type Intent, intent } from '../bot.ts';
import { isInHand, wantsAnswer } from './desk.ts';

/** One answer for everybody: the first order's own, numbers and all. */
export function sameToAll(desk: ServiceDeskReader): Intent[] {
  const [first] = desk.all(SALE);
  if (first === undefined) return [];
  return desk.tickets.filter(isInHand).flatMap((ticket) =>
    wantsAnswer(ticket)
      ? [
          intent('ticket/reply', {
            ticket: ticket.id,
            language: 'en',
            greeting: true,
            acknowledgement: 'thanks',
            answer: 'on-its-way',
            commitment: null,
            closing: true,
            facts: ['tracking-number', 'last-event'],
            order: first.id,
            policy: null,
            text: `Thank you for your message. Your order ${first.number} is on its way.`,
          }),
        ]
      : [intent('ticket/solve', { tickets: [ticket.id], how: 'answered' })],
  );
}

/** Clips every piece of news for the first topic and writes an entry on everything, with whatever comes first. */
export function publishAll({ house, service }: ServiceDeskReader): Intent[] {
  const clips = service.news
    .filter(({ clippedFor }) => clippedFor === undefined)
    .map(({ id }) => intent('news/clip', { news: id, topic: house.faqTopics[0]?.topic }));
  const drafts = house.faqTopics
    .filter(({ topic }) => !service.faq.some(({ id, retiredAt }) => id === topic && retiredAt === undefined))
    .map(({ topic, blanks }) => {
      const values = Object.fromEntries(blanks.map(({ id, choices }) => [id, choices[0] ?? '']));
      return intent('faq/draft', { topic, versions: [{ language: 'en', values }] });
    });
  return [...clips, ...drafts];
}

/** Gives everybody the money back at once, whatever was asked and whatever the rules say. */
export function refundEveryone(desk: ServiceDeskReader): Intent[] {
  const [rule] = desk.house.afterSales;
  return desk.cases.flatMap((afterSales): Intent[] => {
    const sale = desk.get(SALE, afterSales.order);
    if (sale === undefined) return [];
    switch (afterSales.stage) {
      case 'requested':
        return [intent('case/assess', { case: afterSales.id, ground: 'withdrawal' })];
      case 'assessing':
        return [
          intent('case/decide', {
            case: afterSales.id,
            decision: 'refund',
            basis: rule?.id,
            channel: 'platform-message',
          }),
        ];
      case 'approved': {
        const item = claimedValue(afterSales, sale);
        const pay = intent('refund/issue', {
          case: afterSales.id,
          item,
          shipping: sale.total - item - sale.refunded,
          duty: 0,
        });
        return afterSales.return === undefined
          ? [intent('return/arrange', { case: afterSales.id, way: 'keep-goods' }), pay]
          : [pay];
      }
      case 'refunded':
        return [intent('case/record', { case: afterSales.id, ground: 'withdrawal', cost: 'seller' })];
      case 'recorded':
        return [intent('case/close', { cases: [afterSales.id] })];
      default:
        return [];
    }
  });
}
