import { type AccountDay, type Figures, interactionsOf, sumOf } from '../audiences/figures.ts';
import type { EngagementBase } from '../brief.ts';

/** The metrics that are worked out (fact sheet 7.1). Words: `insights.metric` of `locales/<lang>/terms.json`. */
export const METRICS = [
  ...(['engagement-rate', 'click-rate', 'conversion', 'cost-per-order', 'roas', 'share-of-voice'] as const),
] as const;
export type Metric = (typeof METRICS)[number];

/** Thousandths of a per cent; hundredths of a TWD; hundredths. */
export type MetricUnit = 'share' | 'amount' | 'ratio';

export const UNITS = {
  'engagement-rate': 'share',
  'click-rate': 'share',
  conversion: 'share',
  'cost-per-order': 'amount',
  roas: 'ratio',
  'share-of-voice': 'share',
} as const satisfies Readonly<Record<Metric, MetricUnit>>;

/** What a metric is multiplied by, so that it is a whole number. */
const FINE = { share: 100_000, amount: 100, ratio: 100 } as const satisfies Readonly<Record<MetricUnit, number>>;

/** What some weeks of an account add up to. */
export interface WeekSums extends Figures {
  /** Weeks that are added up. */
  readonly weeks: number;
  readonly posts: number;
  /** On the last day; of several accounts, all together. */
  readonly followers: number;
}

/** Adds up the days of an account. */
export function weekSums(days: readonly AccountDay[], weeks = 1): WeekSums {
  const last = days.reduce<AccountDay | undefined>((a, b) => (a !== undefined && a.date > b.date ? a : b), undefined);
  return {
    ...sumOf(days),
    weeks,
    posts: days.reduce((sum, { posts }) => sum + posts, 0),
    followers: last?.followers ?? 0,
  };
}

/** Adds up what several accounts add up to. */
export const addSums = (all: readonly WeekSums[]): WeekSums => ({
  ...sumOf(all),
  weeks: all[0]?.weeks ?? 1,
  posts: all.reduce((sum, { posts }) => sum + posts, 0),
  followers: all.reduce((sum, { followers }) => sum + followers, 0),
});

/** Mentions by brand in a market in a week, and the own brand. */
export interface Heard {
  readonly own: string;
  readonly mentions: Readonly<Record<string, number>>;
}

/** What an engagement rate is counted on. */
const baseOf = (sums: WeekSums, base: EngagementBase): number =>
  base === 'followers' ? sums.followers * sums.weeks : sums[base];

/** The two numbers of which a metric is one over the other. */
function fraction(
  metric: Metric,
  sums: WeekSums,
  base: EngagementBase | null,
  heard: Heard | null,
): readonly [of: number, over: number] {
  switch (metric) {
    case 'engagement-rate':
      return [interactionsOf(sums), base === null ? 0 : baseOf(sums, base)];
    case 'click-rate':
      return [sums.clicks, sums.impressions];
    case 'conversion':
      return [sums.orders, sums.clicks];
    case 'cost-per-order':
      return [sums.spend, sums.orders];
    case 'roas':
      return [sums.revenue, sums.spend];
    case 'share-of-voice':
      return [
        heard?.mentions[heard.own] ?? 0,
        Object.values(heard?.mentions ?? {}).reduce((sum, count) => sum + count, 0),
      ];
  }
}

/** A metric of some sums, rounded half up, in its unit; null where there is nothing to divide by. */
export function metricOf(
  metric: Metric,
  sums: WeekSums,
  base: EngagementBase | null = null,
  heard: Heard | null = null,
): number | null {
  const [of, over] = fraction(metric, sums, base, heard);
  return over === 0 ? null : Math.floor((of * FINE[UNITS[metric]] * 2 + over) / (over * 2));
}

/** So much may be off: one per cent of the right value, or what rounding does: to two decimals of a per cent, to whole TWD. */
const TOLERANCE_PERCENT = 1;
const ROUNDING = { share: 5, amount: 50, ratio: 1 } as const satisfies Readonly<Record<MetricUnit, number>>;

/** Whether a metric that was handed in is right, within the tolerance; where there is none, only "none" (null) is right. */
export const isMetricRight = (metric: Metric, given: number | null, right: number | null): boolean =>
  given === null || right === null
    ? given === right
    : Math.abs(given - right) * 100 <= right * TOLERANCE_PERCENT || Math.abs(given - right) <= ROUNDING[UNITS[metric]];

/** A metric as people write it: `4.35 %`, `TWD 83`, `18.43`. */
export function metricText(metric: Metric, value: number | null): string {
  if (value === null) return '–';
  const unit = UNITS[metric];
  const [whole, step] = unit === 'share' ? [1000, 10] : [100, 1];
  const rounded = Math.floor((value + step / 2) / step) * step;
  const decimals = String(Math.floor((rounded % whole) / step)).padStart(2, '0');
  const text = `${Math.floor(rounded / whole)}.${decimals}`;
  if (unit === 'share') return `${text} %`;
  return unit === 'amount' ? `TWD ${text}` : text;
}
