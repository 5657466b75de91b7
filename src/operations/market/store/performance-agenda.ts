import { dueKind } from '../../../kernel/agenda.ts';
import type { PerformanceComing } from '../../store/performance/coming.ts';

/** The kinds of coming events of the subject. Each event goes on the agenda as it stands in the form. */
export const PERFORMANCE_COMING = {
  'performance-report/comes': dueKind<Pick<PerformanceComing, 'report'>>('performance-report/comes'),
} satisfies { readonly [Kind in PerformanceComing['kind']]: unknown };
