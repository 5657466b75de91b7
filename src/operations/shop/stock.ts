import { recordIndex, recordKind } from '../../kernel/records.ts';
import type { RecordReader, Step } from '../../kernel/step.ts';
import { layOnShelf, shelvesOf } from './stock-shelf.ts';

export const STOCK = recordKind<StockBook>('stock');

/** The stock book of a product. What lies on the shelf and what may be promised is worked out of its entries and stored nowhere. */
export interface StockBook {
  /** The product's id. */
  readonly id: string;
  /** How many entries it has. */
  readonly entries: number;
}

export const STOCK_ENTRY = recordKind<StockEntry>('stock-entry');

/** The kinds of entries of a stock book: what it was opened with, what was ordered and came in, and what went where. */
export type StockEntryKind =
  | 'opening'
  | 'purchase'
  | 'receipt'
  | 'reservation'
  | 'release'
  | 'pick'
  | 'put-back'
  | 'shipment'
  | 'return'
  | 'write-off'
  | 'transfer-out'
  | 'transfer-in'
  | 'adjustment';

/** Why stock moves: because of the supplier, an order, a return, a replacement, a count, a move from bin to bin, a sample. */
export interface StockReason {
  readonly why: 'supplier' | 'order' | 'return' | 'replacement' | 'count' | 'move' | 'sample' | 'damage';
  /** The order, case, purchase order, count or paper behind it. */
  readonly of?: string;
}

/** One entry of a stock book, with its reason. It is written once and never changed. */
export interface StockEntry extends Partial<StockReason> {
  readonly id: string;
  readonly product: string;
  readonly at: number;
  readonly kind: StockEntryKind;
  /** Pieces; negative only in an adjustment that takes pieces off the book. */
  readonly quantity: number;
  /** The bin whose book it changes; left out where a form has no bins, and where goods are only set aside or ordered. */
  readonly bin?: string;
  /** Of a shipment: the goods were picked before, and leave from the packing bench. */
  readonly picked?: true;
  /** When goods that were ordered are to come. */
  readonly due?: number;
}

/** Goods that were ordered and have not come: how many, when they are to come, and by which purchase order, where it has a number. */
export interface Arrival {
  readonly at: number;
  readonly quantity: number;
  readonly of?: string;
}

/** What the entries of a book add up to, in pieces. */
export interface StockLevels {
  readonly onHand: number;
  readonly reserved: number;
  /** Of the stock on hand, what was picked and lies in no bin, since it is not handed over yet; left out: nothing. */
  readonly inTransit?: number;
  /** The delivery that is to come first. */
  readonly inbound?: Arrival;
  /** The deliveries after it, the earliest first; left out: none. */
  readonly further?: readonly Arrival[];
}

/** The deliveries that are still to come, the earliest first. */
export const arrivalsOf = ({ inbound, further = [] }: Pick<StockLevels, 'inbound' | 'further'>): readonly Arrival[] =>
  inbound === undefined ? [] : [inbound, ...further];

/** Pieces that are to come; until a moment, where one is given. */
export const piecesToCome = (
  levels: Pick<StockLevels, 'inbound' | 'further'>,
  until = Number.POSITIVE_INFINITY,
): number => arrivalsOf(levels).reduce((sum, { at, quantity }) => (at <= until ? sum + quantity : sum), 0);

/** On hand less reserved. */
export const availableToPromise = ({ onHand, reserved }: Pick<StockLevels, 'onHand' | 'reserved'>): number =>
  onHand - reserved;

/** What an entry does to the stock on hand, to the reserved stock, and to what is picked and not handed over yet. */
interface Effect {
  readonly onHand: number;
  readonly reserved: number;
  readonly inTransit: number;
}

const NO_EFFECT: Effect = { onHand: 0, reserved: 0, inTransit: 0 };
const COMES: Effect = { ...NO_EFFECT, onHand: 1 };
const GOES: Effect = { ...NO_EFFECT, onHand: -1 };

/** The effect of each kind of entry, as multiples of its quantity. */
const EFFECT: Readonly<Record<StockEntryKind, Effect>> = {
  opening: COMES,
  purchase: NO_EFFECT,
  receipt: COMES,
  reservation: { ...NO_EFFECT, reserved: 1 },
  release: { ...NO_EFFECT, reserved: -1 },
  pick: { ...NO_EFFECT, inTransit: 1 },
  'put-back': { ...NO_EFFECT, inTransit: -1 },
  shipment: GOES,
  return: COMES,
  'write-off': GOES,
  'transfer-out': GOES,
  'transfer-in': COMES,
  adjustment: COMES,
};

const effectOf = ({ kind, picked }: Pick<StockEntry, 'kind' | 'picked'>): Effect =>
  picked === true ? { ...EFFECT[kind], inTransit: -1 } : EFFECT[kind];

/** What an entry does to the book of its bin, as a multiple of its quantity: what is in transit lies in none. */
const intoBin = ({ onHand, inTransit }: Effect): number => onHand - inTransit;

/** Pieces by which an entry changes what is picked and not handed over yet. */
export const intoTransit = (entry: Pick<StockEntry, 'kind' | 'picked' | 'quantity'>): number =>
  effectOf(entry).inTransit * entry.quantity;

/** Pieces by which an entry changes the book of its bin; of goods set aside or given back, how many. */
export const signedQuantity = ({ kind, quantity }: Pick<StockEntry, 'kind' | 'quantity'>): number =>
  (intoBin(EFFECT[kind]) || EFFECT[kind].reserved || 1) * quantity;

const NOTHING: StockLevels = { onHand: 0, reserved: 0 };

/** The deliveries that are to come after an entry: what is ordered joins them, and what comes in by the same purchase order leaves them. */
function arrivalsAfter({ kind, due, quantity, of }: NewStockEntry, before: readonly Arrival[]): readonly Arrival[] {
  if (kind === 'purchase' && due !== undefined)
    return [...before, { at: due, quantity, ...(of === undefined ? {} : { of }) }].sort((a, b) => a.at - b.at);
  const come = kind === 'receipt' ? before.find((one) => one.of === of) : undefined;
  return come === undefined ? before : before.filter((one) => one !== come);
}

function levelsAfter(entry: NewStockEntry, before: StockLevels): StockLevels {
  const { onHand, reserved } = effectOf(entry);
  const [inbound, ...further] = arrivalsAfter(entry, arrivalsOf(before));
  const inTransit = (before.inTransit ?? 0) + intoTransit(entry);
  return {
    onHand: before.onHand + onHand * entry.quantity,
    reserved: before.reserved + reserved * entry.quantity,
    ...(inTransit === 0 ? {} : { inTransit }),
    ...(inbound === undefined ? {} : { inbound }),
    ...(further.length === 0 ? {} : { further }),
  };
}

/** What entries add up to, in their sequence, before they stand in a book. */
export const addedUp = (entries: readonly NewStockEntry[]): StockLevels =>
  entries.reduce((levels, entry) => levelsAfter(entry, levels), NOTHING);

/** The id of an entry: its product, and its number in the book. */
export const entryId = (product: string, at: number): string => `${product}/${at}`;

/** What a book adds up to: its levels, and what lies in each bin by it. */
interface StockSum {
  readonly levels: StockLevels;
  readonly bins: Readonly<Record<string, number>>;
}

const NO_SUM: StockSum = { levels: NOTHING, bins: {} };

function sumAfter(entry: StockEntry, { levels, bins }: StockSum): StockSum {
  const { bin } = entry;
  const moved = intoBin(effectOf(entry)) * entry.quantity;
  return {
    levels: levelsAfter(entry, levels),
    bins: bin === undefined ? bins : { ...bins, [bin]: (bins[bin] ?? 0) + moved },
  };
}

/** What a book adds up to after each of its entries: worked out once, since no entry ever changes. */
const sums = new WeakMap<StockEntry, StockSum>();

function sumOf(reader: RecordReader, product: string): StockSum | undefined {
  const book = reader.get(STOCK, product);
  if (book === undefined) return undefined;
  const open: StockEntry[] = [];
  let sum: StockSum | undefined;
  for (let at = book.entries; at > 0 && sum === undefined; at -= 1) {
    const entry = reader.get(STOCK_ENTRY, entryId(product, at));
    if (entry === undefined) throw new Error(`stock: entry ${at} of ${product} is missing`);
    sum = sums.get(entry);
    if (sum === undefined) open.push(entry);
  }
  return open.reduceRight((before, entry) => {
    const after = sumAfter(entry, before);
    sums.set(entry, after);
    return after;
  }, sum ?? NO_SUM);
}

/** The levels of a product by its stock book; undefined where it has none. */
export const stockLevels = (reader: RecordReader, product: string): StockLevels | undefined =>
  sumOf(reader, product)?.levels;

const NO_BINS: Readonly<Record<string, number>> = {};

/** Pieces of a product by its stock book, by bin; none in a form without bins. The same object until the book changes. */
export const binLevels = (reader: RecordReader, product: string): Readonly<Record<string, number>> =>
  sumOf(reader, product)?.bins ?? NO_BINS;

/** What may be promised of a product; nothing of one without a stock book. */
export function promisable(reader: RecordReader, product: string): number {
  const levels = stockLevels(reader, product);
  return levels === undefined ? 0 : availableToPromise(levels);
}

/** An entry before it is written: its book gives it its number. */
export type NewStockEntry = Omit<StockEntry, 'id' | 'product' | 'at'>;

/** Writes an entry into the book of a product: for the functions that move stock, and for nobody else. */
export function enter(step: Step, product: string, entry: NewStockEntry, at = step.now): void {
  const { entries } = step.need(STOCK, product);
  step.put(STOCK_ENTRY, { id: entryId(product, entries + 1), product, at, ...entry });
  step.update(STOCK, product, (book) => {
    book.entries += 1;
  });
}

/** Opens the stock book of a product with what was entered before the week, oldest first, each entry at its own time. */
export function openWithHistory(
  step: Step,
  product: string,
  entries: readonly (NewStockEntry & { readonly at: number })[],
): void {
  step.put(STOCK, { id: product, entries: 0 });
  for (const { at, ...entry } of entries) enter(step, product, entry, at);
}

/** Opens the stock book of a product with what the world begins with, unless it was opened with its history. */
export function openStockBook(
  step: Step,
  product: string,
  { onHand, inbound }: Pick<StockLevels, 'onHand' | 'inbound'>,
): void {
  if (step.get(STOCK, product) === undefined) {
    step.put(STOCK, { id: product, entries: 0 });
    enter(step, product, { kind: 'opening', quantity: onHand });
  }
  if (inbound !== undefined)
    enter(step, product, { kind: 'purchase', quantity: inbound.quantity, due: inbound.at, why: 'supplier' });
}

/** Goods are ordered of the supplier. */
export const orderIn = (step: Step, product: string, quantity: number, due: number, of: string): void =>
  enter(step, product, { kind: 'purchase', quantity, due, why: 'supplier', of });

/** Goods come in: into the first bin of the product, where a form has bins. */
function comeIn(step: Step, product: string, entry: NewStockEntry): void {
  const bin = shelvesOf(step, product)[0]?.id;
  if (bin !== undefined) layOnShelf(step, bin, product, entry.quantity);
  enter(step, product, bin === undefined ? entry : { ...entry, bin });
}

/** Goods that were ordered come in. */
export const receive = (step: Step, product: string, quantity: number, of?: string): void =>
  comeIn(step, product, { kind: 'receipt', quantity, why: 'supplier', ...(of === undefined ? {} : { of }) });

/** Sets goods aside; the caller has checked that they are there. */
export const reserve = (step: Step, product: string, quantity: number, reason: StockReason): void =>
  enter(step, product, { kind: 'reservation', quantity, ...reason });

/** Gives goods that were set aside back to the shelf. */
export const release = (step: Step, product: string, quantity: number, reason: StockReason): void =>
  enter(step, product, { kind: 'release', quantity, ...reason });

/** Goods that came back lie on the shelf again. */
export const bookBack = (step: Step, product: string, quantity: number, reason: StockReason): void =>
  comeIn(step, product, { kind: 'return', quantity, ...reason });

/** Corrects the book of a bin after a count. Nothing moves on the shelf. */
export const adjust = (step: Step, product: string, bin: string, quantity: number, of: string): void =>
  enter(step, product, { kind: 'adjustment', quantity, bin, why: 'count', of });

/** Finds the entries of a product. */
export const ENTRIES_OF_PRODUCT = recordIndex(STOCK_ENTRY, ({ product }) => [product]);
