import { MINOR_DIGITS, type Money } from '../host/index.ts';
import { language } from './i18n.ts';

/** An amount with its currency code, for instance `USD 24.50`. */
export function formatMoney({ amount, currency }: Money): string {
  const digits = MINOR_DIGITS[currency];
  const number = new Intl.NumberFormat(language(), { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return `${currency} ${number.format(amount / 10 ** digits)}`;
}

const PARTS = {
  moment: { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' },
  time: { hour: '2-digit', minute: '2-digit' },
  day: { month: 'numeric', day: 'numeric', weekday: 'short' },
  date: { year: 'numeric', month: 'numeric', day: 'numeric' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

/** Making a formatter costs far more than using it, and clocks are drawn often. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function dateTime(parts: keyof typeof PARTS, zone = 'Asia/Taipei'): Intl.DateTimeFormat {
  const key = `${language()} ${parts} ${zone}`;
  const kept = formatters.get(key);
  if (kept !== undefined) return kept;
  const made = new Intl.DateTimeFormat(language(), { timeZone: zone, hourCycle: 'h23', ...PARTS[parts] });
  formatters.set(key, made);
  return made;
}

/** `11/23 09:05` in Taipei, or in another zone. */
export const formatMoment = (at: number, zone?: string): string => dateTime('moment', zone).format(at);

/** `09:05`. */
export const formatTime = (at: number, zone?: string): string => dateTime('time', zone).format(at);

/** `11/23 (Mon)`. */
export const formatDay = (at: number, zone?: string): string => dateTime('day', zone).format(at);

/** `2026/11/23`: a day of the real world, such as when a sitting was started. */
export const formatDate = (at: number, zone?: string): string => dateTime('date', zone).format(at);

/** A country or region by its ISO 3166 code, in the trainee's language. */
export const formatRegion = (code: string): string =>
  new Intl.DisplayNames(language(), { type: 'region' }).of(code) ?? code;

export const formatNumber = (value: number): string => new Intl.NumberFormat(language()).format(value);

/** A share in per-mille as a percentage, for instance `97.5 %`. */
export const formatPermille = (permille: number): string =>
  new Intl.NumberFormat(language(), { style: 'percent', maximumFractionDigits: 1 }).format(permille / 1000);
