import type { StorePanels } from '../store-panels.ts';

/** Performance on the screens of a sitting. */
export const performancePanels: StorePanels = {
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
