import type { SaleView, SittingHost } from '../../host/index.ts';
import { channelMark, marketMark, productMark } from '../parts/marks.ts';
import type { Mark } from '../shell/handbook-marks.ts';
import type { Guide } from '../shell/paper.ts';
import { caseOf, saleOf, ticketOf } from './parts/service-view.ts';
import { say } from './parts/service-words.ts';

/** The handbook pages of each part of a ticket, the first one first. */
const TICKET_PAGES: Readonly<Record<string, readonly string[]>> = {
  triage: ['triage', 'tickets'],
  order: ['order-facts'],
  answer: ['replies', 'order-facts'],
  ask: ['replies', 'tickets'],
  record: ['triage'],
  solve: ['tickets'],
  escalate: ['triage'],
  merge: ['duplicates'],
  ledger: ['clocks'],
};

/** The handbook pages of each step of a case, the first one first. */
const CASE_PAGES: Readonly<Record<string, readonly string[]>> = {
  order: ['after-sales'],
  rules: ['law', 'after-sales'],
  assess: ['after-sales'],
  ask: ['after-sales'],
  decide: ['after-sales', 'law'],
  arrange: ['returns'],
  inspect: ['returns'],
  refund: ['refunds'],
  replace: ['returns', 'after-sales'],
  record: ['after-sales'],
  close: ['after-sales'],
};

const word = (text: string): Mark => ({ words: [text] });

const saleMarks = (host: SittingHost, sale: SaleView | undefined): readonly Mark[] =>
  sale === undefined ? [] : [marketMark(sale.market), ...sale.lines.map(({ product }) => productMark(host, product))];

/** The pages for a part of a ticket, marked for its channel and for the topic that the trainee has given it. */
export function ticketGuide(host: SittingHost, id: string, part: string): Guide {
  const ticket = ticketOf(host, id);
  const pages = part === '' ? ['tickets', 'replies'] : (TICKET_PAGES[part] ?? []);
  if (ticket === undefined) return { pages, marks: [] };
  const topic = ticket.tag ?? ticket.record?.topic;
  return {
    pages,
    marks: [
      ...(topic === undefined ? [] : [word(say('topic', topic))]),
      channelMark(host, ticket.channel),
      ...saleMarks(host, saleOf(host, ticket.order)).slice(0, 1),
    ],
  };
}

/** The pages for a step of a case, marked for its channel, market and goods, and for the ground that the trainee has stated. */
export function caseGuide(host: SittingHost, id: string, part: string): Guide {
  const serviceCase = caseOf(host, id);
  const pages = part === '' ? ['after-sales', 'law'] : (CASE_PAGES[part] ?? []);
  if (serviceCase === undefined) return { pages, marks: [] };
  const { ground, channel, order, decision } = serviceCase;
  return {
    pages,
    marks: [
      ...(ground === undefined ? [] : [word(say('ground', ground))]),
      ...(decision === undefined ? [] : [word(say('decision', decision.decision))]),
      channelMark(host, channel),
      ...saleMarks(host, saleOf(host, order)),
    ],
  };
}
