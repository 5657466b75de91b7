import { type Currency, MINOR_DIGITS } from '../../host/index.ts';

const halfWidth = (text: string): string => text.normalize('NFKC').trim().replaceAll(',', '');

/** Reads a whole number that a person typed, also in full-width digits; null where it is not one. */
export function parseWhole(text: string): number | null {
  const clean = halfWidth(text);
  return /^\d{1,9}$/.test(clean) ? Number(clean) : null;
}

/** Reads an amount that a person typed, in minor units; null where it is not one, or has more decimals than the currency. */
export function parseAmount(text: string, currency: Currency): number | null {
  const digits = MINOR_DIGITS[currency];
  const match = /^(\d{1,9})(?:\.(\d+))?$/.exec(halfWidth(text));
  if (match === null || (match[2] ?? '').length > digits) return null;
  return Number(`${match[1]}${(match[2] ?? '').padEnd(digits, '0')}`);
}
