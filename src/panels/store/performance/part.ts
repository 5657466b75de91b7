import { VALUE_GROUPS } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { nameOf } from '../../parts/names.ts';
import type { PaperKind } from '../../shell/paper.ts';
import type { SubjectPanels } from '../../subject-panels.ts';
import { performanceGoals } from './goals.ts';
import { openParts, performanceOf } from './performance-view.ts';
import { performanceSteps } from './steps.ts';
import { toldPerformanceActs } from './told-acts.ts';

const HOUR = 60 * 60_000;
/** So long before its deadline a report is urgent. */
const URGENT = 4 * HOUR;

const paper: PaperKind = {
  kind: 'performance',
  icon: 'chart',
  tag: 'wb-performance-paper',
  title: () => t('papers:performance.nav'),
  guide: (_host, _id, part) => ({
    pages:
      part === 'finding' || part === 'events'
        ? ['anomalies', 'reports', 'figures']
        : ['reports', 'figures', 'anomalies'],
    marks: [],
  }),
  steps: (host) => performanceSteps(host.view()),
  nav: {
    label: () => t('papers:performance.nav'),
    count: (view) => performanceOf(view).reports.flatMap(openParts).length,
    urgent: (view, host) =>
      performanceOf(view)
        .reports.filter(({ dueAt }) => dueAt - host.clock() < URGENT)
        .flatMap(openParts).length,
  },
};

/** Performance on the screens of a sitting. */
export const performancePanels: SubjectPanels = {
  papers: [paper],
  goals: performanceGoals,
  finds: (host) =>
    performanceOf(host.view()).reports.map(({ id, from, to }) => ({
      kind: 'performance-report',
      icon: 'chart',
      title: nameOf(host, 'performance-report', id),
      note: `${t('papers:performance.title')} · ${from} – ${to}`,
      paper: { kind: 'performance', id: '' },
      words: [t('papers:performance.title'), id],
    })),
  notices: { 'performance-report': 'performance' },
  acts: toldPerformanceActs,
  opens: { 'performance-report': 'performance', 'shop-event': 'performance', 'data-table': 'performance' },
  codes: VALUE_GROUPS.store,
  columns: { kpi: ['terms:kpi', 'terms:sign'], 'left-out': ['terms:exclusion'] },
  stands: {},
};
