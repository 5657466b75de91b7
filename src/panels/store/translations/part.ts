import type { StorePanels } from '../store-panels.ts';

/** Translations on the screens of a sitting. */
export const translationsPanels: StorePanels = {
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
