import type { ReportBrief } from './report.ts';

/** What a form lets come of the subject during the week. */
export interface PerformanceComing {
  readonly kind: 'performance-report/comes';
  readonly at: number;
  readonly report: ReportBrief;
}
