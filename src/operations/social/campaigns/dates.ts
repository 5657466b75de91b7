import { DAY, midnightOf } from '../../shop/calendar.ts';

/** How many days two dates `YYYY-MM-DD` span, both counted. */
export const daysFrom = (from: string, until: string): number =>
  Math.round((midnightOf(until) - midnightOf(from)) / DAY) + 1;
