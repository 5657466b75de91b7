import type { SubjectPanels } from '../../subject-panels.ts';

/** The calendar of posts: how often, when, in which language and format, on the screens of a sitting. */
export const calendarPanels: SubjectPanels = {
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
