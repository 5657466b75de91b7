import type { Sign } from './anomaly.ts';
import type { ShopEvent } from './report.ts';
import type { EventVerdict } from './weighing.ts';

/** The subject begins with the shop's event log, in the sequence of its days. */
export interface PerformanceForm {
  readonly events: readonly ShopEvent[];
}

/** What went wrong in the tables: where and since which day (counted from their first), what of them shows it, and the event it came of. */
export interface Anomaly {
  readonly sign: Sign;
  readonly channel: string | null;
  readonly product: string | null;
  readonly day: number;
  readonly event: string;
}

/** Something that went wrong for a few days, and was put right: before the period of a report, so that the log alone tells no cause. */
export interface Episode extends Omit<Anomaly, 'event'> {
  readonly days: number;
}

/** How busy a channel is on a middling day. */
export interface ChannelLevel {
  readonly channel: string;
  readonly sessions: number;
  readonly orders: number;
  /** It also sells to the trade. */
  readonly wholesale: boolean;
}

/** What the tables are made of: the rows follow from it and the catalogue. */
export interface PerformanceTruth {
  readonly seed: number;
  readonly days: number;
  readonly levels: readonly ChannelLevel[];
  /** By place in the catalogue: how much each product is asked for. */
  readonly weights: readonly number[];
  readonly anomaly: Anomaly;
  readonly episodes: readonly Episode[];
  /** What the events that the manager has heard of have to do with the figures. */
  readonly weighed: readonly { readonly event: string; readonly verdict: EventVerdict }[];
}
