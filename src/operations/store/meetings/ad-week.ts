import { recordKind } from '../../../kernel/records.ts';

export const AD_WEEK = recordKind<AdWeek>('ad-week');

/** One week of one advertising channel, as the channel's own console reports it. */
export interface AdWeek {
  /** `<week>/<channel>`. */
  readonly id: string;
  /** 1 is the oldest of the eight closed weeks, 8 the week before this one, 9 this week so far. */
  readonly week: number;
  readonly channel: string;
  /** The day it begins, `YYYY-MM-DD`, and how many days it counts. */
  readonly from: string;
  readonly days: number;
  /** Whole TWD. */
  readonly spend: number;
  readonly impressions: number;
  readonly clicks: number;
  readonly orders: number;
  /** Revenue the channel counts as its own, whole TWD. */
  readonly revenue: number;
}

/** The last of the closed weeks, and the number of the week that is not over. */
export const LAST_CLOSED = 8;
export const THIS_WEEK = LAST_CLOSED + 1;
