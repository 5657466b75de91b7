import type { RandomStream } from '../../../kernel/random.ts';
import { DAY, HOUR } from '../../../operations/shop/calendar.ts';
import type { NewStockEntry, StockEntryKind } from '../../../operations/shop/stock.ts';
import { makeNumber } from '../../compile/sales.ts';
import type { StockedBin } from './bins.ts';
import { type CompilingStock, newNumber } from './week.ts';

/** An entry of the book from before the week. */
export type PastEntry = NewStockEntry & { readonly at: number };

/** What the ledger holds of a bin that papers speak of: written for every bin that is due, with or without a variance. */
export interface BinTraces {
  /** A delivery that was put there: its number, its cartons, and the pieces that were booked. */
  readonly delivery: {
    readonly number: string;
    readonly cartons: number;
    readonly booked: number;
    readonly at: number;
  };
  /** The count before this one: its sheet, and what was entered. */
  readonly sheet: { readonly number: string; readonly entered: number; readonly at: number };
  /** Pieces that were written off under the number of a paper, as broken or as samples. */
  readonly written: {
    readonly number: string;
    readonly pieces: number;
    readonly why: 'damage' | 'sample';
    readonly at: number;
  };
}

/** The order or return that a variance goes back to. */
export interface Special {
  readonly number: string;
  readonly at: number;
  readonly pieces: number;
}

export interface ProductHistory {
  readonly product: string;
  readonly entries: readonly PastEntry[];
  readonly traces: ReadonlyMap<string, BinTraces>;
  readonly special?: Special;
  /** By the number of an order, the channel that sold it. */
  readonly soldOn: ReadonlyMap<string, string>;
}

/** What each kind of entry does to the book of its bin. */
const INTO: Partial<Record<StockEntryKind, 1 | -1>> = {
  receipt: 1,
  return: 1,
  'transfer-in': 1,
  adjustment: 1,
  pick: -1,
  'write-off': -1,
  'transfer-out': -1,
};

/** Writes the weeks before the sitting into the book of one product. */
export class HistoryWriter {
  readonly #stock: CompilingStock;
  readonly #random: RandomStream;
  readonly entries: PastEntry[] = [];
  /** By the number of an order, the channel that sold it. */
  readonly soldOn = new Map<string, string>();

  constructor(stock: CompilingStock, product: string) {
    this.#stock = stock;
    this.#random = stock.random.fork(`history/${product}`);
  }

  /** A moment in office hours, so many days before Monday. */
  before(days: number): number {
    return this.#stock.c.monday - days * DAY + this.#random.int(9, 17) * HOUR + this.#random.int(0, 59) * 60_000;
  }

  number(prefix: string): string {
    return newNumber(this.#stock, this.#random, prefix);
  }

  /** The number of a new order: of any channel, or of another than the one that is named. */
  orderNumber(but?: string): string {
    const { c } = this.#stock;
    const { id, numberPattern } = this.#random.pick(c.catalogue.channels.filter((channel) => channel.id !== but));
    const number = makeNumber(c, this.#random, numberPattern);
    this.soldOn.set(number, id);
    return number;
  }

  write(entry: PastEntry): void {
    this.entries.push(entry);
  }

  /** An order is set aside and leaves. */
  ships(bin: string, quantity: number, days: number): void {
    const [of, at] = [this.orderNumber(), this.before(days)];
    const reason = { why: 'order', of } as const;
    this.write({ kind: 'reservation', quantity, at, ...reason });
    this.leaves(bin, quantity, at + this.#random.int(3, 6) * HOUR, of);
  }

  /** It is picked to be packed, and handed over an hour later. */
  leaves(bin: string, quantity: number, at: number, of: string): void {
    const reason = { why: 'order', of } as const;
    this.write({ kind: 'pick', quantity, at: at - HOUR, bin, ...reason });
    this.write({ kind: 'release', quantity, at, ...reason });
    this.write({ kind: 'shipment', quantity, at, picked: true, ...reason });
  }

  int(least: number, most: number): number {
    return this.#random.int(least, most);
  }

  pick<T>(items: readonly T[]): T {
    return this.#random.pick(items);
  }

  /** Puts the opening before everything, so that each bin holds on Monday what it is to hold. */
  open(bins: readonly StockedBin[]): void {
    const after = (bin: string): number =>
      this.entries.reduce((sum, entry) => sum + (entry.bin === bin ? (INTO[entry.kind] ?? 0) * entry.quantity : 0), 0);
    for (const { id, book } of bins) {
      const missing = after(id) - book;
      // More has come in than lies there: the rest was sold.
      for (let left = missing > 0 ? missing + this.int(0, 6) : 0; left > 0; ) {
        const pieces = Math.min(left, this.int(6, 18));
        this.ships(id, pieces, this.int(4, 16));
        left -= pieces;
      }
    }
    const oldest = Math.min(...this.entries.map(({ at }) => at));
    const openings = bins.flatMap(({ id, book }): PastEntry[] => {
      const quantity = book - after(id);
      return quantity === 0 ? [] : [{ kind: 'opening', quantity, bin: id, at: oldest - 7 * DAY }];
    });
    this.entries.unshift(...openings);
    this.entries.sort((a, b) => a.at - b.at);
  }
}
