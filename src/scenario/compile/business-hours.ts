import { Temporal } from 'temporal-polyfill';
import type { BusinessCalendar, Period, PeriodKind } from '../../operations/shop/business-hours.ts';
import type { ClockTime } from '../../operations/shop/channel.ts';
import type { IsoWeekday, Opening } from '../../operations/shop/opening.ts';

/** A weekly stretch on one date, as instants, ms. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/**
 * A time on the wall clock of a date as an instant. One that the jump in spring skips comes later by that jump; one
 * that autumn shows twice is the first of the two.
 */
function instantOf(date: Temporal.PlainDate, time: ClockTime, zone: string): number {
  const [day, clock] = time === '24:00' ? [date.add({ days: 1 }), '00:00'] : [date, time];
  return day.toPlainDateTime(clock).toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
}

/** The stretches that begin on a date, in order. One of which the jump in spring leaves nothing is none. */
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

/** Why nobody works at a moment that no stretch covers, by the stretches of its own date. */
function kindOfGap(own: readonly Stretch[], at: number): PeriodKind {
  if (own.length === 0) return 'weekend';
  return own.some(({ to }) => to <= at) && own.some(({ from }) => from > at) ? 'break' : 'night';
}

/** The periods of a date that is no holiday; `carried` are the stretches of the day before. */
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

/** Cut to a span, so that the first begins with it; neighbours of one kind become one. */
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
 * shift that came in from the day before; what a holiday's own night shift would have worked after midnight is open.
 * A zone nobody knows is a RangeError.
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
