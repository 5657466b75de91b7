import type { HappeningTable } from '../../shop/happening-table.ts';

/** What can happen, with its data. Scoring and the market read all of it. */
export type StockHappenings = object;

export const stockHappenings: HappeningTable<StockHappenings> = {};
