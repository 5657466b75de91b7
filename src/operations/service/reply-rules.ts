import { DAY } from '../shop/calendar.ts';
import { catalogueOf, find } from '../shop/catalogue.ts';
import { type DutyOutcome, dutyOutcome } from '../shop/import-duty.ts';
import { missingFacts, ORDER_ANSWERS, typedWarnings } from '../shop/letter.ts';
import { SALE, type Sale, type SaleParcel } from '../shop/sale.ts';
import type { TypedWarning } from '../shop/text-checks.ts';
import type { TextReader } from '../shop/words.ts';
import { CASE } from './case.ts';
import { entitlementOf } from './case-rules.ts';
import { POLICY } from './faq.ts';
import type { TicketTopic, TopicRule } from './house.ts';
import { houseOf, parcelOf, saleOf, topicRule, wholeTicket } from './look-ups.ts';
import {
  type Ask,
  type CalledFor,
  OVER_POLICY,
  type Quoted,
  type ReplyFault,
  type ServiceAnswer,
  type ServiceFact,
  type ServiceReply,
  tellsOfOrder,
} from './reply.ts';
import type { BareTicket } from './ticket.ts';
import { topicOf } from './ticket.ts';

/** Topics that are answered with a policy of the handbook, quoted by the fact `policy`. */
const POLICY_TOPICS: ReadonlySet<TicketTopic> = new Set([
  'allergen',
  'halal',
  'battery',
  'duty-terms',
  'shipping-time',
  'return-window',
  'opening-hours',
  'post-express',
] as const);

/** Topics that open an after-sales case. */
export const CASE_TOPICS: ReadonlySet<TicketTopic> = new Set([
  'damaged',
  'wrong-item',
  'missing-part',
  'defect',
  'withdrawal',
  'recall',
] as const);

/** The facts that each answer must contain. */
export const ANSWER_FACTS: Readonly<Record<ServiceAnswer, readonly ServiceFact[]>> = {
  ...ORDER_ANSWERS,
  'duty-included': ['order-number'],
  'duty-collected': ['order-number'],
  'duty-by-buyer': ['order-number'],
  'gift-note': ['order-number'],
  'case-opened': ['case-number'],
  'case-decided': ['case-number'],
  'withdrawal-confirmed': ['case-number', 'return-terms'],
  // The warning waits for nothing, not even for the order number.
  'stop-using': [],
  'identity-first': [],
  'no-bargain': ['order-number'],
  policy: ['policy'],
  'policy-ended': ['policy'],
  'colleague-looks': [],
  'you-are-welcome': [],
  'own-words': [],
};

const HELD: ReadonlySet<string> = new Set(['EME']);
/** What is said of a parcel that does not reach its buyer, by its last event; that there is a problem is as true. */
const TROUBLE: Readonly<Record<string, readonly ServiceAnswer[]>> = {
  EMH: ['delivery-problem'],
  LOSS: ['parcel-lost', 'delivery-problem'],
  RTS: ['coming-back', 'delivery-problem'],
  RTD: ['coming-back', 'delivery-problem'],
};

function whereabouts(sale: Sale, parcel: SaleParcel | undefined): ServiceAnswer[] {
  if (sale.cancelled !== undefined) return ['cancelled'];
  if (parcel?.handedOverAt === undefined) return ['ships-by'];
  if (sale.deliveredAt !== undefined) return ['delivered-on'];
  const last = parcel.events.at(-1)?.code ?? '';
  if (HELD.has(last)) return ['held-at-customs', 'delivery-problem'];
  return [...(TROUBLE[last] ?? ['on-its-way'])];
}

const DUTY_ANSWERS: Readonly<Record<DutyOutcome, ServiceAnswer>> = {
  included: 'duty-included',
  collected: 'duty-collected',
  'may-be-charged': 'duty-by-buyer',
};

/**
 * What a buyer pays at the border, by the rules of the day on which it was bought: by the mode of the parcel, or before it is booked
 * by one that serves the market.
 */
function dutyAnswer(world: TextReader, sale: Sale, parcel: SaleParcel | undefined): ServiceAnswer {
  const catalogue = catalogueOf(world);
  const mode =
    parcel === undefined
      ? catalogue.modes.find(({ lanes }) => lanes[sale.market] !== undefined)
      : find(catalogue.modes, parcel.mode);
  return DUTY_ANSWERS[mode === undefined ? 'may-be-charged' : dutyOutcome(sale, mode, catalogue, sale.placedAt)];
}

/** Whether the buyer has sent what was asked for, here or in a ticket that was merged into this one. */
const hasSent = (world: TextReader, ticket: BareTicket, ask: Ask): boolean =>
  wholeTicket(world, ticket).some(({ messages }) => messages.some(({ attached }) => attached?.includes(ask) === true));

/** Whether the buyer has been told to stop using the goods: by the answer, or with the question for the batch number. */
const wasWarned = (world: TextReader, ticket: BareTicket): boolean =>
  wholeTicket(world, ticket).some(({ messages }) =>
    messages.some(({ reply, asks }) => reply?.answer === 'stop-using' || asks?.includes('batch-number') === true),
  );

/** Whether it is known who writes: the buyer is logged in on a platform, or has sent what was asked for. Mail can come from anybody. */
const isKnownPerson = (world: TextReader, ticket: BareTicket): boolean =>
  find(catalogueOf(world).channels, ticket.channel).dialect !== 'own-store' || hasSent(world, ticket, 'identity');

/** Whether a ticket declares a withdrawal that the law gives: it holds by being declared, and nobody decides on it. */
function isLawfulWithdrawal(world: TextReader, ticket: BareTicket): boolean {
  const serviceCase = ticket.case === undefined ? undefined : world.get(CASE, ticket.case);
  const sale = serviceCase === undefined ? undefined : world.get(SALE, serviceCase.order);
  if (topicOf(world, ticket) !== 'withdrawal' || serviceCase === undefined || sale === undefined) return false;
  return entitlementOf(world, houseOf(world), serviceCase, sale, 'withdrawal').lawful;
}

/** What a reply to a ticket has to promise, and what it may promise besides. */
export function promiseFor(world: TextReader, ticket: BareTicket): Pick<TopicRule, 'commit' | 'mayCommit'> {
  return isLawfulWithdrawal(world, ticket)
    ? { commit: 'refund-to-come' }
    : topicRule(houseOf(world), topicOf(world, ticket));
}

/** Days without a new entry after which a parcel has come to a stop. */
const STANDSTILL = 3 * DAY;

/** Where a parcel is that takes too long; "delivery problem" only where there is one: an exception, or no news for days. */
function lateAnswers(ticket: BareTicket, sale: Sale, parcel: SaleParcel | undefined): ServiceAnswer[] {
  const answers = whereabouts(sale, parcel);
  const written = ticket.messages.findLast(({ by }) => by === 'buyer')?.at ?? ticket.at;
  const stands = written - (parcel?.events.at(-1)?.at ?? written) >= STANDSTILL;
  return answers.includes('on-its-way') && stands ? [...answers, 'delivery-problem'] : answers;
}

function caseAnswers(world: TextReader, ticket: BareTicket): ServiceAnswer[] {
  const decided = ticket.case !== undefined && world.get(CASE, ticket.case)?.decision !== undefined;
  return [
    ...(decided ? (['case-decided'] as const) : []),
    isLawfulWithdrawal(world, ticket) ? 'withdrawal-confirmed' : 'case-opened',
    ...(topicOf(world, ticket) === 'recall' ? (['stop-using'] as const) : []),
  ];
}

/** The ready-made answers that fit a ticket now, the best one first. */
export function fittingAnswers(world: TextReader, ticket: BareTicket): readonly ServiceAnswer[] {
  const topic = topicOf(world, ticket);
  const sale = saleOf(world, ticket);
  const parcel = sale === undefined ? undefined : parcelOf(world, sale);
  if (POLICY_TOPICS.has(topic)) return [world.get(POLICY, topic)?.values === null ? 'policy-ended' : 'policy'];
  if (CASE_TOPICS.has(topic)) return caseAnswers(world, ticket);
  switch (topic) {
    case 'where':
      return sale === undefined ? [] : whereabouts(sale, parcel);
    case 'late':
      return sale === undefined ? [] : lateAnswers(ticket, sale, parcel);
    case 'invoice':
      return ['invoice-total'];
    case 'gift':
      return ['gift-note'];
    case 'cancel':
      if (sale?.cancelled !== undefined) return ['cancelled'];
      return parcel?.handedOverAt === undefined ? ['cancelled'] : ['cancel-too-late'];
    case 'customs-charge':
      return sale === undefined ? [] : [dutyAnswer(world, sale, parcel)];
    case 'unsafe':
      return wasWarned(world, ticket) ? ['stop-using', 'colleague-looks'] : ['stop-using'];
    case 'privacy':
      return isKnownPerson(world, ticket) ? ['colleague-looks', 'identity-first'] : ['identity-first'];
    case 'review-bargain':
      return ['no-bargain'];
    default:
      return ['you-are-welcome'];
  }
}

/** Topics on which a first answer waits for nothing: the warning of a danger, and what will be done with a request about data. */
export const ANSWERED_AT_ONCE: ReadonlySet<TicketTopic> = new Set(['unsafe', 'recall', 'privacy'] as const);

/** What the buyer still has to be asked, before the answer or after it. */
export function openQuestions(world: TextReader, ticket: BareTicket): readonly Ask[] {
  const topic = topicOf(world, ticket);
  if (POLICY_TOPICS.has(topic) || topic === 'thanks') return [];
  if (topic === 'privacy') return isKnownPerson(world, ticket) ? [] : ['identity'];
  if (saleOf(world, ticket) === undefined && !hasSent(world, ticket, 'order-number')) return ['order-number'];
  return topic === 'unsafe' && !hasSent(world, ticket, 'batch-number') ? ['batch-number'] : [];
}

/** What the buyer must be asked before the ticket can be answered. */
export const missingInfo = (world: TextReader, ticket: BareTicket): readonly Ask[] =>
  ANSWERED_AT_ONCE.has(topicOf(world, ticket)) ? [] : openQuestions(world, ticket);

/** Faults of the facts in a reply: missing, taken from another order, or from another policy. */
function factFaults(world: TextReader, ticket: BareTicket, reply: ServiceReply): ReplyFault[] {
  const needed = reply.answer === 'own-words' ? (fittingAnswers(world, ticket)[0] ?? 'own-words') : reply.answer;
  const faults: ReplyFault[] = [];
  if (missingFacts(ANSWER_FACTS[needed], reply.facts).length > 0) faults.push('fact-missing');
  const ofOrder = tellsOfOrder(reply.facts);
  const sale = saleOf(world, ticket);
  if (ofOrder && reply.order !== sale?.id) faults.push('fact-of-another');
  const source = reply.order === null ? undefined : world.get(SALE, reply.order);
  if (ofOrder && source !== undefined && source.buyer.name !== (sale?.buyer.name ?? ticket.buyer.name))
    faults.push('data-of-another');
  if (reply.facts.includes('policy') && reply.policy !== topicOf(world, ticket)) faults.push('wrong-policy');
  return faults;
}

/** Faults of blocks and commitments, by the handbook's table of topics. */
function blockFaults(
  { acknowledge }: TopicRule,
  promise: Pick<TopicRule, 'commit' | 'mayCommit'>,
  reply: ServiceReply,
): ReplyFault[] {
  const faults: ReplyFault[] = [];
  if (!reply.greeting) faults.push('no-greeting');
  if (!reply.closing) faults.push('no-closing');
  if (reply.acknowledgement === null) faults.push('no-acknowledgement');
  else if (!acknowledge.includes(reply.acknowledgement)) faults.push('wrong-acknowledgement');
  const { commitment } = reply;
  if (commitment === null) {
    // A reply that tells the decision need not promise one.
    if (promise.commit !== undefined && reply.answer !== 'case-decided') faults.push('promise-missing');
  } else if (OVER_POLICY.has(commitment)) faults.push('over-policy');
  else if (commitment !== promise.commit && promise.mayCommit?.includes(commitment) !== true)
    faults.push('promise-not-allowed');
  return faults;
}

/** What a person should look at in words typed to the buyer of a ticket. */
export const warningsAbout = (world: TextReader, ticket: BareTicket, text: string, language: string): TypedWarning[] =>
  typedWarnings(world, saleOf(world, ticket)?.buyer.id ?? ticket.buyer.id, text, language);

/** All faults that a rule can find in a reply to a ticket. Its tone is not judged. */
export function replyFaults(world: TextReader, ticket: BareTicket, reply: ServiceReply): ReplyFault[] {
  const fits =
    reply.answer === 'own-words' ? reply.text.trim() !== '' : fittingAnswers(world, ticket).includes(reply.answer);
  const faults: ReplyFault[] = missingInfo(world, ticket).length > 0 ? ['before-asking'] : [];
  if (!fits) faults.push('does-not-fit');
  faults.push(
    ...factFaults(world, ticket, reply),
    ...blockFaults(topicRule(houseOf(world), topicOf(world, ticket)), promiseFor(world, ticket), reply),
  );
  if (reply.language !== ticket.buyer.language) faults.push('wrong-language');
  return [...new Set(faults)];
}

/** The reply that a ticket calls for now. */
export function calledFor(world: TextReader, ticket: BareTicket): CalledFor {
  const answers = fittingAnswers(world, ticket);
  const { commit, mayCommit = [] } = promiseFor(world, ticket);
  return {
    answers,
    facts: ANSWER_FACTS[answers[0] ?? 'own-words'],
    acknowledge: topicRule(houseOf(world), topicOf(world, ticket)).acknowledge,
    commitments: commit === undefined ? mayCommit : [commit],
    language: ticket.buyer.language,
    order: saleOf(world, ticket)?.id ?? null,
  };
}

/** Faults of matter: the reply is wrong, or about something else. */
export const MATTER_FAULTS: ReadonlySet<ReplyFault> = new Set([
  'before-asking',
  'does-not-fit',
  'fact-missing',
  'fact-of-another',
  'data-of-another',
  'wrong-policy',
] as const);

/** Copies the values that a reply quotes, because they may change later. */
export function quotedIn(world: TextReader, reply: ServiceReply): Quoted {
  const sale = reply.order === null ? undefined : world.get(SALE, reply.order);
  const last = sale === undefined ? undefined : parcelOf(world, sale)?.events.at(-1);
  const policy = reply.policy === null ? undefined : world.get(POLICY, reply.policy)?.values;
  return {
    ...(last === undefined ? {} : { last: { code: last.code, at: last.at, place: last.place } }),
    ...(sale?.deliveredAt === undefined ? {} : { deliveredAt: sale.deliveredAt }),
    ...(policy === undefined ? {} : { policy }),
  };
}
