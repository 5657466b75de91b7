/** Currencies Waybill trades in, with the digits of their minor unit (ISO 4217; TWD is used without cents). */
export const MINOR_DIGITS = { TWD: 0, JPY: 0, USD: 2, SGD: 2, MYR: 2, EUR: 2, AUD: 2 } as const;

export type Currency = keyof typeof MINOR_DIGITS;

/** An amount in whole minor units of its currency. */
export interface Money {
  readonly amount: number;
  readonly currency: Currency;
}

/** A share of an amount in per-mille, rounded half up to a whole minor unit. */
export function permilleOf(amount: number, permille: number): number {
  return Math.floor((amount * permille + 500) / 1000);
}

/** The amount with its currency, as a verdict says it: `EUR 24.50`. */
export const moneyText = (amount: number, currency: Currency): string =>
  `${currency} ${makeAmountText({ amount, currency })}`;

/** The amount as plain text, for instance `24.50`; always a point, never a group sign. */
export function makeAmountText({ amount, currency }: Money): string {
  const digits = MINOR_DIGITS[currency];
  const sign = amount < 0 ? '-' : '';
  const text = String(Math.abs(amount)).padStart(digits + 1, '0');
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
