import type { HappeningTable } from '../../shop/happening-table.ts';

/** What can happen, with its data. Scoring and the market read all of it. */
export type ListeningHappenings = object;

export const listeningHappenings: HappeningTable<ListeningHappenings> = {};
