import { DUTIES } from '../../src/operations/duties.ts';
import { DUTY_CODES } from '../../src/operations/parts.ts';
import { dutyCodes } from '../../src/standard/index.ts';

/** `orderView`, `ORDER_VIEW` and `wb-order-view` are `order view`. */
const spell = (text: string): string =>
  text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const plural = (word: string): string => (word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`);

/** What the house says of its duties: the kinds of things that have a name, a lifecycle, or something that happens to them. */
const kinds = Object.values(DUTIES).flatMap(({ names, lifecycles, happenings }) => [
  ...names.map(({ kind }) => kind),
  ...Object.keys(lifecycles),
  ...Object.values(happenings).map(({ of }) => of as string),
  ...Object.keys(happenings).map((kind) => kind.split('/')[0] ?? ''),
]);

/** Names of duties, and of what is part of one; each in the singular. */
const known: ReadonlyMap<string, string> = new Map(
  [...Object.keys(DUTY_CODES), ...dutyCodes, ...kinds].flatMap((name) => {
    const word = spell(name);
    return [[plural(word), word] as const, [word, word] as const];
  }),
);

/** Words that are a part of a duty, and are something else besides that every room may speak of. */
export const COMMON: Readonly<Record<string, string>> = {
  account: 'what somebody has with a bank, a platform, or in the books',
  basis: 'what a verdict rests on',
  buyer: 'whom all duties serve',
  channel: 'where the shop sells: catalogue',
  desk: 'where the trainee of any duty sits; what indicators read',
  document: 'what a page of the browser, or a YAML file, is',
  parcel: 'what a sale travels in; what the world map shows',
  return: 'what a function does; what comes back to the shelf',
  stock: 'what is on the shelf: shop',
  tracking: 'where a parcel is known to be: shop',
};

/** Expressions in which a word is not the duty's. */
export const EXPRESSIONS: Readonly<Record<string, string>> = {
  'lower case': 'of letters',
  'upper case': 'of letters',
  'errno exception': 'what Node says of an error',
  'service workers': "the browser's",
  'sitting service': 'a sitting behind messages: session',
  'session service': 'where that is written',
  'service parts': 'what that is made of',
  'draft store': 'where a paper keeps what was typed',
  'own store': 'a kind of channel that platforms do not run',
  'order number': 'a fact that letters of every desk can state',
};

const oneOf = (expressions: Iterable<string>): RegExp =>
  new RegExp(`(?<= )(?:${[...expressions].join('|')})(?= )`, 'g');
const WORDS = oneOf(known.keys());
const OTHERWISE = oneOf(Object.keys(EXPRESSIONS));

/** Whether a name or a literal has an expression of the list in it. */
export const hasExpression = (text: string, expression: string): boolean =>
  ` ${spell(text)} `.includes(` ${expression} `);

const find = (text: string): readonly string[] =>
  (` ${spell(text)} `.replaceAll(OTHERWISE, '').match(WORDS) ?? []).map((form) => known.get(form) ?? form);

const found = new Map<string, readonly string[]>();

/** The words of duties in a name or a literal, common ones too. */
export function dutyWords(text: string): readonly string[] {
  const words = found.get(text) ?? find(text);
  found.set(text, words);
  return words;
}
