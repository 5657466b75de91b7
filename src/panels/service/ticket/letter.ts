import type {
  BuyerLanguage,
  SaleView,
  ServiceFact,
  ServiceReply,
  SittingHost,
  TicketMessage,
  TicketTopic,
  TicketView,
} from '../../../host/index.ts';
import { factValue } from '../../parts/fact-values.ts';
import { policyText } from '../parts/policy-text.ts';
import { caseOf, houseOf, saleOf } from '../parts/service-view.ts';

/** Answers and facts of the service duty alone; it shares the others with the orders duty. */
const OWN_ANSWERS: ReadonlySet<string> = new Set([
  ...['gift-note', 'case-opened', 'case-decided', 'withdrawal-confirmed', 'stop-using', 'identity-first', 'no-bargain'],
  ...['policy', 'policy-ended', 'colleague-looks', 'you-are-welcome'],
]);
const OWN_FACTS: ReadonlySet<string> = new Set(['case-number', 'return-terms', 'policy']);

/** A reply that may be incomplete. */
export type Draft = Omit<ServiceReply, 'answer'> & { readonly answer: ServiceReply['answer'] | '' };

/** The values that a sent letter quoted; undefined for a draft. */
type Quoted = TicketMessage['quoted'];

type Words = (key: string, values?: Record<string, string>) => string;

function orderFact(
  sale: SaleView | undefined,
  fact: ServiceFact,
  language: BuyerLanguage,
  quoted: Quoted,
  words?: Words,
): string | null {
  if (sale === undefined || fact === 'case-number' || fact === 'return-terms' || fact === 'policy') return null;
  const { parcel, ...known } = sale;
  const last = quoted === undefined ? parcel?.events.at(-1) : quoted.last;
  const deliveredAt = quoted === undefined ? known.deliveredAt : quoted.deliveredAt;
  const { deliveredAt: _now, ...lasting } = known;
  const source = {
    ...lasting,
    ...(deliveredAt === undefined ? {} : { deliveredAt }),
    ...(parcel === undefined ? {} : { tracking: parcel.label }),
    ...(last === undefined ? {} : { last }),
  };
  return factValue(source, fact, language, words === undefined ? undefined : (code) => words(`events.${code}`));
}

/** The value of a fact from the chosen order, the case or the handbook, in the buyer's language; null where it is unknown. */
export function factOf(
  host: SittingHost,
  ticket: TicketView,
  draft: Draft,
  fact: ServiceFact,
  quoted?: Quoted,
  words?: Words,
): string | null {
  if (fact === 'case-number') return caseOf(host, ticket.case)?.number ?? null;
  if (fact === 'return-terms') return returnTerms(host, ticket, words);
  if (fact === 'policy') {
    const topic = draft.policy as TicketTopic | null;
    return topic === null ? null : policyText(host, topic, draft.language, quoted?.policy);
  }
  return orderFact(saleOf(host, draft.order ?? undefined), fact, draft.language, quoted, words);
}

/** Who pays the way back, and by when the law wants the money returned; null where no law gives the withdrawal, or before the letter is worded. */
function returnTerms(host: SittingHost, ticket: TicketView, words: Words | undefined): string | null {
  const market = saleOf(host, caseOf(host, ticket.case)?.order)?.market;
  const law = houseOf(host)?.afterSales.find(
    ({ kind, grounds, markets }) =>
      kind === 'law' && grounds.includes('withdrawal') && market !== undefined && markets?.includes(market) === true,
  );
  if (law === undefined || words === undefined) return null;
  return words(`also.return-terms.${law.returnPaidBy}`, { days: String(law.refundDays ?? law.days) });
}

/** Said with an answer without anybody choosing it: of a danger, to stop; of duty, not to trust a link; of a decision, which one. */
function alsoSaid(
  host: SittingHost,
  ticket: TicketView,
  { language }: Pick<Draft, 'language'>,
  answer: string,
  words: Words,
): readonly string[] {
  const { decision, basis = '' } = caseOf(host, ticket.case)?.decision ?? {};
  const rule = host.text(`afterSales.${basis}.name`, {}, language);
  return [
    ticket.danger === true && answer !== 'stop-using' ? words('also.stop-at-once') : '',
    answer.startsWith('duty-') ? words('also.beware-of-links') : '',
    answer === 'case-decided' && decision !== undefined ? words(`also.decisions.${decision}`, { rule }) : '',
  ];
}

/** The paragraphs of the letter for a reply. */
export function letterLines(
  host: SittingHost,
  ticket: TicketView,
  draft: Draft,
  words: Words,
  quoted?: Quoted,
): readonly string[] {
  const answer = draft.answer === 'own-words' || draft.answer === '' ? '' : draft.answer;
  const facts = draft.facts.map((fact) =>
    words(OWN_FACTS.has(fact) ? `service.facts.${fact}` : `facts.${fact}`, {
      value: factOf(host, ticket, draft, fact, quoted, words) ?? '—',
    }),
  );
  return [
    draft.greeting ? words('greeting', { name: ticket.buyer.name }) : '',
    draft.acknowledgement === null ? '' : words(`service.acknowledgements.${draft.acknowledgement}`),
    answer === '' ? '' : words(OWN_ANSWERS.has(answer) ? `service.answers.${answer}` : answer),
    ...alsoSaid(host, ticket, draft, answer, words),
    ...facts,
    ...draft.text.split('\n'),
    draft.commitment === null ? '' : words(`service.commitments.${draft.commitment}`),
    draft.closing ? words('service.closing') : '',
  ].filter((line) => line !== '');
}

/** The paragraphs of the letter that asks a buyer for information. */
export const askLines = (
  { buyer: { name }, danger }: Pick<TicketView, 'buyer' | 'danger'>,
  asks: readonly string[],
  text: string,
  words: Words,
): readonly string[] =>
  [
    words('greeting', { name }),
    // The question for the batch number says so itself.
    danger === true && !asks.includes('batch-number') ? words('also.stop-at-once') : '',
    ...asks.map((ask) => words(`service.asks.${ask}`)),
    ...text.split('\n'),
    words('service.closing'),
  ].filter((line) => line !== '');
