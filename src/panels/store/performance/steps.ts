import { DATA_TABLES, type TraineeView } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import type { PaperStep } from '../../shell/paper.ts';
import { openParts, performanceOf } from './performance-view.ts';

/** What is still to be done on the paper while a report is open: export the tables, and hand in each part. */
export function performanceSteps(view: TraineeView): readonly PaperStep[] {
  const { reports, dataTables } = performanceOf(view);
  const open = new Set(reports.flatMap(openParts));
  if (open.size === 0) return [];
  return [
    ...(dataTables.length < DATA_TABLES.length ? [{ part: 'tables', words: t('papers:performance.step.tables') }] : []),
    ...[...open].map((part) => ({ part, words: t(`papers:performance.step.${part}`) })),
  ];
}
