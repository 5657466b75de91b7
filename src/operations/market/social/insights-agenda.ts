import { dueKind } from '../../../kernel/agenda.ts';
import type { InsightsComing } from '../../social/insights/coming.ts';

type Carries<Kind extends InsightsComing['kind']> = Omit<Extract<InsightsComing, { kind: Kind }>, 'kind' | 'at'>;

/** The kinds of coming events of the subject. Each event goes on the agenda as it stands in the form. */
export const INSIGHT_COMING = {
  'figure-collection/comes': dueKind<Carries<'figure-collection/comes'>>('figure-collection/comes'),
  'figure-analysis/comes': dueKind<Carries<'figure-analysis/comes'>>('figure-analysis/comes'),
} satisfies { readonly [Kind in InsightsComing['kind']]: unknown };
