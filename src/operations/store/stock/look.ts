import type { ViewFrame, ViewReader } from '../../duty.ts';
import { keepSame, pickShown } from '../../shop/shown.ts';
import { changedSince, ShownList } from '../../shop/shown-list.ts';
import { availableToPromise, binLevels, STOCK, STOCK_ENTRY, stockLevels } from '../../shop/stock.ts';
import { showEntry } from '../../shop/stock-seen.ts';
import { storeHouseOf } from '../look-ups.ts';
import { CHANNEL_STOCK, SHOWN_OF_PRODUCT } from './channel-stock.ts';
import { COUNT, type StockCount } from './count.ts';
import { countState } from './count-look-ups.ts';
import { DOCKET } from './docket.ts';
import { PURCHASE } from './purchase.ts';
import { SUPPLY_LEVEL } from './supply-level.ts';
import { type BinView, COUNT_SHOWN, type CountView, type StockItemView, type StockView } from './view.ts';

/** A count as its trainee knows it: what lies in the bin from its opening on, what the book says once a count was written down. */
function showCount(count: StockCount): CountView {
  const { cutOff, variances } = count;
  return {
    ...pickShown(count, COUNT_SHOWN),
    stage: countState(count),
    ...(cutOff === undefined ? {} : { cutOff: { at: cutOff.at, lies: cutOff.lies } }),
    ...(variances === undefined ? {} : { variances }),
  };
}

/** Rows by id, made anew only where something of them has changed; the same list as long as none has. */
class KeptRows<View> {
  readonly #rows = new Map<string, View>();
  readonly #keep = new Map<string, (made: View) => View>();
  #list: readonly View[] = [];

  show(id: string, made: View): void {
    const keep = this.#keep.get(id) ?? keepSame<View>();
    this.#keep.set(id, keep);
    const row = keep(made);
    if (this.#rows.get(id) === row) return;
    this.#rows.set(id, row);
    this.#list = [...this.#rows.values()];
  }

  get list(): readonly View[] {
    return this.#list;
  }
}

/** The bins with what the book says of them. A product whose book has changed touches its own bins, and those it lies in besides. */
function lookAtBins(reader: ViewReader): () => readonly BinView[] {
  const { bins, rows } = { bins: storeHouseOf(reader).stock.bins, rows: new KeptRows<BinView>() };
  const books = new Map<string, Record<string, number>>(bins.map(({ id }) => [id, {}]));
  const counted = new Map(bins.map(({ id, countedAt }) => [id, countedAt]));
  const [moved, counts] = [changedSince(reader, STOCK), changedSince(reader, COUNT)];
  const put = (bin: string): void => {
    const countedAt = counted.get(bin);
    rows.show(bin, { id: bin, book: books.get(bin) ?? {}, ...(countedAt === undefined ? {} : { countedAt }) });
  };
  for (const { id } of bins) put(id);
  return () => {
    const touched = new Set<string>();
    for (const { id: product } of moved())
      for (const [bin, pieces] of Object.entries(binLevels(reader, product))) {
        const { [product]: _before, ...others } = books.get(bin) ?? {};
        books.set(bin, pieces === 0 ? others : { ...others, [product]: pieces });
        touched.add(bin);
      }
    for (const { bin, rounds } of counts()) {
      const last = rounds.at(-1);
      if (last === undefined || !counted.has(bin)) continue;
      counted.set(bin, last.at);
      touched.add(bin);
    }
    for (const bin of touched) if (counted.has(bin)) put(bin);
    return rows.list;
  };
}

/** The products with what their ledger adds up to, and what each channel shows of them. */
function lookAtItems(reader: ViewReader): () => readonly StockItemView[] {
  const products = storeHouseOf(reader).items.map(({ id }) => id);
  const rows = new KeptRows<StockItemView>();
  const [moved, shown, set] = [
    changedSince(reader, STOCK),
    changedSince(reader, CHANNEL_STOCK),
    changedSince(reader, SUPPLY_LEVEL),
  ];
  const show = (id: string): StockItemView => {
    const levels = stockLevels(reader, id) ?? { onHand: 0, reserved: 0 };
    const { id: _id, ...own } = reader.get(SUPPLY_LEVEL, id) ?? { id };
    const at = reader
      .where(SHOWN_OF_PRODUCT, id)
      .map(({ channel, quantity, at, askedAt }) => [
        channel,
        { quantity, at, ...(askedAt === undefined ? {} : { askedAt }) },
      ]);
    return { id, ...levels, promisable: availableToPromise(levels), shown: Object.fromEntries(at), ...own };
  };
  for (const id of products) rows.show(id, show(id));
  return () => {
    const touched = new Set([
      ...moved().map(({ id }) => id),
      ...shown().map(({ product }) => product),
      ...set().map(({ id }) => id),
    ]);
    for (const id of products) if (touched.has(id)) rows.show(id, show(id));
    return rows.list;
  };
}

/** Makes the function that shows the stock. */
export function lookAtStock(reader: ViewReader, _frame: ViewFrame): () => StockView {
  const counts = new ShownList(reader, COUNT, showCount);
  const ledger = new ShownList(reader, STOCK_ENTRY, (entry) => showEntry(reader, entry));
  const dockets = new ShownList(reader, DOCKET, (docket) => docket);
  const purchases = new ShownList(reader, PURCHASE, (purchase) => purchase);
  const [bins, items] = [lookAtBins(reader), lookAtItems(reader)];
  return () => ({
    counts: counts.rows(),
    bins: bins(),
    items: items(),
    ledger: ledger.rows(),
    dockets: dockets.rows(),
    purchases: purchases.rows(),
  });
}
