import type { DutyName } from '../operations/parts.ts';

/**
 * Happenings and refusals carry values that are codes. The words for a code are in a group of `locales/<lang>/terms.json`, or of the
 * file before the colon; the
 * group has the name of the value, except for the names listed here. Several codes in one value are separated by commas.
 */
type Groups = Readonly<Record<string, string>>;

/** By the duty whose codes they are; `shop`: codes of all duties. */
export const VALUE_GROUPS = {
  shop: { facts: 'fact', criterion: 'scoring:criterion', addressPart: 'papers:address' },
  orders: {
    reason: 'holdReason',
    outcome: 'holdOutcome',
    blocks: 'block',
    filePapers: 'filePaper',
    reviewStage: 'order.review',
    parcelStage: 'order.fulfilment',
    acceptanceStage: 'order.acceptance',
    paymentStage: 'order.payment',
    fraudSign: 'fraudSign',
    reviewCause: 'reviewCause',
  },
  service: {
    topic: 'ticketTopic',
    // A notice about a topic names it as its subject.
    subject: 'ticketTopic',
    to: 'group',
    from: 'group',
    way: 'returnWay',
    answer: 'serviceAnswer',
    asks: 'ask',
  },
} as const satisfies Readonly<Record<DutyName | 'shop', Groups>>;

const everyGroup: Groups = Object.assign({}, ...Object.values<Groups>(VALUE_GROUPS));

/** A value named `rightWay` is the right one beside a `way`, and is worded like it. */
export const withoutRight = (name: string): string =>
  name.replace(/^right([A-Z])/, (_all, first: string) => first.toLowerCase());

/** The key of the words for a code in a group: of `terms`, unless the group names another file. */
export const keyOfCode = (group: string, code: string): string =>
  group.includes(':') ? `${group}.${code}` : `terms:${group}.${code}`;

/** The group of words for the codes in a value of that name. */
export const termGroup = (name: string): string => everyGroup[withoutRight(name)] ?? withoutRight(name);

/** Words for several codes in one value, joined; a text in which nothing is a code is left as it was written. */
export function listWords(value: string, wordsOf: (code: string) => string, comma: string): string {
  const codes = value.split(', ');
  const said = codes.map(wordsOf);
  return said.every((words, at) => words === codes[at]) ? value : said.join(comma);
}
