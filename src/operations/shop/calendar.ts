import type { ClockTime } from './channel.ts';

/** Taipei keeps UTC+8 all year; no daylight saving since 1980. */
const TAIPEI_OFFSET = 8 * 3_600_000;

export const MINUTE = 60_000;
export const HOUR = 3_600_000;
export const DAY = 86_400_000;

/** One working day of a form, in simulated milliseconds. */
export interface WorkingDay {
  /** `YYYY-MM-DD`, Taipei. */
  readonly date: string;
  readonly open: number;
  readonly close: number;
}

/** The start of that moment's day in Taipei, simulated ms. */
export function startOfTaipeiDay(at: number): number {
  return Math.floor((at + TAIPEI_OFFSET) / DAY) * DAY - TAIPEI_OFFSET;
}

/** Ms after midnight of a clock time. */
function parseClock(time: ClockTime): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * HOUR + Number(minutes) * MINUTE;
}

/** That clock time on the Taipei day of `at`. */
export function atClock(at: number, time: ClockTime): number {
  return startOfTaipeiDay(at) + parseClock(time);
}

/** Day of the week in Taipei, 0 = Sunday. */
export function taipeiWeekday(at: number): number {
  return (Math.floor((at + TAIPEI_OFFSET) / DAY) + 4) % 7;
}

/** `YYYY-MM-DD` in Taipei (civil-from-days, proleptic Gregorian). */
export function taipeiDate(at: number): string {
  const z = Math.floor((at + TAIPEI_OFFSET) / DAY) + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * mp + 2) / 5) + 1;
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Midnight in Taipei (UTC+8 all year) of a date `YYYY-MM-DD`, ms. */
export function midnightOf(date: string): number {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146_097 + dayOfEra - 719_468) * DAY - TAIPEI_OFFSET;
}

/** Office hours: Monday to Friday from `opens` to `closes`, less the holidays. */
export interface OfficeHours {
  readonly opens: ClockTime;
  readonly closes: ClockTime;
  /** `YYYY-MM-DD`, Taipei. */
  readonly holidays: readonly string[];
}

export function isWorkingDay(at: number, hours: OfficeHours): boolean {
  const weekday = taipeiWeekday(at);
  if (weekday === 0 || weekday === 6) return false;
  return hours.holidays.length === 0 || !hours.holidays.includes(taipeiDate(at));
}

/** No desk is shut for longer than this; hours that never open are no hours. */
const LONGEST_CLOSED = 1000 * DAY;

function giveUp(since: number, now: number): void {
  if (now - since > LONGEST_CLOSED) throw new RangeError('the office never opens');
}

/** The moment `amount` ms of office time after `at`; a RangeError for hours that never open. */
export function addOfficeTime(at: number, amount: number, hours: OfficeHours): number {
  let left = amount;
  let from = at;
  let worked = at;
  for (;;) {
    giveUp(worked, from);
    const open = atClock(from, hours.opens);
    const close = atClock(from, hours.closes);
    if (isWorkingDay(from, hours) && from < close) {
      const start = Math.max(from, open);
      if (left <= close - start) return start + left;
      if (close > start) worked = from;
      left -= Math.max(0, close - start);
    }
    from = startOfTaipeiDay(from) + DAY;
  }
}

/** The close of the working day that is `days` working days after the day of `at` (0 = the same or next working day). */
export function closeOfWorkingDay(at: number, days: number, hours: OfficeHours): number {
  let day = startOfTaipeiDay(at);
  let left = days;
  let worked = day;
  for (;;) {
    giveUp(worked, day);
    if (isWorkingDay(day, hours)) {
      if (left === 0) return atClock(day, hours.closes);
      worked = day;
      left -= 1;
    }
    day += DAY;
  }
}
