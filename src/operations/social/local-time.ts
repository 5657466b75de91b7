import { DAY, HOUR, MINUTE, taipeiDate, taipeiWeekday } from '../shop/calendar.ts';
import type { ClockTime } from '../shop/channel.ts';

/** Minutes that the clocks of markets are ahead of UTC, by market: worked out when the form is compiled, for all its weeks. */
export type Offsets = Readonly<Record<string, number>>;

/** A time of the week on the clock of a market. */
export interface LocalTime {
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number;
  /** Minutes after midnight. */
  readonly minutes: number;
}

/** A moment on the clock of a market. */
export interface LocalMoment extends LocalTime {
  /** `YYYY-MM-DD`. */
  readonly date: string;
}

const TAIPEI_MINUTES = 8 * 60;

/** Minutes that the clock of a market is ahead of that of Taipei; below 0 where it is behind. */
export const aheadOfTaipei = (offsets: Offsets, market: string): number =>
  (offsets[market] ?? TAIPEI_MINUTES) - TAIPEI_MINUTES;

/** The moment, moved so that the clock of Taipei shows what the clock of the market shows now. */
const asTaipei = (offsets: Offsets, market: string, at: number): number => at + aheadOfTaipei(offsets, market) * MINUTE;

/** What the clock of a market shows at a moment, simulated ms, without the date: that takes longest to write. */
export function localTime(offsets: Offsets, market: string, at: number): LocalTime {
  const there = asTaipei(offsets, market, at);
  const weekday = taipeiWeekday(there);
  return {
    weekday: weekday === 0 ? 7 : weekday,
    minutes: Math.floor(((((there + 8 * HOUR) % DAY) + DAY) % DAY) / MINUTE),
  };
}

/** What the clock of a market shows at a moment, simulated ms. */
export const localMoment = (offsets: Offsets, market: string, at: number): LocalMoment => ({
  date: taipeiDate(asTaipei(offsets, market, at)),
  ...localTime(offsets, market, at),
});

/** Minutes after midnight of a clock time `HH:MM`. */
export function minutesOf(time: ClockTime): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

/** A clock time `HH:MM` of minutes after midnight. */
export const clockOf = (minutes: number): ClockTime =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}` as ClockTime;

/** Whether a time of day lies between two others, which may be past midnight: the first minute counts, the last does not. */
export const isBetween = (minutes: number, first: number, last: number): boolean =>
  first < last ? minutes >= first && minutes < last : minutes >= first || minutes < last;

/** Whether a time of day lies in hours that may go on past midnight. */
export const isWithin = (
  minutes: number,
  { from, to }: { readonly from: ClockTime; readonly to: ClockTime },
): boolean => isBetween(minutes, minutesOf(from), minutesOf(to));
