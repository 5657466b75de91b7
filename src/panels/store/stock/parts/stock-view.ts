import {
  type BinView,
  type CountView,
  type Docket,
  type ListingView,
  piecesToCome,
  type SittingHost,
  type StockItemView,
  type StoreHouse,
  type StoreStockView,
  type TraineeView,
} from '../../../../host/index.ts';

const NO_STOCK: StoreStockView = { counts: [], bins: [], items: [], ledger: [], dockets: [], purchases: [] };

/** The stock in a view; empty in packs without the store. */
export const stockIn = ({ store }: Pick<TraineeView, 'store'>): StoreStockView => store ?? NO_STOCK;

export const stockOf = (host: Pick<SittingHost, 'view'>): StoreStockView => stockIn(host.view());

/** The store's handbook; undefined in packs without the store. */
export const houseOf = (host: Pick<SittingHost, 'catalogue'>): StoreHouse | undefined => host.catalogue.store;

export const countOf = (host: SittingHost, id: string): CountView | undefined =>
  stockOf(host).counts.find((count) => count.id === id);

export const binOf = (host: SittingHost, id: string): BinView | undefined =>
  stockOf(host).bins.find((bin) => bin.id === id);

export const itemOf = (host: SittingHost, product: string): StockItemView | undefined =>
  stockOf(host).items.find(({ id }) => id === product);

export const docketsOf = (host: SittingHost, ids: readonly string[]): readonly Docket[] =>
  stockOf(host).dockets.filter(({ id }) => ids.includes(id));

const listingsOf = (host: SittingHost): readonly ListingView[] => [...(host.view().store?.listings ?? [])];

/** The channels on which a product stands: where what buyers are shown has to be kept up to date. */
export function channelsShowing(host: SittingHost, product: string): readonly string[] {
  const shown = Object.keys(itemOf(host, product)?.shown ?? {});
  const listed = listingsOf(host).filter((each) => each.product === product && each.stage === 'live');
  return host.catalogue.channels
    .map(({ id }) => id)
    .filter((id) => shown.includes(id) || (shown.length === 0 && listed.some(({ channel }) => channel === id)));
}

/** Pieces by which a channel shows more than may be promised; 0 where it does not. */
export const overBy = ({ promisable }: StockItemView, quantity: number): number =>
  Math.max(0, quantity - Math.max(0, promisable));

/** Pieces that are set aside for orders and are not there. */
export const oversold = ({ promisable }: Pick<StockItemView, 'promisable'>): number => Math.max(0, -promisable);

/** The channels that show more of a product than may be promised. */
export const channelsOver = (item: StockItemView): readonly string[] =>
  Object.entries(item.shown)
    .filter(([, { quantity }]) => overBy(item, quantity) > 0)
    .map(([channel]) => channel);

const [HOUR, DAY] = [3_600_000, 24 * 3_600_000];
/** Midnight in Taipei, eight hours before that of UTC. */
const midnight = (now: number): number => Math.floor((now + 8 * HOUR) / DAY) * DAY - 8 * HOUR;

/** Whether a channel still shows what it showed yesterday: its nightly sync has failed, and nobody has told it since. */
export const isStale = ({ at, askedAt = 0 }: StockItemView['shown'][string], now: number): boolean =>
  Math.max(at, askedAt) < midnight(now);

/** The channels that were not brought up to date today. */
export const staleChannels = (item: StockItemView, now: number): readonly string[] =>
  Object.entries(item.shown)
    .filter(([, shown]) => isStale(shown, now))
    .map(([channel]) => channel);

/** Whether the levels of a product are to be set this week, and were not yet. */
export const isReviewOpen = ({ reviewAt, setAt }: StockItemView): boolean =>
  reviewAt !== undefined && (setAt === undefined || setAt < reviewAt);

/** Whether a product is at its reorder point, together with what of it is coming. */
export const isLow = (item: StockItemView): boolean =>
  item.reorderPoint !== undefined && item.promisable + piecesToCome(item) <= item.reorderPoint;

/** What a bin may hold by the house's list: its own product, and the twin that is easily taken for it. */
export function twinsOf(host: SittingHost, product: string): readonly string[] {
  const pair = houseOf(host)?.stock.twins.find((twins) => twins.includes(product)) ?? [];
  return pair.filter((each) => each !== product);
}
