/** The kind of a period: it says whether its time counts, and why. */
export type PeriodKind = 'open' | 'break' | 'night' | 'weekend' | 'holiday';

/** A stretch of a calendar: from that moment (ms, UTC) until the next stretch begins. */
export interface Period {
  readonly from: number;
  readonly kind: PeriodKind;
}

/**
 * Business hours of one desk as a tiling of time: worked out when the form is compiled, with the zone's daylight saving and
 * its holidays, so that nothing here hangs on a time-zone table. Before the first period and after the end nobody works.
 */
export interface BusinessCalendar {
  readonly id: string;
  /** IANA zone the hours were written in. */
  readonly zone: string;
  /** In the order of time, without gaps. */
  readonly periods: readonly Period[];
  readonly until: number;
}

/** Open stretches with the open time before each: what makes a due time a search instead of a walk. */
interface Index {
  /** Of every period, open or not. */
  readonly starts: readonly number[];
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly before: readonly number[];
}

const indexes = new WeakMap<BusinessCalendar, Index>();

function indexOf(calendar: BusinessCalendar): Index {
  const known = indexes.get(calendar);
  if (known !== undefined) return known;
  const [from, to, before]: [number[], number[], number[]] = [[], [], []];
  let total = 0;
  for (const [i, period] of calendar.periods.entries()) {
    if (period.kind !== 'open') continue;
    const end = calendar.periods[i + 1]?.from ?? calendar.until;
    from.push(period.from);
    to.push(end);
    before.push(total);
    total += end - period.from;
  }
  const index = { starts: calendar.periods.map((period) => period.from), from, to, before };
  indexes.set(calendar, index);
  return index;
}

/** How many of the sorted numbers are at most `limit`. */
function countUpTo(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Open time from the calendar's beginning to a moment, ms. */
function openTimeUntil(calendar: BusinessCalendar, at: number): number {
  const { from, to, before } = indexOf(calendar);
  const i = countUpTo(from, at) - 1;
  if (i < 0) return 0;
  return (before[i] as number) + Math.min(at, to[i] as number) - (from[i] as number);
}

/** Open time between two moments, ms. */
export const openTimeBetween = (calendar: BusinessCalendar, from: number, to: number): number =>
  to <= from ? 0 : openTimeUntil(calendar, to) - openTimeUntil(calendar, from);

/** The first moment at which `amount` ms of open time have passed since `at`; null when the calendar ends before. */
export function addOpenTime(calendar: BusinessCalendar, at: number, amount: number): number | null {
  if (amount <= 0) return at;
  const { from, to, before } = indexOf(calendar);
  const wanted = openTimeUntil(calendar, at) + amount;
  // The last stretch that begins with less than the wanted time behind it.
  const i = countUpTo(before, wanted - 1) - 1;
  if (i < 0) return null;
  const moment = (from[i] as number) + wanted - (before[i] as number);
  return moment <= (to[i] as number) ? moment : null;
}

/** The stretches of a calendar that lie between two moments, cut to them. */
export function periodsBetween(
  calendar: BusinessCalendar,
  from: number,
  to: number,
): { readonly from: number; readonly to: number; readonly kind: PeriodKind }[] {
  const { periods, until } = calendar;
  const { starts } = indexOf(calendar);
  const found = [];
  for (let i = Math.max(0, countUpTo(starts, from) - 1); i < periods.length; i += 1) {
    const period = periods[i] as Period;
    if (period.from >= to) break;
    const end = Math.min(periods[i + 1]?.from ?? until, to);
    const start = Math.max(period.from, from);
    if (end > start) found.push({ from: start, to: end, kind: period.kind });
  }
  return found;
}
