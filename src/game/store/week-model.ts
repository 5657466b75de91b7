import type { CountView } from '../../host/index.ts';
import { dayOf } from '../daylight.ts';

/** A day on the chart of the week. */
export interface ChartDay {
  /** From 0, Monday. */
  readonly weekday: number;
  /** Counts closed on it. */
  readonly closed: number;
  /** Counts that differed and were not closed when it ended, or now on the last of them; null for days to come. */
  readonly varied: number | null;
}

type Counted = Pick<CountView, 'at' | 'closedAt' | 'rounds' | 'variances'>;

/** 1970 began on a Thursday. */
const weekdayOf = (day: number): number => (day + 3) % 7;

/** Whether a count differed and was open at the end of a day. */
function isVaried({ at, closedAt, rounds, variances }: Counted, day: number): boolean {
  if (variances === undefined) return false;
  return dayOf(rounds[0]?.at ?? at) <= day && (closedAt === undefined || dayOf(closedAt) > day);
}

/** The week of a moment, from Monday; its weekend is there when work is done on it. */
export function weekOf(counts: Iterable<Counted>, now: number): readonly ChartDay[] {
  const all = [...counts];
  const today = dayOf(now);
  const monday = today - weekdayOf(today);
  const closedOn = (day: number): number =>
    all.filter(({ closedAt }) => closedAt !== undefined && dayOf(closedAt) === day).length;
  return Array.from({ length: 7 }, (_, weekday) => ({
    weekday,
    closed: closedOn(monday + weekday),
    varied: monday + weekday > today ? null : all.filter((count) => isVaried(count, monday + weekday)).length,
  })).filter(({ weekday, closed }) => weekday < 5 || closed > 0 || monday + weekday === today);
}
