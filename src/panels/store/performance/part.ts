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

/** The pages of the handbook on reports, and those that come first beside a part of the paper. */
const PAGES = ['reports', 'figures', 'readings', 'anomalies'] as const;
const PAGES_OF: Readonly<Record<string, readonly (typeof PAGES)[number][]>> = {
  figures: ['figures'],
  readings: ['readings'],
  finding: ['anomalies'],
  weighing: ['anomalies'],
  events: ['anomalies'],
};

const paper: PaperKind = {
  kind: 'performance',
  icon: 'chart',
  tag: 'wb-performance-paper',
  title: () => t('papers:performance.nav'),
  guide: (_host, _id, part) => ({
    pages: part === undefined ? PAGES : [...new Set([...(PAGES_OF[part] ?? []), ...PAGES])],
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
  columns: { kpi: ['terms:kpi', 'terms:reading', 'terms:sign', 'terms:eventVerdict'], 'left-out': ['terms:exclusion'] },
  stands: {},
};
