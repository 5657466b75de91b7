import { DAY, taipeiDate } from '../../shop/calendar.ts';
import type { PerformanceHouse } from './house.ts';

/** The date of a day of the tables, counted from their first. */
export const dateOf = ({ firstDay }: Pick<PerformanceHouse, 'firstDay'>, day: number): string =>
  taipeiDate(firstDay + day * DAY);

/** The day of the tables that has a date, counted from their first; -1 where none has. */
export function dayOf(house: Pick<PerformanceHouse, 'firstDay' | 'days'>, date: string): number {
  for (let day = 0; day < house.days; day += 1) if (dateOf(house, day) === date) return day;
  return -1;
}
