import { type CopyLanguage, LANGUAGE_RULES } from './languages.ts';
import { type Dimension, MONEY, UNITS, type Unit } from './units.ts';

/** An amount in a text: its number in thousandths, and its unit. */
export interface Measure {
  /** NaN where the number is not written as the language writes numbers. */
  readonly milli: number;
  /** The last place of the number as it is written, in thousandths: 1000 for `12`, 100 for `5.3`. */
  readonly lastPlace: number;
  /** Left out: a bare number. */
  readonly unit?: Unit;
  /** A currency, for money. */
  readonly currency?: string;
}

export const dimensionOf = ({ unit, currency }: Measure): Dimension =>
  currency === undefined ? (unit?.dimension ?? 'count') : 'money';

// A number is no part of a name such as IPX4 or USB 3.2-C.
const NUMBER = /(?:(?<![A-Za-z\d.,])(?<![A-Za-z]-)|(?<=RM|MYR|USD|EUR|JPY|TWD))\d+(?:[.,]\d+)*/g;
/** Between two numbers that share a unit: 80–90 °C, 23 × 16 × 10 cm. */
const SHARES_UNIT = /^ ?(?:[-–~〜～×x*]|to|bis|hingga|到|至|から) ?$/;

const behind = new RegExp(
  `^\\+?[ \\u00a0-]?(?:${UNITS.map(({ written }, i) => `(?<u${i}>${written})`).join('|')})(?![A-Za-z])`,
  'i',
);
const moneyBefore = MONEY.map(({ before, currency }) => ({ currency, shape: new RegExp(`(?:${before}) ?$`) }));
const moneyBehind = MONEY.map(({ behind: written, currency }) => ({
  currency,
  shape: new RegExp(`^ ?(?:${written})(?![A-Za-z])`),
}));

/** Reads a number as a language writes it, in thousandths. `1.500` is fifteen hundred in German, and one and a half in English. */
export function readNumber(written: string, language: CopyLanguage): Pick<Measure, 'milli' | 'lastPlace'> {
  const { decimal } = LANGUAGE_RULES[language];
  const group = decimal === '.' ? ',' : '.';
  const [wholePart = '', fraction = '', ...more] = written.split(decimal);
  const groups = wholePart.split(group);
  const isGrouped = groups.length === 1 || groups.slice(1).every((each) => each.length === 3);
  if (more.length > 0 || fraction.includes(group) || !isGrouped) return { milli: Number.NaN, lastPlace: 1000 };
  const places = fraction.slice(0, 3);
  const lastPlace = [1000, 100, 10, 1][places.length] ?? 1;
  return { milli: Number(groups.join('')) * 1000 + Number(places.padEnd(3, '0')), lastPlace };
}

function unitAt(text: string): Unit | undefined {
  const groups = behind.exec(text)?.groups;
  return groups === undefined ? undefined : UNITS.find((_, i) => groups[`u${i}`] !== undefined);
}

const currencyAt = (before: string, after: string): string | undefined =>
  moneyBefore.find(({ shape }) => shape.test(before))?.currency ??
  moneyBehind.find(({ shape }) => shape.test(after))?.currency;

/** Every amount in a text without dates, in its order. */
export function measuresIn(text: string, language: CopyLanguage): readonly Measure[] {
  const found = [...text.matchAll(NUMBER)].map((match) => {
    const end = match.index + match[0].length;
    const after = text.slice(end);
    const currency = currencyAt(text.slice(0, match.index), after);
    const unit = currency === undefined ? unitAt(after) : undefined;
    return { start: match.index, end, number: readNumber(match[0], language), unit, currency };
  });
  // From behind, as the unit stands at the last of the numbers that share it.
  for (let i = found.length - 2; i >= 0; i -= 1) {
    const [one, next] = [found[i], found[i + 1]];
    if (one === undefined || next === undefined || one.unit !== undefined) continue;
    if (!SHARES_UNIT.test(text.slice(one.end, next.start)) || one.currency !== undefined) continue;
    one.unit = next.unit;
    one.currency = next.currency;
  }
  return found.map(({ number, unit, currency }) => ({
    ...number,
    ...(unit === undefined ? {} : { unit }),
    ...(currency === undefined ? {} : { currency }),
  }));
}
