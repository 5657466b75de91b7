import type { SubjectPanels } from '../../subject-panels.ts';

/** Figures collected on their day, and what follows from them, on the screens of a sitting. */
export const insightsPanels: SubjectPanels = {
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
