import type { SittingHost, TraineeView } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { nameOf } from '../../parts/names.ts';
import { tally } from '../../parts/tally.ts';
import type { PaperKind, PaperStep } from '../../shell/paper.ts';
import type { SubjectPanels } from '../../subject-panels.ts';
import {
  ANALYSIS,
  analysesOf,
  COLLECTION,
  collectionsOf,
  houseOf,
  isToAnalyse,
  spanWords,
  stepOf,
} from './insights-view.ts';
import { toldInsightActs } from './told-acts.ts';

const HOUR = 60 * 60_000;
/** So long before its limit something is urgent. */
const URGENT = 3 * HOUR;

type Seen = Pick<TraineeView, 'social' | 'now'>;
type Catalogue = Pick<SittingHost, 'catalogue'>;

/** What can be done now, with its limit, and the part of the paper. */
function dueNow(view: Seen, host: Catalogue) {
  const house = houseOf(host);
  const collections = [...collectionsOf(view)].flatMap((each) => {
    const step = stepOf(view, house, each, view.now);
    if (step !== 'collect' && step !== 'compute') return [];
    const limit = step === 'collect' ? each.collectBy : each.computeBy;
    return [{ id: each.id, step, limit, part: `collection-${each.id}` }];
  });
  const analyses = analysesOf(view)
    .filter((each) => isToAnalyse(view, house, each, view.now))
    .map(({ id, dueAt }) => ({ id, step: 'analyse' as const, limit: dueAt, part: `analysis-${id}` }));
  return [...collections, ...analyses];
}

function steps(host: SittingHost): readonly PaperStep[] {
  return dueNow(host.view(), host).map(({ id, step, part }) => ({
    part,
    words: t(`papers:insights.do.${step}`, { name: nameOf(host, step === 'analyse' ? ANALYSIS : COLLECTION, id) }),
  }));
}

const paper: PaperKind = {
  kind: 'figures',
  icon: 'chart',
  tag: 'wb-figures-paper',
  title: () => t('papers:insights.nav'),
  guide: (_host, _id, part) => ({
    pages: part.startsWith('analys')
      ? ['analysis', 'metrics', 'platform-figures']
      : part === 'days'
        ? ['platform-figures', 'collecting', 'metrics']
        : ['collecting', 'metrics', 'platform-figures', 'analysis'],
    marks: [],
  }),
  steps,
  nav: {
    label: () => t('papers:insights.nav'),
    count: (view, host) => dueNow(view, host).length,
    urgent: (view, host) => dueNow(view, host).filter(({ limit }) => limit - host.clock() < URGENT).length,
  },
};

/** Figures collected on their day, and what follows from them, on the screens of a sitting. */
export const insightsPanels: SubjectPanels = {
  papers: [paper],
  goals: (view, _isToday, catalogue) => {
    const due = dueNow(view, { catalogue });
    const goal = (key: string, ...which: readonly string[]) =>
      tally(
        key,
        due.filter(({ step }) => which.includes(step)),
        ({ limit }) => limit <= view.day.close,
      );
    return [goal('figures', 'collect'), goal('metrics', 'compute'), goal('analysis', 'analyse')];
  },
  finds: (host) =>
    analysesOf(host.view()).map(({ id, from, to }) => ({
      kind: ANALYSIS,
      icon: 'chart',
      title: nameOf(host, ANALYSIS, id),
      note: spanWords({ from, to }),
      paper: { kind: 'figures', id: '', part: `analysis-${id}` },
      words: [t('papers:insights.title'), t('papers:insights.nav'), nameOf(host, ANALYSIS, id)],
    })),
  notices: { [ANALYSIS]: 'figures', [COLLECTION]: 'figures' },
  sounds: { 'analysis/submit': 'stamp' },
  acts: toldInsightActs,
  opens: { [ANALYSIS]: 'figures', [COLLECTION]: 'figures', 'account-day': 'figures' },
  codes: {},
  columns: {
    figureAccount: ['terms:figureSet'],
    'insight-part': ['terms:insightPart'],
    'insight-what': ['terms:metric', 'terms:figureChange'],
    'insight-base': ['terms:engagementBase'],
    'insight-stage': ['papers:insights'],
  },
  stands: {},
};
