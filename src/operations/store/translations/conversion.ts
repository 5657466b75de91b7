import type { TranslationsHouse } from './house.ts';
import { LANGUAGE_RULES, type TargetLanguage } from './languages.ts';
import { UNITS } from './units.ts';

/** A conversion that the helper offers: from a unit or currency to another. */
export interface Conversion {
  readonly from: string;
  readonly to: string;
}

const CUSTOMARY: readonly Conversion[] = [
  { from: 'g', to: 'oz' },
  { from: 'kg', to: 'lb' },
  { from: 'ml', to: 'fl oz' },
  { from: 'cm', to: 'in' },
  { from: 'mm', to: 'in' },
  { from: 'm', to: 'ft' },
  { from: '°C', to: '°F' },
];

/** The conversions that a text for readers of a language may need: money always, units where theirs are others. */
export function conversionsFor(language: TargetLanguage): readonly Conversion[] {
  const { currency, units } = LANGUAGE_RULES[language];
  return [...(units === 'metric' ? [] : CUSTOMARY), { from: 'TWD', to: currency }];
}

const sizeOf = (unit: string): number => UNITS.find(({ id }) => id === unit)?.size ?? 1;

/** An amount in another unit or currency, unrounded. Rates: of the house, TWD × 1,000 for one major unit. */
export function converted(amount: number, { from, to }: Conversion, rates: TranslationsHouse['rates']): number {
  if (from === '°C') return (amount * 9) / 5 + 32;
  if (from === 'TWD') return (amount * 1_000) / (rates[to as keyof typeof rates] ?? 1_000);
  return (amount * sizeOf(from)) / sizeOf(to);
}
