import { recordKind } from '../../kernel/records.ts';
import type { Step } from '../../kernel/step.ts';

export const STOCK = recordKind<Stock>('stock');

/** Stock of one product. Available to promise is on-hand less reserved. Only the functions of this file change it. */
export interface Stock {
  /** The product's id. */
  readonly id: string;
  readonly onHand: number;
  readonly reserved: number;
  readonly inbound?: { readonly at: number; readonly quantity: number };
  /** How often it was moved. */
  readonly moves: number;
}

export const availableToPromise = (stock: Pick<Stock, 'onHand' | 'reserved'>): number => stock.onHand - stock.reserved;

const STOCK_MOVE = recordKind<StockMove>('stock-move');

/** The kinds of stock moves. */
export type StockMoveKind = 'receive' | 'reserve' | 'release' | 'ship' | 'book-back' | 'write-off';

/** The reason for a stock move: a delivery of the supplier, an order, a return, a replacement. */
export interface StockReason {
  readonly why: 'supplier' | 'order' | 'return' | 'replacement';
  /** The order or case behind it. */
  readonly of?: string;
}

/** One move of stock, with its reason. All moves of a product add up to its stock. */
export interface StockMove extends StockReason {
  readonly id: string;
  readonly product: string;
  readonly at: number;
  readonly kind: StockMoveKind;
  /** Pieces; never negative. */
  readonly quantity: number;
}

/** The effect of each kind of move on the stock on hand and on the reserved stock, as a multiple of its quantity. */
const EFFECT: Readonly<Record<StockMoveKind, { readonly onHand: number; readonly reserved: number }>> = {
  receive: { onHand: 1, reserved: 0 },
  reserve: { onHand: 0, reserved: 1 },
  release: { onHand: 0, reserved: -1 },
  ship: { onHand: -1, reserved: 0 },
  'book-back': { onHand: 1, reserved: 0 },
  'write-off': { onHand: -1, reserved: 0 },
};

function move(step: Step, kind: StockMoveKind, product: string, quantity: number, reason: StockReason): void {
  const { onHand, reserved } = EFFECT[kind];
  const { moves } = step.need(STOCK, product);
  step.put(STOCK_MOVE, { id: `${product}/${moves + 1}`, product, at: step.now, kind, quantity, ...reason });
  step.update(STOCK, product, (stock) => {
    stock.onHand += onHand * quantity;
    stock.reserved += reserved * quantity;
    stock.moves += 1;
  });
}

/** Puts the stock of a product that the world begins with. */
export const putStock = (step: Step, product: string, begins: Pick<Stock, 'onHand' | 'inbound'>): void =>
  step.put(STOCK, { id: product, reserved: 0, moves: 0, ...begins });

/** Goods that were on the way come in. */
export function receive(step: Step, product: string, quantity: number): void {
  move(step, 'receive', product, quantity, { why: 'supplier' });
  step.update(STOCK, product, (stock) => {
    delete stock.inbound;
  });
}

/** Sets goods aside; the caller has checked that they are there. */
export const reserve = (step: Step, product: string, quantity: number, reason: StockReason): void =>
  move(step, 'reserve', product, quantity, reason);

/** Gives goods that were set aside back to the shelf. */
export const release = (step: Step, product: string, quantity: number, reason: StockReason): void =>
  move(step, 'release', product, quantity, reason);

/** Goods leave the warehouse. */
export const ship = (step: Step, product: string, quantity: number, reason: StockReason): void =>
  move(step, 'ship', product, quantity, reason);

/** Goods that came back lie on the shelf again. */
export const bookBack = (step: Step, product: string, quantity: number, reason: StockReason): void =>
  move(step, 'book-back', product, quantity, reason);

/** Goods are taken off the books. */
export const writeOff = (step: Step, product: string, quantity: number, reason: StockReason): void =>
  move(step, 'write-off', product, quantity, reason);
