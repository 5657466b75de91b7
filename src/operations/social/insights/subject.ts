import { named, namedById } from '../../duty.ts';
import type { Subject } from '../../subject.ts';
import { insightsActions } from './actions/index.ts';
import { FIGURE_ANALYSIS } from './analysis.ts';
import { FIGURE_COLLECTION } from './collection.ts';
import { insightsHappenings } from './happenings.ts';
import { lookAtInsights } from './look.ts';
import { insightsOutputs } from './outputs.ts';
import type { InsightsPart } from './part.ts';

const ACCOUNT = { text: 'accounts.*.name' };

/** Figures collected on their day, and what follows from them. */
export const insights: Subject<InsightsPart> = {
  actions: insightsActions,
  lifecycles: {},
  names: [
    named(FIGURE_COLLECTION, {
      name: ({ account }) => (account === null ? { term: ['figureSet', 'all'] } : { text: `accounts.${account}.name` }),
    }),
    named(FIGURE_ANALYSIS, { name: ({ sort }) => ({ term: ['analysisSort', sort] }) }),
    namedById('figureAccount', ACCOUNT),
    // A verdict may name two accounts: the one that was chosen, and the right one.
    namedById('figureBrand', { text: 'brands.*.name' }),
    namedById('figureTopic', { text: 'topics.*.name' }),
  ],
  shows: { collections: FIGURE_COLLECTION, analyses: FIGURE_ANALYSIS },
  happenings: insightsHappenings,
  begin: () => {},
  look: lookAtInsights,
  outputs: insightsOutputs,
  consequences: () => [],
};
