import { recordKind } from '../../kernel/records.ts';
import type { RecordReader, Step } from '../../kernel/step.ts';

export const STOCK = recordKind<StockBook>('stock');

/** The stock book of a product. What lies on the shelf and what may be promised is worked out of its entries and stored nowhere. */
export interface StockBook {
  /** The product's id. */
  readonly id: string;
  /** How many entries it has. */
  readonly entries: number;
}

const STOCK_ENTRY = recordKind<StockEntry>('stock-entry');

/** The kinds of entries of a stock book: what it was opened with, what was ordered and came in, and what went where. */
type StockEntryKind =
  | 'opening'
  | 'purchase'
  | 'receipt'
  | 'reservation'
  | 'release'
  | 'shipment'
  | 'return'
  | 'write-off';

/** Why stock moves: because of the supplier, an order, a return, a replacement. */
interface StockReason {
  readonly why: 'supplier' | 'order' | 'return' | 'replacement';
  /** The order or case behind it. */
  readonly of?: string;
}

/** One entry of a stock book, with its reason. It is written once and never changed. */
interface StockEntry extends Partial<StockReason> {
  readonly id: string;
  readonly product: string;
  readonly at: number;
  readonly kind: StockEntryKind;
  /** Pieces; never negative. */
  readonly quantity: number;
  /** When goods that were ordered are to come. */
  readonly due?: number;
}

/** What the entries of a book add up to, in pieces. */
export interface StockLevels {
  readonly onHand: number;
  readonly reserved: number;
  /** Goods that were ordered and have not come: how many, and when they are to come. */
  readonly inbound?: { readonly at: number; readonly quantity: number };
}

/** On hand less reserved. */
export const availableToPromise = ({ onHand, reserved }: Pick<StockLevels, 'onHand' | 'reserved'>): number =>
  onHand - reserved;

/** What each kind of entry does to the stock on hand and to the reserved stock, as a multiple of its quantity. */
const EFFECT: Readonly<Record<StockEntryKind, { readonly onHand: number; readonly reserved: number }>> = {
  opening: { onHand: 1, reserved: 0 },
  purchase: { onHand: 0, reserved: 0 },
  receipt: { onHand: 1, reserved: 0 },
  reservation: { onHand: 0, reserved: 1 },
  release: { onHand: 0, reserved: -1 },
  shipment: { onHand: -1, reserved: 0 },
  return: { onHand: 1, reserved: 0 },
  'write-off': { onHand: -1, reserved: 0 },
};

const NOTHING: StockLevels = { onHand: 0, reserved: 0 };

function inboundAfter({ kind, due, quantity }: StockEntry, before: StockLevels['inbound']): StockLevels['inbound'] {
  if (kind === 'purchase' && due !== undefined) return { at: due, quantity };
  return kind === 'receipt' ? undefined : before;
}

function levelsAfter(entry: StockEntry, before: StockLevels): StockLevels {
  const { onHand, reserved } = EFFECT[entry.kind];
  const inbound = inboundAfter(entry, before.inbound);
  return {
    onHand: before.onHand + onHand * entry.quantity,
    reserved: before.reserved + reserved * entry.quantity,
    ...(inbound === undefined ? {} : { inbound }),
  };
}

const entryId = (product: string, at: number): string => `${product}/${at}`;

/** What a book adds up to after each of its entries: worked out once, since no entry ever changes. */
const sums = new WeakMap<StockEntry, StockLevels>();

/** The levels of a product by its stock book; undefined where it has none. */
export function stockLevels(reader: RecordReader, product: string): StockLevels | undefined {
  const book = reader.get(STOCK, product);
  if (book === undefined) return undefined;
  const open: StockEntry[] = [];
  let levels: StockLevels | undefined;
  for (let at = book.entries; at > 0 && levels === undefined; at -= 1) {
    const entry = reader.get(STOCK_ENTRY, entryId(product, at));
    if (entry === undefined) throw new Error(`stock: entry ${at} of ${product} is missing`);
    levels = sums.get(entry);
    if (levels === undefined) open.push(entry);
  }
  return open.reduceRight((before, entry) => {
    const after = levelsAfter(entry, before);
    sums.set(entry, after);
    return after;
  }, levels ?? NOTHING);
}

/** What may be promised of a product; nothing of one without a stock book. */
export function promisable(reader: RecordReader, product: string): number {
  const levels = stockLevels(reader, product);
  return levels === undefined ? 0 : availableToPromise(levels);
}

function enter(step: Step, product: string, entry: Omit<StockEntry, 'id' | 'product' | 'at'>): void {
  const { entries } = step.need(STOCK, product);
  step.put(STOCK_ENTRY, { id: entryId(product, entries + 1), product, at: step.now, ...entry });
  step.update(STOCK, product, (book) => {
    book.entries += 1;
  });
}

/** Opens the stock book of a product with what the world begins with. */
export function openStockBook(step: Step, product: string, { onHand, inbound }: Omit<StockLevels, 'reserved'>): void {
  step.put(STOCK, { id: product, entries: 0 });
  enter(step, product, { kind: 'opening', quantity: onHand });
  if (inbound !== undefined)
    enter(step, product, { kind: 'purchase', quantity: inbound.quantity, due: inbound.at, why: 'supplier' });
}

/** Goods that were ordered come in. */
export const receive = (step: Step, product: string, quantity: number): void =>
  enter(step, product, { kind: 'receipt', quantity, why: 'supplier' });

/** Sets goods aside; the caller has checked that they are there. */
export const reserve = (step: Step, product: string, quantity: number, reason: StockReason): void =>
  enter(step, product, { kind: 'reservation', quantity, ...reason });

/** Gives goods that were set aside back to the shelf. */
export const release = (step: Step, product: string, quantity: number, reason: StockReason): void =>
  enter(step, product, { kind: 'release', quantity, ...reason });

/** Goods leave the warehouse. */
export const ship = (step: Step, product: string, quantity: number, reason: StockReason): void =>
  enter(step, product, { kind: 'shipment', quantity, ...reason });

/** Goods that came back lie on the shelf again. */
export const bookBack = (step: Step, product: string, quantity: number, reason: StockReason): void =>
  enter(step, product, { kind: 'return', quantity, ...reason });

/** Goods are taken off the books. */
export const writeOff = (step: Step, product: string, quantity: number, reason: StockReason): void =>
  enter(step, product, { kind: 'write-off', quantity, ...reason });
