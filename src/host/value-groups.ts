import type { DutyName } from '../operations/parts.ts';
import { withoutRight } from '../operations/shop/name.ts';

/**
 * Happenings and refusals carry values that are codes. The words for a code are in a group of `locales/<lang>/terms.json`, or of the
 * file before the colon; the
 * group has the name of the value, except for the names listed here. Several codes in one value are separated by commas.
 */
type Groups = Readonly<Record<string, string>>;

/** By the duty whose codes they are; `shop`: codes of all duties. */
export const VALUE_GROUPS = {
  shop: { facts: 'fact', criterion: 'scoring:criterion', addressPart: 'papers:address' },
  social: {},
  store: { parties: 'party', pageLanguage: 'copyLanguage' },
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

/** The key of the words for a code in a group: of `terms`, unless the group names another file. */
export const keyOfCode = (group: string, code: string): string =>
  group.includes(':') ? `${group}.${code}` : `terms:${group}.${code}`;

/** The group of words for the codes in a value of that name. */
const termGroup = (name: string): string => everyGroup[withoutRight(name)] ?? withoutRight(name);

/** Words for several codes in one value, joined; a text in which nothing is a code is left as it was written. */
export function listWords(value: string, wordsOf: (code: string) => string, comma: string): string {
  const codes = value.split(', ');
  const said = codes.map(wordsOf);
  return said.every((words, at) => words === codes[at]) ? value : said.join(comma);
}

/** How the values of a verdict become words, for those who have no sitting at hand. */
export interface ToldBy {
  /** The name of a record or a thing of the shop; undefined where it has none. */
  thing(kind: string, id: string): string | undefined;
  /** The words of a key of `locales/`; undefined where it has none. */
  words(key: string): string | undefined;
  /** A moment, simulated ms, or an amount. */
  number(value: number): string | number;
  readonly comma: string;
}

/** The values of a verdict as people say them: names of things, terms, moments. */
export function toldValues(
  values: Readonly<Record<string, string | number>>,
  { thing, words, number, comma }: ToldBy,
): Record<string, string | number> {
  const told = (valueName: string, value: string | number): string | number => {
    if (typeof value === 'number') return number(value);
    const name = withoutRight(valueName);
    const one = (code: string): string => thing(name, code) ?? words(keyOfCode(termGroup(name), code)) ?? code;
    return thing(name, value) ?? listWords(value, one, comma);
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, told(name, value)]));
}
