import type { AttributeRule, Measure, Units } from './house.ts';

/** Names of units on listings. */
export type UnitName = 'g' | 'oz' | 'ml' | 'fl-oz' | 'cm' | 'in';

const UNITS: Readonly<Record<Measure, Readonly<Record<Units, UnitName>>>> = {
  mass: { metric: 'g', us: 'oz' },
  volume: { metric: 'ml', us: 'fl-oz' },
  length: { metric: 'cm', us: 'in' },
};

export const unitOf = (measure: Measure, units: Units): UnitName => UNITS[measure][units];

/** One of a unit in millionths of a gram, a millilitre or a millimetre. Source: NIST Handbook 44, appendix C. */
const SIZE: Readonly<Record<UnitName, number>> = {
  g: 1_000_000,
  oz: 28_349_523,
  ml: 1_000_000,
  'fl-oz': 29_573_530,
  cm: 10_000_000,
  in: 25_400_000,
};

/** A whole number of grams, millilitres or millimetres in tenths of a unit, rounded half up. */
const inTenths = (value: number, unit: UnitName): number => Math.floor((value * 10_000_000) / SIZE[unit] + 0.5);

const tenthsText = (tenths: number): string =>
  tenths % 10 === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)}.${tenths % 10}`;

/** The answer to a field as it stands on a listing, by the fact of the product sheet. */
export function answerTo({ measure }: AttributeRule, fact: string | number, units: Units): string {
  if (typeof fact === 'string' || measure === undefined) return String(fact);
  return tenthsText(inTenths(fact, unitOf(measure, units)));
}

const NUMBER = /^\d{1,7}(\.\d{1,3})?$/;
const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

/** Whether an answer says what the fact is: a text letter by letter, a measure to within a tenth of its unit. */
export function answersFact(rule: AttributeRule, given: string, fact: string | number, units: Units): boolean {
  if (typeof fact === 'string' || rule.sort !== 'number') return plain(given) === plain(String(fact));
  if (!NUMBER.test(given.trim())) return false;
  const exact = rule.measure === undefined ? fact * 10 : inTenths(fact, unitOf(rule.measure, units));
  // In thousandths, so that nothing is rounded away before it is compared.
  return Math.abs(Math.round(Number(given) * 1000) - exact * 100) <= (rule.measure === undefined ? 0 : 100);
}
