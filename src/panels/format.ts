import { digitsOf, type Language, type Money } from '../host/index.ts';
import { language } from './i18n.ts';

/** Keeps formatters, because making one is much slower than using it. */
function kept<T>(made: Map<string, T>, name: string, make: () => T): T {
  const key = `${language()} ${name}`;
  const known = made.get(key) ?? make();
  made.set(key, known);
  return known;
}

const numberFormats = new Map<string, Intl.NumberFormat>();
const numbers = (name: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat =>
  kept(numberFormats, name, () => new Intl.NumberFormat(language(), options));

/** An amount with its currency code, for instance `USD 24.50`. */
export function formatMoney({ amount, currency }: Money): string {
  const digits = digitsOf(currency);
  const number = numbers(`money ${digits}`, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return `${currency} ${number.format(amount / 10 ** digits)}`;
}

type Parts = 'moment' | 'time' | 'day' | 'date';

/** In English the month is written as a word, because 11/2 can be read as February or November. */
const WRITTEN: Readonly<Record<Language, { readonly locale: string; readonly month: 'numeric' | 'short' }>> = {
  'zh-TW': { locale: 'zh-TW', month: 'numeric' },
  en: { locale: 'en-GB', month: 'short' },
};

function partsOf(parts: Parts, month: 'numeric' | 'short'): Intl.DateTimeFormatOptions {
  const [time, day] = [
    { hour: '2-digit', minute: '2-digit' },
    { month, day: 'numeric' },
  ] as const;
  if (parts === 'time') return time;
  if (parts === 'moment') return { ...day, ...time };
  return parts === 'day' ? { ...day, weekday: 'short' } : { ...day, year: 'numeric' };
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();
const dateTime = (parts: Parts, zone = 'Asia/Taipei'): Intl.DateTimeFormat =>
  kept(dateFormats, `${parts} ${zone}`, () => {
    const { locale, month } = WRITTEN[language()];
    return new Intl.DateTimeFormat(locale, { timeZone: zone, hourCycle: 'h23', ...partsOf(parts, month) });
  });

/** `11/23 09:05`, in English `23 Nov, 09:05`, in Taipei or in another zone. */
export const formatMoment = (at: number, zone?: string): string => dateTime('moment', zone).format(at);

/** `09:05`. */
export const formatTime = (at: number, zone?: string): string => dateTime('time', zone).format(at);

/** `11/23（週一）`, in English `Mon 23 Nov`. */
export const formatDay = (at: number, zone?: string): string => dateTime('day', zone).format(at);

/** `2026/11/23`, in English `23 Nov 2026`: for real dates, such as the start of a sitting. */
export const formatDate = (at: number, zone?: string): string => dateTime('date', zone).format(at);

export const formatNumber = (value: number): string => numbers('plain').format(value);

/** A share in per-mille as a percentage, for instance `97.5 %`. */
export const formatPermille = (permille: number): string =>
  numbers('percent', { style: 'percent', maximumFractionDigits: 1 }).format(permille / 1000);
