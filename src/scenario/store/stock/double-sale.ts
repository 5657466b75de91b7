import { atClock, DAY } from '../../../operations/shop/calendar.ts';
import { addedUp, availableToPromise } from '../../../operations/shop/stock.ts';
import type { Docket } from '../../../operations/store/stock/docket.ts';
import type { StockedBin } from './bins.ts';
import type { HistoryWriter, PastEntry, ProductHistory, Special } from './history-writer.ts';
import { type CompilingStock, NIGHTLY } from './week.ts';

/** What was sold and shipped between the last sync that worked and the weekend: so much that no return outweighs it. */
const SHIPPED = [6, 6] as const;

/**
 * A channel was last brought up to date on Friday morning. Most was sold and shipped that day; another channel sold some of the last
 * pieces, and on Sunday the one that knew of nothing sold more than were left. So many pieces are set aside twice.
 */
export function writeDoubleSale(writer: HistoryWriter, pieces: number, bins: readonly StockedBin[]): Special {
  const left = bins.reduce((sum, { book }) => sum + book, 0);
  for (const quantity of SHIPPED) writer.ships(writer.pick(bins).id, quantity, 3);
  const [first, sold] = [writer.orderNumber(), writer.int(pieces, left)];
  writer.write({ kind: 'reservation', quantity: sold, at: writer.before(2), why: 'order', of: first });
  const [second, at] = [writer.orderNumber(writer.soldOn.get(first)), writer.before(1)];
  const quantity = left - sold + pieces;
  writer.write({ kind: 'reservation', quantity, at, why: 'order', of: second });
  return { number: second, at, pieces: quantity };
}

const freeAfter = (entries: readonly PastEntry[]): number => availableToPromise(addedUp(entries));

/** An order that a channel sold between two syncs, beside what it showed by then and what was free. */
interface Sold {
  readonly order: string;
  readonly at: number;
  readonly pieces: number;
  readonly synced: number;
  readonly shown: number;
  readonly free: number;
}

/** `nights`: how many nights before that of the order’s own day the channel was last brought up to date. */
function soldBy(
  { c }: CompilingStock,
  { entries }: ProductHistory,
  order: Omit<Sold, 'synced' | 'shown' | 'free'>,
  nights: number,
): Sold {
  const synced = atClock(order.at - nights * DAY, NIGHTLY);
  const known = freeAfter(entries.filter(({ at }) => at <= synced));
  return {
    ...order,
    synced,
    shown: Math.max(0, known - c.storeRules.buffer),
    free: freeAfter(entries.filter(({ at, of }) => at < order.at && of !== order.order)),
  };
}

/** An ordinary order of the weeks before, of which there was enough although the channel was brought up to date late. */
function harmless(stock: CompilingStock, history: ProductHistory, pick: (list: readonly Sold[]) => Sold): Sold | null {
  const sold = history.entries
    .filter(({ kind, of }) => kind === 'reservation' && of !== history.special?.number)
    .map(({ of = '', at, quantity: pieces }) => soldBy(stock, history, { order: of, at, pieces }, 1))
    .filter(({ free, shown, pieces }) => free >= pieces && shown >= pieces);
  return sold.length === 0 ? null : pick(sold);
}

/** What the log of a channel says of the order that was sold twice; elsewhere, of one that did no harm. Null where none was sold. */
export function syncLogSays(
  stock: CompilingStock,
  history: ProductHistory,
  isDouble: boolean,
  { pick, late }: { pick: (list: readonly Sold[]) => Sold; late: number },
): Pick<Docket, 'at' | 'says'> | null {
  const { number: order, at, pieces } = history.special ?? { number: '', at: 0, pieces: 0 };
  const sold = isDouble ? soldBy(stock, history, { order, at, pieces }, 2) : harmless(stock, history, pick);
  if (sold === null) return null;
  const { synced, shown, free } = sold;
  const ran = sold.at + late;
  const channel = history.soldOn.get(sold.order) ?? '';
  return { at: ran, says: { channel, synced, shown, order: sold.order, free, pieces: sold.pieces, ran } };
}
