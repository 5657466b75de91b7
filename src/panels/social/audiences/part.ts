import type { SubjectPanels } from '../../subject-panels.ts';

/** What the public does: who sees a post, who answers it, who talks of the brand, on the screens of a sitting. */
export const audiencesPanels: SubjectPanels = {
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
