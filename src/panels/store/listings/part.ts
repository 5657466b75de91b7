import type { StorePanels } from '../store-panels.ts';

/** Listings on the screens of a sitting. */
export const listingsPanels: StorePanels = {
  papers: [],
  goals: () => [],
  finds: () => [],
  notices: {},
  acts: {},
  opens: {},
  codes: {},
  columns: {},
  stands: {},
};
