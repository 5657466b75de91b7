import type { AdWeek } from './ad-week.ts';

/** Figures that can be read from the advertising table. */
export const AD_FIGURES = ['roas', 'cost-per-order', 'click-rate', 'conversion', 'order-value'] as const;
export type AdFigureName = (typeof AD_FIGURES)[number];

/** Spans of weeks a figure can be worked out for. */
export const AD_PERIODS = ['eight-weeks', 'first-four', 'last-four', 'last-week', 'this-week'] as const;
export type AdPeriod = (typeof AD_PERIODS)[number];

/** A figure as it is cited: what, of which advertising channel, over which weeks. */
export interface AdFigure {
  readonly name: AdFigureName;
  readonly channel: string;
  readonly period: AdPeriod;
}

/** The first and the last week of a period. */
const WEEKS: Readonly<Record<AdPeriod, readonly [number, number]>> = {
  'eight-weeks': [1, 8],
  'first-four': [1, 4],
  'last-four': [5, 8],
  'last-week': [8, 8],
  'this-week': [9, 9],
};

type Counts = Pick<AdWeek, 'spend' | 'impressions' | 'clicks' | 'orders' | 'revenue'>;
type Part = keyof Counts;

/** Dividend, divisor and factor of each figure. Source: docs/facts.md 7.1. */
const RATIOS: Readonly<Record<AdFigureName, readonly [Part, Part, number]>> = {
  // Hundredths: 342 is TWD 3.42 of revenue for TWD 1 spent.
  roas: ['revenue', 'spend', 100],
  // Whole TWD.
  'cost-per-order': ['spend', 'orders', 1],
  // Hundredths of a per cent.
  'click-rate': ['clicks', 'impressions', 10_000],
  conversion: ['orders', 'clicks', 10_000],
  // Whole TWD.
  'order-value': ['revenue', 'orders', 1],
};

/** The rows of the table, in whatever list they come. */
export interface AdTable {
  filter(holds: (row: AdWeek) => boolean): readonly AdWeek[];
}

/** The weeks of a channel that a figure is worked out of. */
export function weeksOf(table: AdTable, { channel, period }: Pick<AdFigure, 'channel' | 'period'>): readonly AdWeek[] {
  const [first, last] = WEEKS[period];
  return table.filter((row) => row.channel === channel && row.week >= first && row.week <= last);
}

/**
 * A figure over all its weeks: sums first, then the ratio, rounded to the nearest whole unit (see `RATIOS`); null where there is
 * nothing to divide by. It is never the mean of the weeks' own figures.
 */
export function adFigure(table: AdTable, figure: AdFigure): number | null {
  const [top, bottom, factor] = RATIOS[figure.name];
  const rows = weeksOf(table, figure);
  const sum = (part: Part): number => rows.reduce((all, row) => all + row[part], 0);
  const divisor = sum(bottom);
  return divisor === 0 ? null : Math.round((sum(top) * factor) / divisor);
}

/** Whether less of a figure is better. */
const isCost = (name: AdFigureName): boolean => name === 'cost-per-order';

/** Whether one value of a figure is at least as good as another. */
export const isAsGood = (name: AdFigureName, value: number, other: number): boolean =>
  isCost(name) ? value <= other : value >= other;

/** A value by so many per-mille as good as that: above 1,000 better, below it worse. */
export const asGoodBy = (name: AdFigureName, value: number, permille: number): number =>
  isCost(name) ? Math.round((value * 1000) / permille) : Math.round((value * permille) / 1000);

/** Figures that say what comes back for the money. Clicks and rates along the way do not. */
export const RETURN_FIGURES: readonly AdFigureName[] = ['roas', 'cost-per-order'];

/** Periods long enough to argue with: a single week is noise. */
export const LONG_PERIODS: readonly AdPeriod[] = ['eight-weeks', 'last-four'];

/** The return of a channel, hundredths of ROAS over the last four closed weeks: what the house ranks channels by. */
export const returnOf = (table: AdTable, channel: string): number =>
  adFigure(table, { name: 'roas', channel, period: 'last-four' }) ?? 0;

const twoDigits = (value: number): string => `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`;

/** A value as people write it: ROAS 4.40, rates 5.28 %, amounts in whole TWD. */
export function figureText(name: AdFigureName, value: number): string {
  if (name === 'roas') return twoDigits(value);
  return name === 'click-rate' || name === 'conversion' ? `${twoDigits(value)} %` : `${value}`;
}
