/** An advertising channel, and what is agreed with it for these weeks. */
export interface AdChannel {
  readonly id: string;
  /** The country it advertises in, and the product its campaign shows. */
  readonly market: string;
  readonly product: string;
  /** Whole TWD a week: planned, tied by contract, and how much more it can take. */
  readonly budget: number;
  readonly fixed: number;
  readonly room: number;
  /** Days after a click in which it counts an order as its own. */
  readonly attributionDays: number;
  /** When its campaign was last built anew, simulated ms. */
  readonly rebuiltAt: number;
  /** What is left of revenue after goods, freight and fees, per-mille. */
  readonly marginPermille: number;
}

/** A day of promotion in some markets, whose figures are unlike those of other days. */
export interface PromotionDay {
  readonly id: string;
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly markets: readonly string[];
}

/** The part of the store's handbook that the subject goes by. */
export interface MeetingsHouse {
  readonly channels: readonly AdChannel[];
  readonly promotions: readonly PromotionDay[];
  /** Who can own a task: one person each. */
  readonly owners: readonly string[];
}

/** The numbers of the procedure for meetings. The handbook says each of them in words. */
export interface MeetingRules {
  /** Whole TWD a week: less moved than this shows nothing. */
  readonly leastShift: number;
  /** A difference below this (per-mille) is none: between the returns of two channels, or what was shown before and now. */
  readonly clearPermille: number;
  /** A rate that lost at least this much (per-mille) from the first four weeks to the last four has fallen. */
  readonly fallPermille: number;
  /** Weeks of sales that have to be in stock of what is advertised. */
  readonly adCoverWeeks: number;
  /** Days in which a campaign that was built anew still learns. */
  readonly learningDays: number;
  /** Days a test runs at least and at most; at least so many days ahead no promotion may fall into it. */
  readonly testDaysLeast: number;
  readonly testDaysMost: number;
  /** Bounds of a target, per-mille of the last four weeks: where money is moved, and where something is mended. */
  readonly shiftTargetFrom: number;
  readonly shiftTargetTo: number;
  readonly mendTargetFrom: number;
  readonly mendTargetTo: number;
  /** Bounds of the stop rule, per-mille of the target. */
  readonly stopFrom: number;
  readonly stopTo: number;
}

/** An advertising channel by its id; undefined where there is none. */
export const adChannelOf = ({ channels }: Pick<MeetingsHouse, 'channels'>, id: string): AdChannel | undefined =>
  channels.find((each) => each.id === id);

/** What of a channel's budget can be moved, whole TWD a week. */
export const freeOf = ({ budget, fixed }: Pick<AdChannel, 'budget' | 'fixed'>): number => budget - fixed;
