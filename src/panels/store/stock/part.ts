import type { StorePanels } from '../store-panels.ts';

/** Stock on the screens of a sitting. */
export const stockPanels: StorePanels = {
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
