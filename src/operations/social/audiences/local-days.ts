import { DAY, HOUR, MINUTE, taipeiDate } from '../../shop/calendar.ts';
import type { Offsets } from '../local-time.ts';

/** Days are numbered from 1970-01-01 on the calendar of the market. */
const offsetOf = (offsets: Offsets, market: string): number => (offsets[market] ?? 8 * 60) * MINUTE;

/** The number of the day that it is in a market at a moment. */
export const dayIn = (offsets: Offsets, market: string, at: number): number =>
  Math.floor((at + offsetOf(offsets, market)) / DAY);

/** When a day begins in a market, simulated ms. */
export const startOfDay = (offsets: Offsets, market: string, day: number): number =>
  day * DAY - offsetOf(offsets, market);

/** The date of a day, `YYYY-MM-DD`. */
export const dateOfDay = (day: number): string => taipeiDate(day * DAY);

/** A time of day in Taipei on a day of that date, simulated ms. */
export const inTaipei = (day: number, hour: number): number => day * DAY - 8 * HOUR + hour * HOUR;

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (day: number): number => ((day + 3) % 7) + 1;

/** The Monday of the week of a day. */
export const mondayOf = (day: number): number => day - weekdayOf(day) + 1;

const pad = (value: string | undefined): number => Number(value ?? '1');

/** The number of a date `YYYY-MM-DD` (days-from-civil, proleptic Gregorian). */
export function dayOfDate(date: string): number {
  const [y, m, d] = date.split('-');
  const [month, day] = [pad(m), pad(d)];
  const year = month <= 2 ? pad(y) - 1 : pad(y);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}
