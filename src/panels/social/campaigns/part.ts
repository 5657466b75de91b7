import type { SubjectPanels } from '../../subject-panels.ts';

/** Campaigns by word of mouth: rewards for feedback, members who bring members, photos of buyers, on the screens of a sitting. */
export const campaignsPanels: SubjectPanels = {
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
