import { LISTING_PAGES } from './listings/handbook.ts';
import { MEETINGS_PAGES } from './meetings/handbook.ts';
import { PERFORMANCE_PAGES } from './performance/handbook.ts';
import { STOCK_PAGES } from './stock/handbook.ts';
import { TRANSLATIONS_PAGES } from './translations/handbook.ts';

/** Pages to which the refusals of the store point: the handbook of a pack that trains it must have them. */
export const STORE_PAGES: readonly string[] = [
  ...STOCK_PAGES,
  ...LISTING_PAGES,
  ...TRANSLATIONS_PAGES,
  ...PERFORMANCE_PAGES,
  ...MEETINGS_PAGES,
];
