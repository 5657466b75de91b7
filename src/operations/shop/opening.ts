import type { ClockTime } from './channel.ts';

/** Days of the week as ISO 8601 counts them: 1 = Monday, 7 = Sunday. */
export type IsoWeekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Business hours as an instructor writes them; the compiler makes a `BusinessCalendar` of them. */
export interface Opening {
  readonly id: string;
  /** IANA zone of the clock on the wall of that office. */
  readonly zone: string;
  /** Several stretches a day are several entries. One that ends before it begins runs past midnight. `24:00` is the end of the day. */
  readonly weekly: readonly {
    readonly days: readonly IsoWeekday[];
    readonly from: ClockTime;
    readonly to: ClockTime;
  }[];
  /** Local dates, `YYYY-MM-DD`, on which nobody works from midnight to midnight. */
  readonly holidays: readonly string[];
}
