import type { StorePanels } from '../store-panels.ts';

/** Meetings on the screens of a sitting. */
export const meetingsPanels: StorePanels = {
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
