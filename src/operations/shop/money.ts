/** What the house knows of a currency. */
interface CurrencyFacts {
  /** Digits of its minor unit (ISO 4217; TWD is used without cents). */
  readonly digits: 0 | 2;
  /** About what one major unit is worth, TWD × 1,000 (2026): enough to see a rate that is off by thousands. */
  readonly about: number;
  /** Signs that people type or copy along with an amount, beside its code. */
  readonly signs: readonly string[];
}

/** Currencies that packs may use. */
export const CURRENCIES = {
  TWD: { digits: 0, about: 1_000, signs: ['NT$', 'NT', '$', '元'] },
  JPY: { digits: 0, about: 210, signs: ['¥', '円'] },
  USD: { digits: 2, about: 31_000, signs: ['US$', '$'] },
  SGD: { digits: 2, about: 24_500, signs: ['S$', '$'] },
  MYR: { digits: 2, about: 7_500, signs: ['RM'] },
  EUR: { digits: 2, about: 36_500, signs: ['€'] },
  AUD: { digits: 2, about: 20_800, signs: ['AU$', 'A$', '$'] },
  KRW: { digits: 0, about: 22, signs: ['₩', '원'] },
  CAD: { digits: 2, about: 22_800, signs: ['CA$', 'C$', '$'] },
  GBP: { digits: 2, about: 42_000, signs: ['£'] },
} as const satisfies Readonly<Record<string, CurrencyFacts>>;

export type Currency = keyof typeof CURRENCIES;

export const CURRENCY_CODES = Object.keys(CURRENCIES) as readonly Currency[] as readonly [Currency, ...Currency[]];

/** Digits of a currency's minor unit. */
export const digitsOf = (currency: Currency): 0 | 2 => CURRENCIES[currency].digits;

/** An amount in whole minor units of its currency. */
export interface Money {
  readonly amount: number;
  readonly currency: Currency;
}

/** A share of an amount in per-mille, rounded half up to a whole minor unit. */
export function permilleOf(amount: number, permille: number): number {
  return Math.floor((amount * permille + 500) / 1000);
}

/** About what an amount is worth in whole TWD: for comparing, never for paying. */
export const aboutInTwd = ({ amount, currency }: Money): number =>
  Math.floor((amount * CURRENCIES[currency].about) / (digitsOf(currency) === 0 ? 1_000 : 100_000));

/** The amount with its currency, as a verdict says it: `EUR 24.50`. */
export const moneyText = (amount: number, currency: Currency): string =>
  `${currency} ${makeAmountText({ amount, currency })}`;

/** The amount as plain text, for instance `24.50`; always a point, never a group sign. */
export function makeAmountText({ amount, currency }: Money): string {
  const digits = digitsOf(currency);
  const sign = amount < 0 ? '-' : '';
  const text = String(Math.abs(amount)).padStart(digits + 1, '0');
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
