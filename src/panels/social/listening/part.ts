import type { SubjectPanels } from '../../subject-panels.ts';

/** Listening: posts and reviews of others, tagged, and the evidence clipped from them, on the screens of a sitting. */
export const listeningPanels: SubjectPanels = {
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
