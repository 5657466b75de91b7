import type { Rows } from '../../src/kernel/rows.ts';
import { serviceActions } from '../../src/operations/service/actions/index.ts';
import {
  BOOKINGS,
  CASE_CHANNELS,
  CONDITIONS,
  COST_BEARERS,
  DECISIONS,
  GROUNDS,
  RETURN_WAYS,
} from '../../src/operations/service/case.ts';
import { CAUSES, PRIORITIES, type ServiceHouse, TICKET_TOPICS } from '../../src/operations/service/house.ts';
import {
  ACKNOWLEDGEMENTS,
  ASKS,
  COMMITMENTS,
  SERVICE_ANSWERS,
  SERVICE_FACTS,
} from '../../src/operations/service/reply.ts';
import { OUTCOMES } from '../../src/operations/service/ticket.ts';
import type { ServiceView } from '../../src/operations/service/view.ts';
import type { Sitting } from '../../src/sitting/sitting.ts';
import { at, type JunkTable, type PossibleInputs } from './junk.ts';

const WORDS = ['', '=1+1 🎁', 'voucher, whatsapp, HB10000', '\u202e字\u0000', 'x'.repeat(400)] as const;
const LANGUAGES = ['en', 'ja', 'zh-TW', 'ms', 'de'] as const;

const orNot = <T>(list: Rows<T>, pick = 0): T | null => (pick % 4 === 0 ? null : (at(list, pick) ?? null));

function ticketInputs(service: ServiceView, picks: readonly number[]): PossibleInputs {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0] = picks;
  // The newest are the likeliest to want something.
  const ticket = at([...service.tickets].slice(-12), a)?.id ?? 'T-none';
  const other = at(service.tickets, b)?.id ?? 'T-none';
  const language = at(LANGUAGES, c);
  const tickets = b % 3 === 0 ? [ticket, other] : [ticket];
  return {
    'ticket/take': { tickets, priority: at(PRIORITIES, c) },
    'ticket/reply': {
      ...{ ticket, language, greeting: d % 5 !== 0, closing: e % 5 !== 0, text: at(WORDS, f) },
      acknowledgement: orNot(ACKNOWLEDGEMENTS, d),
      answer: at(SERVICE_ANSWERS, e),
      commitment: orNot(COMMITMENTS, f),
      facts: SERVICE_FACTS.slice(d % 5, (d % 5) + (e % 5)),
      order: orNot(service.sales, g) === null ? null : at(service.sales, g)?.id,
      policy: orNot(TICKET_TOPICS, g),
    },
    'ticket/ask': { ticket, asks: ASKS.slice(d % 4, (d % 4) + 1 + (e % 2)), language, text: at(WORDS, f) },
    'ticket/escalate': { ticket, to: at(['logistics', 'quality', 'compliance', 'front'], d) },
    'ticket/merge': { ticket, into: other },
    'ticket/tag': { tickets, tag: at(TICKET_TOPICS, c) },
    'ticket/record': { ticket, topic: at(TICKET_TOPICS, c), cause: at(CAUSES, d), outcome: at(OUTCOMES, e) },
    'ticket/solve': { tickets, how: c % 2 === 0 ? 'answered' : 'no-reply-needed' },
  };
}

function knowledgeInputs(service: ServiceView, house: ServiceHouse, picks: readonly number[]): PossibleInputs {
  const [a = 0, b = 0, c = 0] = picks;
  const entry = at(house.faqTopics, b);
  const values = Object.fromEntries((entry?.blanks ?? []).map(({ id, choices }, i) => [id, at(choices, c + i)]));
  const versions = LANGUAGES.slice(0, 1 + (c % 5)).map((language) => ({ language, values }));
  return {
    'news/clip': { news: at(service.news, a)?.id ?? 'N-none', topic: at(TICKET_TOPICS, b) },
    'faq/draft': { topic: entry?.topic, versions },
    'faq/update': { topic: entry?.topic, versions },
    'faq/retire': { topic: entry?.topic },
  };
}

function caseInputs(service: ServiceView, house: ServiceHouse, picks: readonly number[]): PossibleInputs {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = picks;
  const one = at(service.cases, a);
  const id = one?.id ?? 'C-none';
  const sale = service.sales.find((other) => other.id === one?.order);
  const share = (pick: number): number => Math.floor(((sale?.total ?? 100) * (pick % 11)) / 10);
  return {
    'case/assess': { case: id, ground: at(GROUNDS, b) },
    'case/request-info': { case: id, asks: ASKS.slice(b % 4, (b % 4) + 1), language: at(LANGUAGES, c) },
    'case/decide': {
      ...{ case: id, decision: at(DECISIONS, b), channel: at(CASE_CHANNELS, d) },
      basis: at(house.afterSales, c)?.id,
    },
    'return/arrange': { case: id, way: at(RETURN_WAYS, b) },
    'return/inspect': { case: id, condition: at(CONDITIONS, b), booking: at(BOOKINGS, c) },
    'refund/issue': { case: id, item: share(b), shipping: c % 3 === 0 ? share(d) : 0, duty: e % 3 === 0 ? 7 : 0 },
    'replacement/send': {
      case: id,
      product: b % 5 === 0 ? 'nothing' : one?.claim.product,
      quantity: c % 9 === 0 ? 999 : 1 + (c % 3),
    },
    'case/record': { case: id, ground: at(GROUNDS, b), cost: at(COST_BEARERS, c) },
    'case/close': { cases: [id] },
  };
}

/** What a hand could send at the service desk at this moment, right or wrong, of every kind of act. */
function inputs(sitting: Sitting, picks: readonly number[]): PossibleInputs {
  const { service } = sitting.view();
  const { service: house } = sitting.form.catalogue;
  if (service === undefined || house === undefined) throw new Error('this form has no service desk');
  return {
    ...ticketInputs(service, picks),
    ...knowledgeInputs(service, house, picks),
    ...caseInputs(service, house, picks),
  };
}

export const serviceJunk: JunkTable = {
  kinds: serviceActions.map(({ kind }) => kind),
  elsewhere: ['order/cancel'],
  inputs,
};
