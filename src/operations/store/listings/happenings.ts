import type { HappeningTable } from '../../shop/happening-table.ts';

/** What can happen, with its data. Scoring and the market read all of it. */
export type ListingsHappenings = object;

export const listingsHappenings: HappeningTable<ListingsHappenings> = {};
