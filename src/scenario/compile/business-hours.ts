import { Temporal } from 'temporal-polyfill';
import type { BusinessCalendar, Period, PeriodKind } from '../../operations/shop/business-hours.ts';
import type { ClockTime } from '../../operations/shop/channel.ts';
import type { IsoWeekday, Opening } from '../../operations/shop/opening.ts';

/** A stretch of the weekly hours on one date, as instants, ms. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * The instant of a local time on a date. Where the change to summer time skips the local time, the instant is later by the
 * length of that change; where the change to winter time repeats it, the instant is the first of the two.
 */
function instantOf(date: Temporal.PlainDate, time: ClockTime, zone: string): number {
  const [day, clock] = time === '24:00' ? [date.add({ days: 1 }), '00:00'] : [date, time];
  return day.toPlainDateTime(clock).toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
}

/** The stretches that begin on a date, earliest first, without those that the change to summer time skips entirely. */
function stretchesOn(date: Temporal.PlainDate, { weekly, zone }: Opening): Stretch[] {
  const found: Stretch[] = [];
  for (const { days, from, to } of weekly) {
    if (!days.includes(date.dayOfWeek as IsoWeekday)) continue;
    const last = to < from ? date.add({ days: 1 }) : date;
    const stretch = { from: instantOf(date, from, zone), to: instantOf(last, to, zone) };
    if (stretch.to > stretch.from) found.push(stretch);
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Why nobody works at a moment outside all stretches, judged by the stretches of its date. */
function kindOfGap(own: readonly Stretch[], at: number): PeriodKind {
  if (own.length === 0) return 'weekend';
  return own.some(({ to }) => to <= at) && own.some(({ from }) => from > at) ? 'break' : 'night';
}

/** The periods of a working date; `carried` are the stretches of the day before, which may run past midnight. */
function periodsOf(day: Stretch, own: readonly Stretch[], carried: readonly Stretch[]): Period[] {
  const periods: Period[] = [];
  let done = day.from;
  for (const stretch of [...carried, ...own].sort((a, b) => a.from - b.from)) {
    const from = Math.max(stretch.from, done);
    const to = Math.min(stretch.to, day.to);
    if (to <= from) continue;
    if (from > done) periods.push({ from: done, kind: kindOfGap(own, done) });
    periods.push({ from, kind: 'open' });
    done = to;
  }
  if (done < day.to) periods.push({ from: done, kind: kindOfGap(own, done) });
  return periods;
}

/** Cuts periods to a span and joins neighbours of the same kind. */
function tidied(periods: readonly Period[], from: number, until: number): Period[] {
  const tidy: Period[] = [];
  for (const period of periods) {
    if (period.from >= until) break;
    if (period.from <= from) tidy.length = 0;
    if (tidy.at(-1)?.kind !== period.kind) tidy.push({ from: Math.max(period.from, from), kind: period.kind });
  }
  return tidy;
}

/**
 * Business hours between two moments (ms, UTC). A holiday closes its own date from midnight to midnight, also for a
 * shift that began the day before; the part of a holiday's own night shift after midnight stays open. Throws a RangeError for
 * an unknown zone.
 */
export function compileOpening(opening: Opening, from: number, until: number): BusinessCalendar {
  const { id, zone } = opening;
  const holidays = new Set(opening.holidays);
  const periods: Period[] = [];
  let date = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone).toPlainDate();
  let carried = stretchesOn(date.subtract({ days: 1 }), opening);
  for (let start = instantOf(date, '00:00', zone); start < until; start = instantOf(date, '00:00', zone)) {
    const own = stretchesOn(date, opening);
    const day = { from: start, to: instantOf(date, '24:00', zone) };
    if (holidays.has(date.toString())) periods.push({ from: start, kind: 'holiday' });
    else periods.push(...periodsOf(day, own, carried));
    carried = own;
    date = date.add({ days: 1 });
  }
  return { id, zone, periods: tidied(periods, from, until), until };
}
