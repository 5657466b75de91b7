import { type DueRow, whenDue } from '../../../kernel/domain.ts';
import type { Step } from '../../../kernel/step.ts';
import type { PerformanceComing } from '../../store/performance/coming.ts';
import { tellPerformance } from '../../store/performance/happenings.ts';
import { REPORT } from '../../store/performance/report.ts';
import { rightReport } from '../../store/performance/reports.ts';
import { PERFORMANCE_COMING } from './performance-agenda.ts';

/** The manager asks for a report. */
function reportComes(step: Step, { report }: Pick<PerformanceComing, 'report'>): void {
  step.put(REPORT, { ...report, askedAt: step.now, sheetsGiven: {} });
  const { id, heardOf: _heardOf, ...brief } = report;
  tellPerformance(step, 'performance-report/asked', id, { ...brief, ...rightReport(step, report) });
}

/** The handler of each kind of agenda entry of the subject. */
export const performanceDue: readonly DueRow[] = [whenDue(PERFORMANCE_COMING['performance-report/comes'], reportComes)];
