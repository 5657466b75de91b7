import { PERFORMANCE_PAGES } from './performance/handbook.ts';
import { STOCK_PAGES } from './stock/handbook.ts';

/** Pages to which the refusals of the store point: the handbook of a pack that trains it must have them. */
export const STORE_PAGES: readonly string[] = [...STOCK_PAGES, ...PERFORMANCE_PAGES];
