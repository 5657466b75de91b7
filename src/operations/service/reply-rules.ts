import { catalogueOf, find } from '../shop/catalogue.ts';
import { missingFacts, ORDER_ANSWERS, typedFaults } from '../shop/letter.ts';
import { SALE, type Sale, type SaleParcel } from '../shop/sale.ts';
import { writesLanguage } from '../shop/text-checks.ts';
import type { TextReader } from '../shop/words.ts';
import { CASE } from './case.ts';
import { POLICY } from './faq.ts';
import type { TicketTopic, TopicRule } from './house.ts';
import { houseOf, parcelOf, saleOf, topicRule, wholeTicket } from './look-ups.ts';
import {
  type Ask,
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

/** Topics whose answer is a rule of the handbook: the chip `policy` quotes it. */
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

/** The facts an answer cannot do without. */
export const ANSWER_FACTS: Readonly<Record<ServiceAnswer, readonly ServiceFact[]>> = {
  ...ORDER_ANSWERS,
  'duty-included': ['order-number'],
  'duty-by-buyer': ['order-number'],
  'gift-note': ['order-number'],
  'case-opened': ['case-number'],
  'case-decided': ['case-number'],
  'stop-using': ['order-number'],
  'identity-first': [],
  'no-bargain': ['order-number'],
  policy: ['policy'],
  'policy-ended': ['policy'],
  'colleague-looks': [],
  'you-are-welcome': [],
  'own-words': [],
};

const HELD: ReadonlySet<string> = new Set(['EME']);
const TROUBLE: ReadonlySet<string> = new Set(['EMH', 'LOSS', 'RTS', 'RTD']);

function whereabouts(sale: Sale, parcel: SaleParcel | undefined): ServiceAnswer[] {
  if (sale.cancelled !== undefined) return ['cancelled'];
  if (parcel?.handedOverAt === undefined) return ['ships-by'];
  if (sale.deliveredAt !== undefined) return ['delivered-on'];
  const last = parcel.events.at(-1)?.code ?? '';
  if (HELD.has(last)) return ['held-at-customs', 'delivery-problem'];
  return TROUBLE.has(last) ? ['delivery-problem'] : ['on-its-way'];
}

/** Who pays duty on a parcel: its own mode says so, or the modes that could carry it. */
function dutyAnswer(world: TextReader, sale: Sale, parcel: SaleParcel | undefined): ServiceAnswer {
  const { modes } = catalogueOf(world);
  const mode =
    parcel === undefined ? modes.find((one) => one.lanes[sale.market] !== undefined) : find(modes, parcel.mode);
  return mode?.incoterm === 'DDP' ? 'duty-included' : 'duty-by-buyer';
}

/** Whether the buyer has sent that by now, here or in a ticket that was merged into this one. */
const hasCome = (world: TextReader, ticket: BareTicket, ask: Ask): boolean =>
  wholeTicket(world, ticket).some(({ messages }) => messages.some(({ attached }) => attached?.includes(ask) === true));

/** The ready-made answers that fit a ticket as things stand. The first is the one to give. */
export function fittingAnswers(world: TextReader, ticket: BareTicket): readonly ServiceAnswer[] {
  const topic = topicOf(world, ticket);
  const sale = saleOf(world, ticket);
  const parcel = sale === undefined ? undefined : parcelOf(world, sale);
  if (POLICY_TOPICS.has(topic)) return [world.get(POLICY, topic)?.values === null ? 'policy-ended' : 'policy'];
  if (CASE_TOPICS.has(topic)) {
    const decided = ticket.case === undefined ? undefined : world.get(CASE, ticket.case)?.decision;
    return decided === undefined ? ['case-opened'] : ['case-decided', 'case-opened'];
  }
  switch (topic) {
    case 'where':
      return sale === undefined ? [] : whereabouts(sale, parcel);
    case 'late':
      return sale === undefined ? [] : [...whereabouts(sale, parcel), 'delivery-problem'];
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
      return ['stop-using'];
    case 'privacy':
      return hasCome(world, ticket, 'identity') ? ['colleague-looks', 'identity-first'] : ['identity-first'];
    case 'review-bargain':
      return ['no-bargain'];
    default:
      return ['you-are-welcome'];
  }
}

/** What must be asked before the ticket can be answered; empty: nothing. */
export function missingInfo(world: TextReader, ticket: BareTicket): readonly Ask[] {
  const topic = topicOf(world, ticket);
  if (POLICY_TOPICS.has(topic) || topic === 'thanks') return [];
  if (topic === 'privacy') return hasCome(world, ticket, 'identity') ? [] : ['identity'];
  if (saleOf(world, ticket) === undefined) return hasCome(world, ticket, 'order-number') ? [] : ['order-number'];
  if (topic === 'unsafe') return hasCome(world, ticket, 'batch-number') ? [] : ['batch-number'];
  return [];
}

/** Whether every fact was taken from where it is true of this buyer's matter. */
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

/** Blocks and promises, against the handbook's table of topics. */
function blockFaults(rule: TopicRule, reply: ServiceReply): ReplyFault[] {
  const faults: ReplyFault[] = [];
  if (!reply.greeting) faults.push('no-greeting');
  if (!reply.closing) faults.push('no-closing');
  if (reply.acknowledgement === null) faults.push('no-acknowledgement');
  else if (!rule.acknowledge.includes(reply.acknowledgement)) faults.push('wrong-acknowledgement');
  const { commitment } = reply;
  if (commitment === null) {
    // Once it is decided, no decision has to be promised.
    if (rule.commit !== undefined && reply.answer !== 'case-decided') faults.push('promise-missing');
  } else if (OVER_POLICY.has(commitment)) faults.push('over-policy');
  else if (commitment !== rule.commit && rule.mayCommit?.includes(commitment) !== true)
    faults.push('promise-not-allowed');
  return faults;
}

/** What typed words hold that a rule can know of. */
export function textFaults(world: TextReader, ticket: BareTicket, text: string, language: string): ReplyFault[] {
  const buyer = saleOf(world, ticket)?.buyer.id ?? ticket.buyer.id;
  const faults: ReplyFault[] = typedFaults(world, buyer, text).map((fault) => fault.kind);
  if (!writesLanguage(text, language)) faults.push('wrong-script');
  return faults;
}

/** Everything a rule can find wrong with an answer to a ticket; tone is for people to judge. */
export function replyFaults(world: TextReader, ticket: BareTicket, reply: ServiceReply): ReplyFault[] {
  const fits =
    reply.answer === 'own-words' ? reply.text.trim() !== '' : fittingAnswers(world, ticket).includes(reply.answer);
  const faults: ReplyFault[] = fits ? [] : ['does-not-fit'];
  faults.push(
    ...factFaults(world, ticket, reply),
    ...blockFaults(topicRule(houseOf(world), topicOf(world, ticket)), reply),
  );
  if (reply.language !== ticket.buyer.language) faults.push('wrong-language');
  faults.push(...textFaults(world, ticket, reply.text, reply.language));
  return [...new Set(faults)];
}

/** Faults of matter: what is said is wrong, or not about this. */
export const MATTER_FAULTS: ReadonlySet<ReplyFault> = new Set([
  'does-not-fit',
  'fact-missing',
  'fact-of-another',
  'data-of-another',
  'wrong-policy',
] as const);

/** What a reply quotes of things that may change afterwards. */
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
