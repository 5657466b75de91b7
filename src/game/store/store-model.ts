import {
  type CountState,
  type CountView,
  type ListingView,
  piecesToCome,
  type StockItemView,
  type TraineeView,
  type WholeCatalogue,
} from '../../host/index.ts';
import { SOON } from '../due.ts';
import { type ChartDay, weekOf } from './week-model.ts';

/** Steps in which the fill of a bin is drawn: the floor shows about how full it is, and no more. */
export const FILL_STEPS = 4;
/** How many looks products have. */
export const LOOKS = 8;

/** The mark of a bin: a count is due, overdue, or soon; somebody is at it; its book and shelf differ. */
export type BinMark = 'late' | 'now' | 'due' | 'open' | 'varied' | 'others';

/** A bin as it is drawn. */
export interface BinModel {
  readonly id: string;
  readonly product: string;
  readonly look: number;
  /** From 0, empty, to `FILL_STEPS`. */
  readonly fill: number;
  readonly mark: BinMark | null;
  /** The count that is not over yet. */
  readonly count?: { readonly id: string; readonly stage: CountState } | undefined;
}

/** Listings of a market in a shop window; those that somebody has to look at come first. */
export interface WindowModel {
  readonly market: string;
  readonly listings: readonly (ListingView & { readonly look: number })[];
}

/** The content of the store room. */
export interface StoreModel {
  readonly bins: readonly BinModel[];
  /** Bins still to be counted today, and those that are overdue. */
  readonly today: number;
  readonly late: number;
  /** Counts that differ and are not closed. */
  readonly varied: number;
  /** What the chart on the desk shows. */
  readonly week: readonly ChartDay[];
  readonly windows: readonly WindowModel[];
  /** Products of which some channel shows more than may be promised. */
  readonly over: number;
  /** Purchase orders that are on their way. */
  readonly coming: number;
  /** Products whose levels are to be set, or that are to be ordered. */
  readonly low: number;
}

const TO_COUNT: ReadonlySet<CountState> = new Set(['scheduled', 'overdue', 'counting']);

const STAGES: readonly ListingView['stage'][] = ['rejected', 'suspended', 'draft', 'in-review', 'live', 'delisted'];

/** How full a bin is by its book, in steps: a bin with anything in it is never drawn empty. */
export function fillOf(pieces: number, holds: number): number {
  if (pieces <= 0) return 0;
  return Math.max(1, Math.min(FILL_STEPS, Math.ceil((pieces * FILL_STEPS) / Math.max(1, holds))));
}

function markOf({ stage, at, dueAt }: CountView, now: number): BinMark | null {
  if (at > now) return null;
  if (stage === 'counting') return 'open';
  if (TO_COUNT.has(stage)) return stage === 'overdue' || dueAt < now ? 'late' : dueAt - now < SOON ? 'now' : 'due';
  if (stage === 'awaiting-approval') return 'others';
  return stage === 'matched' || stage === 'closed' || stage === 'counted' ? null : 'varied';
}

const isLow = (item: StockItemView): boolean => {
  const { promisable, reorderPoint, reviewAt, setAt } = item;
  const isAtPoint = reorderPoint !== undefined && promisable + piecesToCome(item) <= reorderPoint;
  return isAtPoint || (reviewAt !== undefined && (setAt === undefined || setAt < reviewAt));
};

/** The bins that are open now, by their counts. */
export const openBins = (bins: readonly BinModel[]): ReadonlyMap<string, string> =>
  new Map(bins.flatMap(({ id, count }) => (count?.stage === 'counting' ? [[count.id, id] as const] : [])));

type Wares = Pick<WholeCatalogue, 'products' | 'markets' | 'store'>;

const looksOf = ({ products }: Wares): ReadonlyMap<string, number> =>
  new Map(products.map(({ id }, i) => [id, i % LOOKS]));

/** The counts that are not over, by bin. */
const openCounts = (counts: Iterable<CountView>): ReadonlyMap<string, CountView> =>
  new Map(
    [...counts]
      .filter((count) => count.sort === 'bin' && count.closedAt === undefined)
      .map((count) => [count.bin, count]),
  );

function binsOf({ store: view, now }: TraineeView, wares: Wares): readonly BinModel[] {
  const looks = looksOf(wares);
  const open = openCounts(view?.counts ?? []);
  const books = new Map([...(view?.bins ?? [])].map(({ id, book }) => [id, book]));
  return (wares.store?.stock.bins ?? []).map(({ id, product, holds }) => {
    const pieces = Object.values(books.get(id) ?? {}).reduce((sum, each) => sum + each, 0);
    const count = open.get(id);
    return {
      ...{ id, product, look: looks.get(product) ?? 0, fill: fillOf(pieces, holds) },
      mark: count === undefined ? null : markOf(count, now),
      ...(count === undefined ? {} : { count: { id: count.id, stage: count.stage } }),
    };
  });
}

function windowsOf({ store }: TraineeView, wares: Wares): readonly WindowModel[] {
  const looks = looksOf(wares);
  const all = [...(store?.listings ?? [])];
  return wares.markets.map(({ id: market }) => ({
    market,
    listings: all
      .filter((listing) => listing.market === market)
      .map((listing) => ({ ...listing, look: looks.get(listing.product) ?? 0 }))
      .sort((a, b) => STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) || (a.id < b.id ? -1 : 1)),
  }));
}

/** What the store room shows of a view; null where the sitting has no store. */
export function readStoreRoom(view: TraineeView, wares: Wares): StoreModel | null {
  if (view.store === undefined) return null;
  const { counts, items } = view.store;
  const mine = counts.filter(({ stage, at, sort }) => sort === 'bin' && TO_COUNT.has(stage) && at <= view.now);
  return {
    bins: binsOf(view, wares),
    today: mine.filter(({ dueAt }) => dueAt <= view.day.close).length,
    late: mine.filter(({ stage, dueAt }) => stage === 'overdue' || dueAt < view.now).length,
    varied: counts.filter(({ variances, closedAt }) => variances !== undefined && closedAt === undefined).length,
    week: weekOf(counts, view.now),
    windows: windowsOf(view, wares),
    coming: items.filter(({ inbound }) => inbound !== undefined).length,
    low: items.filter(isLow).length,
    over: items.filter(({ shown, promisable }) =>
      Object.values(shown).some(({ quantity }) => quantity > Math.max(0, promisable)),
    ).length,
  };
}
