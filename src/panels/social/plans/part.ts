import { isPlanOpen, type SittingHost, type TraineeView } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import type { Found } from '../../panel-duty.ts';
import { nameOf } from '../../parts/names.ts';
import { tally } from '../../parts/tally.ts';
import type { PaperKind } from '../../shell/paper.ts';
import type { SubjectPanels } from '../../subject-panels.ts';
import { planSteps, waitingParts } from './plan-steps.ts';
import { PLAN, planOf, plansHouse, stageWords } from './plan-view.ts';
import { toldPlanActs } from './told-acts.ts';

const HOUR = 60 * 60_000;
/** So long before its limit the plan is urgent. */
const URGENT = 4 * HOUR;

const GUIDES: Readonly<Record<string, string>> = {
  ...{ objective: 'plan-brief', brief: 'plan-brief', budget: 'plan-budget', schedule: 'plan-targets' },
  ...{ targets: 'plan-targets', 'hand-in': 'plan-approval', approval: 'plan-approval' },
};

const openPlans = ({ social }: Pick<TraineeView, 'social'>) =>
  (social?.campaignPlans ?? []).filter(({ stage }) => isPlanOpen(stage));

/** Until when the trainee has to do something about the plan. */
const limitOf = (host: Pick<SittingHost, 'catalogue' | 'view'>): number => {
  const { dueAt, lapsesAt } = plansHouse(host);
  return planOf(host)?.stage === 'drafting' ? dueAt : lapsesAt;
};

const paper: PaperKind = {
  kind: 'plan',
  icon: 'target',
  tag: 'wb-plan-paper',
  title: () => t('papers:plan.nav'),
  guide: (_host, _id, part) => ({
    pages: [...new Set([GUIDES[part] ?? 'plan-guide', 'plan-guide', 'plan-brief', 'plan-approval'])],
    marks: [],
  }),
  steps: (host) => planSteps(host),
  nav: {
    label: () => t('papers:plan.nav'),
    count: (view) => openPlans(view).length,
    urgent: (view, host) =>
      openPlans(view).filter(({ stage }) => stage === 'returned' || limitOf(host) - host.clock() < URGENT).length,
  },
};

const finds = (host: SittingHost): readonly Found[] => {
  const plan = planOf(host);
  if (plan === undefined) return [];
  const title = nameOf(host, PLAN, plan.id);
  const words = [title, t('papers:plan.nav'), ...waitingParts(plan).map((part) => t(`terms:planPart.${part}`))];
  return [{ kind: PLAN, icon: 'target', title, note: stageWords(plan.stage), paper: { kind: 'plan', id: '' }, words }];
};

/** The plan of the campaign, and whoever approves it, on the screens of a sitting. */
export const plansPanels: SubjectPanels = {
  papers: [paper],
  goals: (view, _isToday, { social }) => {
    const plans = social?.plans;
    return [tally('plan', openPlans(view), () => plans !== undefined && plans.dueAt <= view.day.close)];
  },
  finds,
  notices: { [PLAN]: 'plan' },
  sounds: { 'plan/submit': 'stamp', 'plan/revise': 'stamp', 'campaign-plan.returned': 'bell' },
  acts: toldPlanActs,
  opens: { [PLAN]: 'plan' },
  codes: {},
  columns: {
    'plan-part': ['terms:planPart'],
    'plan-item': ['terms:planItem'],
    planObjective: ['terms:planObjective'],
    planAudience: ['terms:planAudience'],
    planMechanic: ['terms:planMechanic'],
    budgetPost: ['terms:budgetPost'],
    planFigure: ['terms:planFigure'],
    planState: [`terms:${PLAN}.${PLAN}`],
  },
  stands: {
    [PLAN]: ({ social }, id) => {
      const plan = social?.campaignPlans.find((each) => each.id === id);
      return plan === undefined ? undefined : { [PLAN]: plan.stage };
    },
  },
};
