import { DAY, MINUTE } from '../../shop/calendar.ts';
import type { Account, Occasion } from '../brief.ts';
import {
  aheadOfTaipei,
  isBetween,
  isWithin,
  type LocalMoment,
  type LocalTime,
  localTime,
  minutesOf,
  type Offsets,
} from '../local-time.ts';
import type { CalendarHouse, PlannedWeek } from './house.ts';

/** Minutes of a slot: posts go out on the quarter of an hour. */
export const SLOT_MINUTES = 15;
const SLOT = SLOT_MINUTES * MINUTE;

/** Whether posts can go out at that moment: every market's clock is whole quarters of an hour away from UTC. */
export const isOnGrid = (at: number): boolean => at % SLOT === 0;

/** Whether the people of an account are there at that moment. */
export function isPeak({ peaks }: Pick<Account, 'peaks'>, { weekday, minutes }: LocalTime): boolean {
  return peaks.some((peak) => peak.weekdays.includes(weekday) && isWithin(minutes, peak));
}

/** The weekdays of a peak as a code: `every-day`, `working-days`, `weekend`, or `some-days`. */
export function peakDaysOf(weekdays: readonly number[]): 'every-day' | 'working-days' | 'weekend' | 'some-days' {
  const has = (...days: readonly number[]): boolean => days.every((day) => weekdays.includes(day));
  const [working, weekend] = [has(1, 2, 3, 4, 5), has(6, 7)];
  if (working && weekend) return 'every-day';
  if (working && weekdays.length === 5) return 'working-days';
  return weekend && weekdays.length === 2 ? 'weekend' : 'some-days';
}

/** The week of the plan in which a day lies; undefined outside of them. */
export const weekAt = ({ weeks }: Pick<CalendarHouse, 'weeks'>, date: string): PlannedWeek | undefined =>
  weeks.find(({ first, last }) => date >= first && date <= last);

/** The occasions of a market at a moment. */
export const occasionsAt = (
  occasions: readonly Occasion[],
  market: string,
  { date, minutes }: LocalMoment,
): readonly Occasion[] =>
  occasions.filter(
    ({ markets, from, until, hours }) =>
      markets.includes(market) && date >= from && date <= until && (hours === undefined || isWithin(minutes, hours)),
  );

/**
 * The moment at which the clock of a market shows that many minutes after midnight on a day of a week; `day`: 0 is the first. Simulated ms.
 */
export const slotAt = (
  offsets: Offsets,
  market: string,
  { startsAt }: PlannedWeek,
  day: number,
  minutes: number,
): number => startsAt + day * DAY + minutes * MINUTE - aheadOfTaipei(offsets, market) * MINUTE;

/** The slots of an account in its peak hours from one moment (included) to another (left out), simulated ms. */
export function peakSlots(account: Account, offsets: Offsets, from: number, until: number): number[] {
  const slots: number[] = [];
  const peaks = account.peaks.map((peak) => ({ ...peak, first: minutesOf(peak.from), last: minutesOf(peak.to) }));
  for (let at = Math.ceil(from / SLOT) * SLOT; at < until; at += SLOT) {
    const { weekday, minutes } = localTime(offsets, account.market, at);
    if (peaks.some(({ weekdays, first, last }) => weekdays.includes(weekday) && isBetween(minutes, first, last)))
      slots.push(at);
  }
  return slots;
}
