import type { SubjectPanels } from '../../subject-panels.ts';

/** The plan of the campaign, and whoever approves it, on the screens of a sitting. */
export const plansPanels: SubjectPanels = {
  papers: [],
  goals: () => [],
  finds: () => [],
  notices: {},
  sounds: {},
  acts: {},
  opens: {},
  codes: {},
  columns: {},
  stands: {},
};
