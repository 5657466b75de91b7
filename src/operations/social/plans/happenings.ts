import type { HappeningTable } from '../../shop/happening-table.ts';

/** What can happen, with its data. Scoring and the market read all of it. */
export type PlansHappenings = object;

export const plansHappenings: HappeningTable<PlansHappenings> = {};
