import type { PlansHouse } from './house.ts';
import type { PlanVerdict } from './judging.ts';
import { PLAN_PARTS, type PlanContents, type PlanPart } from './plan-parts.ts';
import type { BudgetFault, ScheduleFault } from './terms.ts';

/** Why an approver gives a plan back. */
export type FaultName =
  | 'missing'
  | 'objective-not-asked'
  | 'audience-not-asked'
  | 'message-not-talked-of'
  | 'places-not-there'
  | 'mechanic-not-fitting'
  | 'without-evidence'
  | 'without-figure'
  | 'figure-invented'
  | 'over-budget'
  | 'nothing-budgeted'
  | BudgetFault
  | ScheduleFault
  | 'offends'
  | 'unmeasurable'
  | 'wanted-missing'
  | 'wanted-low'
  | 'wanted-high';

/** One thing that is wrong with a plan, and in which part. */
export interface Fault {
  readonly part: PlanPart;
  readonly fault: FaultName;
  readonly values?: Readonly<Record<string, string | number>>;
}

type Found = readonly (readonly [FaultName, Fault['values']?] | false)[];

/** The faults of evidence: a figure out of the air goes before everything else. */
const ofGrounds = (right: boolean, { carried, invented }: { carried: boolean; invented: boolean }): Found => [
  invented && ['figure-invented'],
  right && !carried && ['without-evidence'],
];

function budgetFaults({ budget }: PlanVerdict, { commission }: PlansHouse): Found {
  if (budget === undefined) return [];
  if (budget.sum === 0) return [['nothing-budgeted']];
  const values = { sum: budget.sum, budget: commission.budget, languages: budget.languages };
  return [
    !budget.inside && (['over-budget', values] as const),
    ...budget.faults.map((fault): readonly [FaultName, Fault['values']] => [fault, values]),
  ];
}

function scheduleFaults({ schedule }: PlanVerdict, { commission }: PlansHouse): Found {
  if (schedule === undefined) return [];
  const { faults, clash } = schedule;
  const window = { planFirstDay: commission.from, planLastDay: commission.until };
  return [
    ...faults.map((fault): readonly [FaultName, Fault['values']] => [fault, window]),
    clash !== null && ['offends', { planDay: clash.day, planOccasion: clash.occasion, planMarket: clash.market }],
  ];
}

function targetFaults({ targets }: PlanVerdict, { commission }: PlansHouse): Found {
  if (targets === undefined) return [];
  const { unmeasurable, wanted } = targets;
  const asked = { planFigure: commission.wanted.figure, number: commission.wanted.number };
  return [
    unmeasurable[0] !== undefined && ['unmeasurable', { planFigure: unmeasurable[0].figure }],
    wanted !== 'met' && [`wanted-${wanted}`, asked],
  ];
}

const FINDERS: Readonly<Record<PlanPart, (verdict: PlanVerdict, house: PlansHouse) => Found>> = {
  objective: ({ objective }) => [objective?.right === false && ['objective-not-asked']],
  audience: ({ audience }) =>
    audience === undefined ? [] : [!audience.right && ['audience-not-asked'], ...ofGrounds(audience.right, audience)],
  message: ({ message }) =>
    message === undefined
      ? []
      : [
          !message.right && ['message-not-talked-of'],
          ...ofGrounds(message.right, message),
          !message.quoted && !message.invented && ['without-figure'],
        ],
  places: ({ places }) =>
    places === undefined ? [] : [!places.right && ['places-not-there'], ...ofGrounds(places.right, places)],
  mechanic: ({ mechanic }) => [mechanic?.right === false && ['mechanic-not-fitting']],
  budget: budgetFaults,
  schedule: scheduleFaults,
  targets: targetFaults,
};

/** Everything that is wrong with a plan, part by part; nothing of a plan that can be approved. */
export const faultsOf = (verdict: PlanVerdict, house: PlansHouse, parts: Partial<PlanContents>): readonly Fault[] =>
  PLAN_PARTS.flatMap((part): readonly Fault[] => {
    if (parts[part] === undefined) return [{ part, fault: 'missing' }];
    return FINDERS[part](verdict, house).flatMap((found) => {
      if (found === false) return [];
      const [fault, values] = found;
      return [{ part, fault, ...(values === undefined ? {} : { values }) }];
    });
  });
