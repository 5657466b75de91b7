import type { Catalogue } from '../../shop/catalogue.ts';
import { cleanLines, convert, type Extract, totalsOf } from './cleaning.ts';
import { type PlatformTables, RETURN_REASONS } from './data-table.ts';
import { type Kpi, kpiOf, type PeriodTotals } from './kpi.ts';

/**
 * What a report says besides its figures: which part of the shop stands out, and which way things went. The handbook says how each is
 * read (page `readings`). Words: `reading` of `locales/<lang>/terms.json`.
 */
export const READINGS = [
  ...(['best-conversion', 'best-order-value', 'top-product', 'top-return-reason'] as const),
  ...(['sessions-trend', 'revenue-trend'] as const),
] as const;
export type Reading = (typeof READINGS)[number];

/** Which way a total went from the first two weeks of a period to its last two. */
export const TRENDS = ['up', 'steady', 'down'] as const;
export type Trend = (typeof TRENDS)[number];

/** What the answer to each reading is. */
export const ANSWERED_BY = {
  'best-conversion': 'channel',
  'best-order-value': 'channel',
  'top-product': 'product',
  'top-return-reason': 'returnReason',
  'sessions-trend': 'trend',
  'revenue-trend': 'trend',
} as const satisfies Readonly<Record<Reading, string>>;

/** Two that are closer than this (per-mille of the better one) count as equal: both answers are right. */
const CLOSE_PERMILLE = 10;
/** A total that changed by less than this (per-mille) is steady. */
const STEADY_PERMILLE = 50;
const TREND_DAYS = 14;

type Shop = Pick<Catalogue, 'channels' | 'products' | 'markets'>;

/** The tables of a period: cleaned as the handbook says, in one currency, over all channels. */
export interface TablesOfPeriod {
  readonly tables: PlatformTables;
  readonly extract: Extract;
  readonly shop: Shop;
}

/** The ids of the highest value and of those that are as good as equal to it. */
function highest(values: readonly (readonly [id: string, value: number])[]): readonly string[] {
  const most = Math.max(0, ...values.map(([, value]) => value));
  return values.filter(([, value]) => value > 0 && (most - value) * 1000 <= most * CLOSE_PERMILLE).map(([id]) => id);
}

function bestChannels({ tables, extract, shop }: TablesOfPeriod, kpi: Kpi): readonly string[] {
  return highest(
    shop.channels.map(({ id }, channel) => {
      const totals = totalsOf(tables, { ...extract, channel }, shop.markets);
      return [id, kpiOf(kpi, totals) ?? 0];
    }),
  );
}

function topProducts({ tables, extract, shop }: TablesOfPeriod): readonly string[] {
  const amounts = shop.products.map(() => new Map<number, number>());
  for (const [, , , , market, product, , amount] of cleanLines(tables, extract)) {
    const own = amounts[product];
    own?.set(market, (own.get(market) ?? 0) + amount);
  }
  return highest(
    shop.products.map(({ id }, at) => [id, convert(amounts[at] ?? new Map(), shop.markets, extract.currency)]),
  );
}

function topReasons({ tables, extract }: TablesOfPeriod): readonly string[] {
  const pieces = RETURN_REASONS.map((_, reason) =>
    tables['returned-goods']
      .filter(([day, , , , , own]) => own === reason && day >= extract.from && day <= extract.to)
      .reduce((sum, [, , , , count]) => sum + count, 0),
  );
  return highest(RETURN_REASONS.map((reason, at) => [reason, pieces[at] ?? 0]));
}

/** The direction of a change; two where it is as good as on the border between them. */
export function trendsOf(before: number, after: number): readonly Trend[] {
  const change = (after - before) * 1000;
  const isPast = (border: number): boolean => Math.abs(change) >= before * border;
  const way = change > 0 ? 'up' : 'down';
  if (isPast(STEADY_PERMILLE + CLOSE_PERMILLE)) return [way];
  return isPast(STEADY_PERMILLE - CLOSE_PERMILLE) ? [way, 'steady'] : ['steady'];
}

function trends({ tables, extract, shop }: TablesOfPeriod, total: keyof PeriodTotals): readonly Trend[] {
  const { from, to } = extract;
  const between = (days: { readonly from: number; readonly to: number }): number =>
    totalsOf(tables, { ...extract, ...days }, shop.markets)[total];
  return trendsOf(between({ from, to: from + TREND_DAYS - 1 }), between({ from: to - TREND_DAYS + 1, to }));
}

const RULES: Readonly<Record<Reading, (period: TablesOfPeriod) => readonly string[]>> = {
  'best-conversion': (period) => bestChannels(period, 'conversion-by-sessions'),
  'best-order-value': (period) => bestChannels(period, 'order-value'),
  'top-product': topProducts,
  'top-return-reason': topReasons,
  'sessions-trend': (period) => trends(period, 'sessions'),
  'revenue-trend': (period) => trends(period, 'revenue'),
};

/** The right answers to a reading: one, or several that are as good as equal. */
export const rightAnswers = (reading: Reading, period: TablesOfPeriod): readonly string[] => RULES[reading](period);
