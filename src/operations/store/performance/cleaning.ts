import type { Market } from '../../shop/market.ts';
import { type Currency, digitsOf } from '../../shop/money.ts';
import { isTestBuyer, LINE_SORTS, LINE_STATUSES, type OrderLineRow, type PlatformTables } from './data-table.ts';
import type { PeriodTotals } from './kpi.ts';

/**
 * What a report can leave out of its figures. The handbook says what always is, and what only where the brief asks for it; goods
 * that came back are never left out, because the return rate is about them. Words: `exclusion` of `locales/<lang>/terms.json`.
 */
export const EXCLUSIONS = ['test', 'duplicate', 'cancelled', 'unpaid', 'wholesale', 'returned'] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];

/** What every report leaves out. */
const ALWAYS: readonly Exclusion[] = ['test', 'duplicate', 'cancelled', 'unpaid'];

/** What a report has to leave out; `retailOnly`: its brief asks for retail sales alone. */
export const exclusionsOf = (retailOnly: boolean): readonly Exclusion[] =>
  retailOnly ? [...ALWAYS, 'wholesale'] : ALWAYS;

/** The part of the tables that figures are worked out of. Days count from the first day of the tables, both included. */
export interface Extract {
  readonly from: number;
  readonly to: number;
  /** A place in the catalogue; null: all channels. */
  readonly channel: number | null;
  readonly excluded: readonly Exclusion[];
  readonly currency: Currency;
}

const CANCELLED = LINE_STATUSES.indexOf('cancelled');
const UNPAID = LINE_STATUSES.indexOf('unpaid');
const WHOLESALE = LINE_SORTS.indexOf('wholesale');
const MOST_PRODUCTS = 1000;

/** Whether a line goes into the figures. A line is a duplicate where an earlier one has its order number and product. */
function lineTest(excluded: ReadonlySet<Exclusion>, tables: PlatformTables): (line: OrderLineRow) => boolean {
  const seen = new Set<number>();
  const returned = new Set(excluded.has('returned') ? tables['returned-goods'].map(([, order]) => order) : []);
  return ([order, buyer, , , , product, , , status, sort]) => {
    const key = order * MOST_PRODUCTS + product;
    const again = seen.has(key);
    seen.add(key);
    return !(
      (again && excluded.has('duplicate')) ||
      (isTestBuyer(buyer) && excluded.has('test')) ||
      (status === CANCELLED && excluded.has('cancelled')) ||
      (status === UNPAID && excluded.has('unpaid')) ||
      (sort === WHOLESALE && excluded.has('wholesale')) ||
      returned.has(order)
    );
  };
}

/** The order lines of some days that are of a kind, on all channels. A line that is of two kinds counts in both. */
export function linesOfKind(
  tables: PlatformTables,
  { from, to }: Pick<Extract, 'from' | 'to'>,
  kind: Exclusion,
): number {
  const staysIn = lineTest(new Set([kind]), tables);
  return tables['order-lines'].filter((line) => !staysIn(line) && line[2] >= from && line[2] <= to).length;
}

/** The lines of an extract after cleaning. */
export function cleanLines(tables: PlatformTables, extract: Extract): readonly OrderLineRow[] {
  const goesIn = lineTest(new Set(extract.excluded), tables);
  return tables['order-lines'].filter((line) => isIn(extract, line[2], line[3]) && goesIn(line));
}

const isIn = ({ from, to, channel }: Extract, day: number, place: number): boolean =>
  day >= from && day <= to && (channel === null || place === channel);

const minorOf = (currency: Currency): number => (digitsOf(currency) === 0 ? 1 : 100);

/** The markets, with their rates (TWD × 1,000 for one major unit), in the sequence of the catalogue. */
export type Rates = readonly Pick<Market, 'currency' | 'rate'>[];

/** Amounts by market, in minor units of its currency, as one amount: each at the rate of the catalogue. TWD is worth 1,000. */
export function convert(amounts: ReadonlyMap<number, number>, rates: Rates, currency: Currency): number {
  const target = currency === 'TWD' ? 1000 : rates.find((market) => market.currency === currency)?.rate;
  if (target === undefined) return 0;
  let sum = 0;
  for (const [place, amount] of amounts) {
    const market = rates[place];
    if (market === undefined) continue;
    if (market.currency === currency) sum += amount;
    else sum += Math.floor((amount * market.rate * minorOf(currency)) / (minorOf(market.currency) * target));
  }
  return sum;
}

/** Distinct buyers, and those with two orders or more. */
function buyersOf(lines: readonly OrderLineRow[]): Pick<PeriodTotals, 'orders' | 'buyers' | 'buyersAgain'> {
  const ordersOf = new Map<number, Set<number>>();
  const orders = new Set<number>();
  for (const [order, buyer] of lines) {
    orders.add(order);
    ordersOf.set(buyer, (ordersOf.get(buyer) ?? new Set()).add(order));
  }
  const again = [...ordersOf.values()].filter(({ size }) => size >= 2).length;
  return { orders: orders.size, buyers: ordersOf.size, buyersAgain: again };
}

/** What an extract of the tables adds up to. Visitors are those of each day: the platforms do not say who came back on another. */
export function totalsOf(tables: PlatformTables, extract: Extract, rates: Rates): PeriodTotals {
  let [sessions, adSessions, visitors, carts, unitsShipped, unitsReturned] = [0, 0, 0, 0, 0, 0];
  for (const [day, channel, , count, fromAds, people, filled] of tables.traffic) {
    if (!isIn(extract, day, channel)) continue;
    sessions += count;
    adSessions += fromAds;
    visitors += people;
    carts += filled;
  }
  const lines = cleanLines(tables, extract);
  const amounts = new Map<number, number>();
  for (const [, , , , market, , pieces, amount] of lines) {
    unitsShipped += pieces;
    amounts.set(market, (amounts.get(market) ?? 0) + amount);
  }
  for (const [day, , channel, , pieces] of tables['returned-goods'])
    if (isIn(extract, day, channel)) unitsReturned += pieces;
  return {
    ...buyersOf(lines),
    sessions,
    adSessions,
    visitors,
    carts,
    unitsShipped,
    unitsReturned,
    revenue: convert(amounts, rates, extract.currency),
  };
}
