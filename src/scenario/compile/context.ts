import { type RandomStream, randomFrom } from '../../kernel/random.ts';
import type { ComingEvent, ComingOrder, EarlierAct } from '../../operations/market/form.ts';
import type { OrdersCatalogue } from '../../operations/orders/house.ts';
import type { OrderTruth } from '../../operations/orders/truth.ts';
import { atClock, DAY, HOUR, isWorkingDay, type WorkingDay } from '../../operations/shop/calendar.ts';
import type { PackData } from '../schema.ts';
import type { Made } from './made.ts';
import { PackFault } from './pack-fault.ts';

/** The working data of the compiler while it makes a form. */
export interface Compiling {
  readonly seed: number;
  readonly data: PackData;
  readonly catalogue: OrdersCatalogue;
  readonly random: RandomStream;
  readonly days: readonly WorkingDay[];
  /** Midnight in Taipei of the week's Monday. */
  readonly monday: number;
  /** By product, the description that customs accepts: the first of the pack's list. */
  readonly descriptions: Readonly<Record<string, string>>;
  readonly orders: ComingOrder[];
  readonly coming: ComingEvent[];
  readonly earlier: EarlierAct[];
  readonly truth: Record<string, OrderTruth>;
  /** By order, where it came from: a stage of the backlog, `fresh`, or `twin`. */
  readonly origin: Map<string, string>;
  readonly numbers: Set<string>;
  /** By the names that entries have, the id of the order or contact that came of it. */
  readonly names: Map<string, string>;
  /** What the entries of the pack gave so far. */
  readonly made: Made[];
}

/** The working days from that Monday on: those of its week, and of the next one where the sitting lasts longer. */
export function workingDaysOf(monday: number, data: PackData, dates: (at: number) => string): WorkingDay[] {
  const days: WorkingDay[] = [];
  const weeks = (data.days ?? 0) > 5 ? 2 : 1;
  for (let i = 0; i < 7 * weeks; i += 1) {
    const day = monday + i * DAY;
    if (!isWorkingDay(day, data.hours)) continue;
    days.push({ date: dates(day), open: atClock(day, data.hours.opens), close: atClock(day, data.hours.closes) });
  }
  return days;
}

/** A working day of the week, 0 = the first; in a short week its last day stands for those that are missing. */
export function dayAt(c: Pick<Compiling, 'days'>, day: number): WorkingDay {
  const found = c.days[Math.max(0, Math.min(day, c.days.length - 1))];
  if (found === undefined) throw new PackFault('week-without-days', 'pack.yaml', ['weeks'], { week: '' });
  return found;
}

/** A random moment between two, on a whole minute. */
export const someTime = (random: RandomStream, from: number, to: number): number =>
  from + random.int(0, Math.max(0, Math.floor((to - from) / 60_000))) * 60_000;

/** A random moment in office hours on one of the days `first` to `last` (0 = Monday), not close to opening or closing. */
export function someOfficeTime(c: Compiling, random: RandomStream, first: number, last: number): number {
  const day = dayAt(c, random.int(first, last));
  return someTime(random, day.open + HOUR / 2, day.close - 3 * HOUR);
}

export const streamOf = (seed: number, pack: string): RandomStream => randomFrom(seed).fork(pack);
