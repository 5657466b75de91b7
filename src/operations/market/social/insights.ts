import { type DueRow, whenDue } from '../../../kernel/domain.ts';
import type { Step } from '../../../kernel/step.ts';
import type { AudiencesHappenings } from '../../social/audiences/happenings.ts';
import { FIGURE_ANALYSIS, type FigureAnalysis } from '../../social/insights/analysis.ts';
import { FIGURE_COLLECTION, type FigureCollection } from '../../social/insights/collection.ts';
import { tellInsight } from '../../social/insights/happenings.ts';
import { isWeekSettled, rightBase, rightConclusions, rightMetrics } from '../../social/insights/look-ups.ts';
import { socialHouseOf } from '../../social/look-ups.ts';
import { INSIGHT_COMING } from './insights-agenda.ts';

/** The figures of a week can be collected for good from now on. */
function openCollection(step: Step, collection: FigureCollection): void {
  const { id, account, from, to, collectBy, computeBy, metrics, collected } = collection;
  const right = rightMetrics(step, collection);
  tellInsight(step, 'figure-collection/settled', id, {
    ...{ account, from, to, collectBy, computeBy },
    base: rightBase(socialHouseOf(step), collection),
    metrics: metrics.map((metric, at) => ({ metric, right: right[at] ?? null })),
    collected: collected === undefined ? 'none' : 'early',
  });
}

function openAnalysis(step: Step, analysis: FigureAnalysis): void {
  const { id, sort, dueAt } = analysis;
  tellInsight(step, 'figure-analysis/opened', id, { sort, dueAt, right: rightConclusions(step, analysis) });
}

/** A day is revised: where it was the last of a week, the week can be collected, and the last account lets the analysis begin. */
function dayHasSettled(step: Step, { data }: { readonly data: AudiencesHappenings['account-day/settled'] }): void {
  const { account, date } = data;
  const ofWeek = step.all(FIGURE_COLLECTION).filter(({ to }) => to === date);
  for (const each of ofWeek)
    if (each.account === account && isWeekSettled(step, account, each)) openCollection(step, each);
  for (const each of ofWeek) if (each.account === null && isWeekSettled(step, null, each)) openCollection(step, each);
  for (const each of step.all(FIGURE_ANALYSIS))
    if (each.to === date && isWeekSettled(step, null, each)) openAnalysis(step, each);
}

/** The handler of each kind of agenda entry of the subject. */
export const insightsDue: readonly DueRow[] = [
  whenDue(INSIGHT_COMING['figure-collection/comes'], (step, { collection }) => step.put(FIGURE_COLLECTION, collection)),
  whenDue(INSIGHT_COMING['figure-analysis/comes'], (step, { analysis }) => {
    step.put(FIGURE_ANALYSIS, analysis);
    const { id, sort, dueAt } = analysis;
    tellInsight(step, 'figure-analysis/asked', id, { sort, dueAt });
  }),
];

/** What it does when something happens, by the kind of happening. */
export const insightsReactions = { 'account-day/settled': [dayHasSettled] };
