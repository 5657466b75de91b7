import type { Parts } from '../../operations/parts.ts';
import type { InsightsPage } from '../../operations/social/insights/handbook.ts';
import type { InsightsHappenings } from '../../operations/social/insights/happenings.ts';
import { type Metric, metricText } from '../../operations/social/insights/metrics.ts';
import { makeIndicator, type Pages } from '../indicator.ts';
import { words } from '../verdict.ts';
import {
  baseVerdict,
  bestPostWords,
  carriedVerdict,
  changesVerdict,
  changeWords,
  type Desk,
  metricVerdict,
  POINTS,
  postVerdict,
  ratedWords,
  requiredChanges,
  samplesVerdict,
  sampleWords,
  settledVerdict,
  timeVerdict,
  worstPostWords,
} from './insight-verdicts.ts';

/** P1.2.1: collect figures regularly, work metrics out, and conclude from them. */

type Settled = InsightsHappenings['figure-collection/settled'];
type Opened = InsightsHappenings['figure-analysis/opened'];

const collectId = (collection: string): string => `collect/${collection}`;
const metricId = (collection: string, metric: Metric): string => `metric/${collection}/${metric}`;
type Part = 'best' | 'worst' | 'posts' | 'changes' | 'samples';
const partId = (analysis: string, part: Part): string => `${part}/${analysis}`;

/** From now on an account can be collected for good: what was collected before is provisional. */
function openCollecting(desk: Desk, id: string, account: string, data: Settled): void {
  desk.open({
    id: collectId(id),
    kind: 'figures-collected',
    subject: { kind: 'figure-collection', id },
    deadline: data.collectBy,
    expected: words('expected.collect-figures', { figureAccount: account, from: data.from, to: data.to }),
    because: [
      ...(data.collected === 'early' ? [words('because.figures-early', { figureAccount: account })] : []),
      words('because.figures-settle', { figureAccount: account }),
    ],
    criteria: [
      { id: 'settled-figures', rule: 'binary', possible: POINTS.settled },
      { id: 'in-time', rule: 'timeliness', possible: POINTS.time },
    ],
  });
}

function openMetrics(desk: Desk, id: string, { account, metrics, base, computeBy, from, to }: Settled): void {
  for (const { metric, right } of metrics) {
    const isRate = metric === 'engagement-rate';
    desk.open({
      id: metricId(id, metric),
      kind: 'insight-metric',
      subject: { kind: 'figure-collection', id },
      deadline: computeBy,
      expected:
        account === null
          ? words('expected.metric-of-all', { metric, from, to })
          : words('expected.metric', { metric, figureAccount: account, from, to }),
      because: [
        words('because.metric-right', { metric, right: metricText(metric, right) }),
        ...(isRate ? [words('because.engagement-base', { rightEngagementBase: base ?? '' })] : []),
      ],
      criteria: [
        { id: 'metric-value', rule: 'binary', possible: POINTS.value },
        ...(isRate ? [{ id: 'engagement-base', rule: 'binary' as const, possible: POINTS.base }] : []),
      ],
    });
  }
}

/** The best and the worst account, each with the figure that carries it. */
function openAccounts(desk: Desk, id: string, { dueAt: deadline, right }: Opened): void {
  const { best, worst, rated } = right;
  const subject = { kind: 'figure-analysis', id };
  // Where every account has too few interactions, none is compared.
  if (best.length === 0) return;
  desk.open({
    id: partId(id, 'best'),
    kind: 'analysis-best',
    subject,
    deadline,
    expected: words('expected.analysis-best'),
    because: ratedWords(rated, best[0] ?? ''),
    criteria: [{ id: 'best-account', rule: 'rationale', possible: POINTS.carried }],
  });
  desk.open({
    id: partId(id, 'worst'),
    kind: 'analysis-worst',
    subject,
    deadline,
    expected: words('expected.analysis-worst'),
    because: ratedWords(rated, worst[0] ?? ''),
    criteria: [{ id: 'worst-account', rule: 'rationale', possible: POINTS.carried }],
  });
}

/** The best and the worst post of the account that the report names; it asks for none where there are no two to compare. */
function openPosts(desk: Desk, id: string, { dueAt: deadline, right }: Opened): void {
  const { bestPost, worstPost, posts } = right;
  if (posts === null || bestPost[0] === worstPost[0]) return;
  desk.open({
    id: partId(id, 'posts'),
    kind: 'analysis-posts',
    subject: { kind: 'figure-analysis', id },
    deadline,
    expected: words('expected.analysis-posts'),
    because: [bestPostWords(posts.best), worstPostWords(posts.worst)],
    criteria: [
      { id: 'best-post', rule: 'binary', possible: POINTS.post },
      { id: 'worst-post', rule: 'binary', possible: POINTS.post },
    ],
  });
}

/** What follows from the figures: changes, and samples that are too small. */
function openConsequences(desk: Desk, id: string, { dueAt: deadline, right }: Opened): void {
  const subject = { kind: 'figure-analysis', id };
  desk.open({
    id: partId(id, 'changes'),
    kind: 'analysis-changes',
    subject,
    deadline,
    expected: words('expected.analysis-changes'),
    because: requiredChanges(right).map(changeWords),
    criteria: [{ id: 'changes', rule: 'selection', possible: POINTS.changes }],
  });
  desk.open({
    id: partId(id, 'samples'),
    kind: 'analysis-samples',
    subject,
    deadline,
    expected: words('expected.analysis-samples'),
    because: right.samples.map(sampleWords),
    criteria: [{ id: 'samples', rule: 'selection', possible: POINTS.samples }],
  });
}

function openAnalysis(desk: Desk, id: string, data: Opened): void {
  openAccounts(desk, id, data);
  openPosts(desk, id, data);
  openConsequences(desk, id, data);
}

function judgeAnalysis(desk: Desk, id: string, data: InsightsHappenings['figure-analysis/given']): void {
  desk.judge(partId(id, 'best'), 'best-account', carriedVerdict(data, 'best'));
  desk.judge(partId(id, 'worst'), 'worst-account', carriedVerdict(data, 'worst'));
  desk.judge(partId(id, 'posts'), 'best-post', postVerdict(data, 'best'));
  desk.judge(partId(id, 'posts'), 'worst-post', postVerdict(data, 'worst'));
  desk.judge(partId(id, 'changes'), 'changes', changesVerdict(data));
  desk.judge(partId(id, 'samples'), 'samples', samplesVerdict(data));
}

/** The handbook pages on what is judged here. */
const PAGES = {
  '*': 'analysis',
  'figures-collected': 'collecting',
  'settled-figures': 'collecting',
  'in-time': 'collecting',
  'insight-metric': 'metrics',
  'metric-value': 'metrics',
  'engagement-base': 'metrics',
} as const satisfies Pages<InsightsPage>;

export const p121 = makeIndicator<Parts['social']>(
  'P1.2.1',
  {
    'figure-collection/settled': ({ subject, data }, desk) => {
      if (data.account !== null) openCollecting(desk, subject.id, data.account, data);
      openMetrics(desk, subject.id, data);
    },
    'figure-collection/collected': ({ subject, data: { account, settled, again } }, desk) => {
      const id = collectId(subject.id);
      // Provisional figures are no figures: the chance opens when they have settled, and is missed where nothing more is done.
      if (!settled) return;
      desk.judge(id, 'settled-figures', settledVerdict(account, again));
      desk.judge(id, 'in-time', timeVerdict(desk, id));
    },
    'figure-collection/computed': ({ subject, data }, desk) => {
      for (const each of data.metrics) {
        const id = metricId(subject.id, each.metric);
        desk.judge(id, 'metric-value', metricVerdict(each));
        if (each.metric === 'engagement-rate') desk.judge(id, 'engagement-base', baseVerdict(data));
      }
    },
    'figure-analysis/opened': ({ subject, data }, desk) => openAnalysis(desk, subject.id, data),
    'figure-analysis/given': ({ subject, data }, desk) => judgeAnalysis(desk, subject.id, data),
  },
  PAGES,
);
