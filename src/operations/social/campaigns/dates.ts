import { DAY, HOUR } from '../../shop/calendar.ts';

/** Midnight in Taipei (UTC+8 all year) at the beginning of a date `YYYY-MM-DD`, simulated ms: days from the civil calendar. */
export function taipeiMidnight(date: string): number {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  const y = month <= 2 ? year - 1 : year;
  const sinceMarch = (month + 9) % 12;
  const days = 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return (days + Math.floor((153 * sinceMarch + 2) / 5) + day - 719_469) * DAY - 8 * HOUR;
}

/** How many days two dates span, both counted. */
export const daysFrom = (from: string, until: string): number =>
  Math.round((taipeiMidnight(until) - taipeiMidnight(from)) / DAY) + 1;
