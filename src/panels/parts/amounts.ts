import { CURRENCIES, type Currency, digitsOf } from '../../host/index.ts';

/** One way to read a typed number: its digits before and after the decimal sign, and that sign. */
interface Reading {
  readonly whole: string;
  readonly sign: string;
  readonly decimals: string;
}

/** The signs people set between thousands, and before decimals. An empty sign stands for none. */
const GROUPS = ['', ',', '.', ' ', "'"] as const;
const DECIMALS = ['', '.', ','] as const;

const GRAM_SIGNS = ['g', '公克', '克'];

/** Digits before the decimal sign that a number may have. */
const MOST_DIGITS = 9;

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

function patternOf(group: string, decimal: string): RegExp {
  const whole = group === '' ? '\\d+' : `[1-9]\\d{0,2}(?:${literal(group)}\\d{3})+`;
  return new RegExp(`^(${whole})${decimal === '' ? '()' : `${literal(decimal)}(\\d+)`}$`);
}

const PATTERNS = GROUPS.flatMap((group) =>
  DECIMALS.filter((sign) => sign === '' || sign !== group).map((sign) => ({ sign, pattern: patternOf(group, sign) })),
);

/** Takes a unit from one end of a number: `EUR 79` and `79 €` are 79. */
function withoutUnit(text: string, units: readonly string[]): string {
  const small = text.toLowerCase();
  for (const unit of units.map((each) => each.toLowerCase())) {
    if (small.startsWith(unit)) return text.slice(unit.length).trim();
    if (small.endsWith(unit)) return text.slice(0, -unit.length).trim();
  }
  return text;
}

/** Makes full-width signs half-width, all spaces and apostrophes alike, and takes out signs nobody sees. */
function plainSigns(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{DI}]/gu, '')
    .replace(/[‘’ʼ′`]/g, "'")
    .replaceAll('。', '.')
    .replace(/[\u0020\u00a0]+/g, ' ')
    .trim()
    .replace(/^\+ ?/, '');
}

/** Every way to read a typed number. With a single sign before three digits there are two: `1.234` is 1234 or a bit more than 1. */
function readings(text: string, units: readonly string[]): readonly Reading[] {
  // Raised and circled digits and fractions would turn into plain digits: `5²` is not 52.
  if (/[\p{No}\p{Nl}]/u.test(text)) return [];
  const plain = withoutUnit(plainSigns(text), units);
  const found = new Map<string, Reading>();
  for (const { sign, pattern } of PATTERNS) {
    const match = pattern.exec(plain);
    if (match === null) continue;
    const whole = (match[1] ?? '').replace(/\D/g, '').replace(/^0+(?=\d)/, '');
    const decimals = match[2] ?? '';
    if (whole.length <= MOST_DIGITS) found.set(`${whole}.${decimals}`, { whole, sign, decimals });
  }
  return [...found.values()];
}

/** Where numbers have no decimals, a comma stands between thousands, as this page writes it: `1,500` is 1500. */
function read(text: string, units: readonly string[], digits: number): readonly Reading[] {
  const all = readings(text, units);
  return digits === 0 ? all.filter(({ sign }) => sign !== ',') : all;
}

function minorUnits(found: readonly Reading[], digits: number): number | null {
  const [one, ...others] = found;
  if (one === undefined || others.length > 0 || one.decimals.length > digits) return null;
  return Number(`${one.whole}${one.decimals.padEnd(digits, '0')}`);
}

const unitsOf = (currency: Currency): readonly string[] => [currency, ...CURRENCIES[currency].signs];

/** Reads a whole number that a person typed, also with its unit, for instance grams; null where it is not one, or could be two. */
export const parseWhole = (text: string): number | null => minorUnits(read(text, GRAM_SIGNS, 0), 0);

/**
 * Reads an amount that a person typed, in minor units, with a point or a comma before its decimals; null where it is not one,
 * could be two, or has more decimals than the currency.
 */
export function parseAmount(text: string, currency: Currency): number | null {
  const digits = digitsOf(currency);
  return minorUnits(read(text, unitsOf(currency), digits), digits);
}

/** Whether a typed whole number can be read in two ways, so that the person has to be asked: `1.500`. */
export const isUnclearWhole = (text: string): boolean => read(text, GRAM_SIGNS, 0).length > 1;

/** Whether a typed amount can be read in two ways, so that the person has to be asked: `1.234` in euros. */
export const isUnclearAmount = (text: string, currency: Currency): boolean =>
  read(text, unitsOf(currency), digitsOf(currency)).length > 1;
