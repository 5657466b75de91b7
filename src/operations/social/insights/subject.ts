import type { Subject } from '../../subject.ts';
import { insightsActions } from './actions/index.ts';
import { insightsHappenings } from './happenings.ts';
import { lookAtInsights } from './look.ts';
import type { InsightsPart } from './part.ts';

/** Figures collected on their day, and what follows from them. */
export const insights: Subject<InsightsPart> = {
  actions: insightsActions,
  lifecycles: {},
  names: [],
  shows: {},
  happenings: insightsHappenings,
  begin: () => {},
  look: lookAtInsights,
  outputs: () => [],
  consequences: () => [],
};
