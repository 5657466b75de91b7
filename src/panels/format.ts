import { MINOR_DIGITS, type Money } from '../host/index.ts';
import { language } from './i18n.ts';

/** An amount with its currency code, for instance `USD 24.50`. */
export function formatMoney({ amount, currency }: Money): string {
  const digits = MINOR_DIGITS[currency];
  const number = new Intl.NumberFormat(language(), { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return `${currency} ${number.format(amount / 10 ** digits)}`;
}

const dateTime = (options: Intl.DateTimeFormatOptions, zone = 'Asia/Taipei'): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(language(), { timeZone: zone, hourCycle: 'h23', ...options });

/** `11/23 09:05` in Taipei, or in another zone. */
export const formatMoment = (at: number, zone?: string): string =>
  dateTime({ month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' }, zone).format(at);

/** `09:05`. */
export const formatTime = (at: number, zone?: string): string =>
  dateTime({ hour: '2-digit', minute: '2-digit' }, zone).format(at);

/** `11/23 (Mon)`. */
export const formatDay = (at: number, zone?: string): string =>
  dateTime({ month: 'numeric', day: 'numeric', weekday: 'short' }, zone).format(at);

export const formatNumber = (value: number): string => new Intl.NumberFormat(language()).format(value);

/** A share in per-mille as a percentage, for instance `97.5 %`. */
export const formatPermille = (permille: number): string =>
  new Intl.NumberFormat(language(), { style: 'percent', maximumFractionDigits: 1 }).format(permille / 1000);
