import { type HappeningOf, type HappeningTable, makeTell } from '../../shop/happening-table.ts';
import { STOCK } from '../../shop/stock.ts';
import type { AbcClass } from './abc.ts';
import { type AdjustmentLine, COUNT, type Party, type Pieces, type VarianceCause } from './count.ts';
import { PURCHASE } from './purchase.ts';

/** How the plan of a class of bins stands against what is due. */
export interface PlanOfClass {
  readonly abc: AbcClass;
  /** Bins that are due this week. */
  readonly of: number;
  /** Planned, and for a day by which they are due. */
  readonly right: number;
  /** Planned although they are not due, and planned for too late a day. */
  readonly extra: readonly string[];
  readonly late: readonly string[];
  /** Due, and not planned. */
  readonly missed: readonly string[];
}

/** What can happen, with its data. Scoring and the market read all of it. */
export interface StockHappenings {
  'stock-plan/opened': { until: number; due: Readonly<Record<AbcClass, number>> };
  'stock-plan/written': { bins: readonly string[] };
  'stock-plan/closed': { classes: readonly PlanOfClass[] };
  /** `lead`: the shift lead has put it on the list, because nobody had. `due`: it is due this week. */
  'stock-count/scheduled': { product: string; dueAt: number; abc: AbcClass; lead: boolean; due: boolean };
  /** Goods have left the bin, and it is low or empty by the book: it is to be counted besides. */
  'stock-count/ran-low': { product: string; countWhy: 'low' | 'zero'; dueAt: number };
  'bin-goods/moved': { product: string; pieces: number; from: string; to: string };
  'stock-count/reported': { product: string; pieces: number; book: number; cause: VarianceCause; dueAt: number };
  'stock-count/overdue': Record<never, never>;
  /** `cause`: of the difference between book and shelf; null where there is none. */
  'stock-count/opened': { cause: VarianceCause | null };
  'stock-count/recorded': {
    right: boolean;
    varies: boolean;
    /** What really lay there. */
    lay: readonly Pieces[];
    inTime: boolean;
    round: number;
  };
  'stock-count/recounted': Record<never, never>;
  /** `parties`: separated by commas, as values that are told are. */
  'stock-inquiry/made': { parties: string };
  'stock-inquiry/answered': { party: Party };
  'stock-variance/explained': {
    varianceCause: VarianceCause;
    /** Null: the book was right. */
    rightCause: VarianceCause | null;
    shown: boolean;
    contradicted: boolean;
    /** Who had not answered. */
    unanswered: readonly Party[];
  };
  'stock-adjustment/submitted': {
    value: number;
    approval: boolean;
    right: boolean;
    /** No cause is behind it. */
    hollow: boolean;
    lines: readonly AdjustmentLine[];
    called: readonly AdjustmentLine[];
    /** Null: the book was right. */
    rightCause: VarianceCause | null;
  };
  'stock-adjustment/returned': Record<never, never>;
  /** `channels`: how many list a product of it. */
  'stock-adjustment/posted': { value: number; channels: number };
  /** `over`: products of which a channel still shows more than may be promised. `byHand`: the last channel was told by the trainee. */
  'stock-count/closed': { over: readonly string[]; byHand: boolean };
  'channel-sync/failed': { channel: string; dueAt: number };
  'channel-sync/started': { channel: string; products: readonly string[] };
  'channel-sync/finished': { channel: string; products: number; over: readonly string[] };
  'supply-level/due': { product: string; dueAt: number; rightSafety: number; rightPoint: number; toOrder: boolean };
  'supply-level/set': {
    product: string;
    safetyStock: number;
    reorderPoint: number;
    rightSafety: number;
    rightPoint: number;
  };
  'purchase-order/placed': { product: string; quantity: number; rightQuantity: number; dueAt: number };
  'purchase-order/received': { product: string; quantity: number };
  'goods-shortfall/found': { product: string; pieces: number };
  'record-accuracy/stated': { permille: number | null; counted: number; right: number; listed: number; target: number };
}

/** The kind under which the plan of the week is told; its id is the week's first day. */
const PLAN_SUBJECT = 'stock-plan';
const CHANNEL_SUBJECT = 'channel';

export const stockHappenings: HappeningTable<StockHappenings> = {
  'stock-plan/opened': { of: PLAN_SUBJECT, tells: ['until'], says: 'urgent' },
  'stock-plan/written': { of: PLAN_SUBJECT, tells: [] },
  'stock-plan/closed': { of: PLAN_SUBJECT, tells: [], says: 'calm' },
  'stock-count/scheduled': { of: COUNT, tells: ['product', 'dueAt'] },
  'stock-count/ran-low': { of: COUNT, tells: ['product', 'countWhy', 'dueAt'], says: 'urgent' },
  'bin-goods/moved': { of: STOCK, tells: ['product', 'pieces', 'from', 'to'] },
  'stock-count/reported': {
    of: COUNT,
    tells: ['product', 'dueAt'],
    says: 'urgent',
    leadsTo: { count: 'varied' },
  },
  'stock-count/overdue': { of: COUNT, tells: [], says: 'urgent', leadsTo: { count: 'overdue' } },
  'stock-count/opened': { of: COUNT, tells: [], leadsTo: { count: 'counting' } },
  'stock-count/recorded': { of: COUNT, tells: [] },
  'stock-count/recounted': { of: COUNT, tells: [], leadsTo: { count: 'counting' } },
  'stock-inquiry/made': { of: COUNT, tells: ['parties'], leadsTo: { count: 'investigating' } },
  'stock-inquiry/answered': { of: COUNT, tells: ['party'], says: 'calm' },
  'stock-variance/explained': { of: COUNT, tells: ['varianceCause'], leadsTo: { count: 'explained' } },
  'stock-adjustment/submitted': { of: COUNT, tells: ['value'] },
  'stock-adjustment/returned': { of: COUNT, tells: [], says: 'urgent', leadsTo: { count: 'explained' } },
  'stock-adjustment/posted': { of: COUNT, tells: ['value'], says: 'calm' },
  'stock-count/closed': { of: COUNT, tells: [], leadsTo: { count: 'closed' } },
  'channel-sync/failed': { of: CHANNEL_SUBJECT, tells: ['channel', 'dueAt'], says: 'urgent' },
  'channel-sync/started': { of: CHANNEL_SUBJECT, tells: [] },
  'channel-sync/finished': { of: CHANNEL_SUBJECT, tells: ['channel', 'products'], says: 'calm' },
  'supply-level/due': { of: STOCK, tells: ['product', 'dueAt'], says: 'urgent' },
  'supply-level/set': { of: STOCK, tells: ['safetyStock', 'reorderPoint'] },
  'purchase-order/placed': { of: PURCHASE, tells: ['product', 'quantity', 'dueAt'] },
  'purchase-order/received': { of: PURCHASE, tells: ['product', 'quantity'], says: 'calm' },
  'goods-shortfall/found': { of: STOCK, tells: ['product', 'pieces'], says: 'urgent' },
  'record-accuracy/stated': { of: PLAN_SUBJECT, tells: [], hidden: 'until-over' },
};

export type StockHappening<Kind extends keyof StockHappenings> = HappeningOf<StockHappenings, Kind>;

/** Writes a happening of the stock to the journal. */
export const tellStock = makeTell(stockHappenings);
