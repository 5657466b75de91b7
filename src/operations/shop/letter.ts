import type { RecordReader } from '../../kernel/step.ts';
import { knownNumbers } from './known-numbers.ts';
import { checkText, type TypedWarning, writesLanguage } from './text-checks.ts';

/** Facts of an order that a letter to its buyer carries as chips. Nobody types them. */
export const ORDER_FACTS = [
  'order-number',
  'ship-by',
  'tracking-number',
  'last-event',
  'deliver-by',
  'delivered-on',
  'total',
] as const;
export type OrderFact = (typeof ORDER_FACTS)[number];

/** Ready-made answers about an order that both desks give, and the facts that each cannot do without. */
export const ORDER_ANSWERS = {
  'ships-by': ['ship-by'],
  'on-its-way': ['tracking-number', 'last-event'],
  'delivered-on': ['delivered-on'],
  'held-at-customs': ['tracking-number'],
  'delivery-problem': ['tracking-number', 'last-event'],
  'parcel-lost': ['order-number'],
  'coming-back': ['tracking-number'],
  'invoice-total': ['order-number', 'total'],
  cancelled: ['order-number'],
  'cancel-too-late': ['tracking-number'],
} as const satisfies Readonly<Record<string, readonly OrderFact[]>>;

/** The facts an answer cannot do without and does not have. */
export const missingFacts = <Fact extends string>(needed: readonly Fact[], facts: readonly Fact[]): Fact[] =>
  needed.filter((fact) => !facts.includes(fact));

/** What a person should look at in words typed to a buyer in that language. */
export function typedWarnings(reader: RecordReader, buyer: string, text: string, language: string): TypedWarning[] {
  if (text === '') return [];
  const { own, all } = knownNumbers(reader, buyer, text);
  const warnings = checkText(text, own, all);
  return writesLanguage(text, language) ? warnings : [...warnings, { kind: 'wrong-script', what: firstWords(text) }];
}

/** The beginning of a text, long enough to find it by. */
const firstWords = (text: string): string => [...text.trim()].slice(0, 20).join('');
