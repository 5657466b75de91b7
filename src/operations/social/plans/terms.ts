import { DAY, midnightOf, taipeiDate } from '../../shop/calendar.ts';
import type { SocialBrief } from '../brief.ts';
import { type BudgetAmounts, isCounted, type PlanContents, type Schedule, sumOf, type Target } from './plan-parts.ts';
import type { PlanScene } from './scene.ts';

/** What a post of the budget breaks. */
export const BUDGET_FAULTS = ['rewards-low', 'reserve-low', 'boost-high', 'translation-low'] as const;
export type BudgetFault = (typeof BUDGET_FAULTS)[number];

export interface BudgetVerdict {
  readonly sum: number;
  /** Something is planned, and not more than the client gives. */
  readonly inside: boolean;
  readonly faults: readonly BudgetFault[];
  /** What the languages of the accounts cost, whole TWD. */
  readonly languages: number;
}

export const SCHEDULE_FAULTS = ['outside', 'out-of-order', 'too-short', 'too-long', 'winners-late'] as const;
export type ScheduleFault = (typeof SCHEDULE_FAULTS)[number];

/** A day of the plan that is celebrated, on a day that is not for celebrating. */
export interface Clash {
  readonly day: string;
  readonly occasion: string;
  readonly market: string;
}

export interface ScheduleVerdict {
  readonly faults: readonly ScheduleFault[];
  readonly clash: Clash | null;
}

/** How the figure that the client wants stands among the targets. */
export type WantedVerdict = 'met' | 'missing' | 'low' | 'high';

export interface TargetsVerdict {
  /** Targets that nobody could say were reached or not: no figure, no number, or no day on which it can be read. */
  readonly unmeasurable: readonly Target[];
  readonly wanted: WantedVerdict;
}

/** The language that the house writes by itself. */
const OWN_LANGUAGE = 'zh-TW';

/** What the languages of some accounts cost that the house does not write itself, whole TWD. */
export function languageCost(
  { accounts }: Pick<SocialBrief, 'accounts'>,
  ids: readonly string[],
  each: number,
): number {
  const first = accounts.flatMap(({ id, languages: [language] }) => (ids.includes(id) && language ? [language] : []));
  return new Set(first.filter((language) => language !== OWN_LANGUAGE)).size * each;
}

/** Judges the money, post by post; `accounts`: where the campaign runs by the same plan. */
export function judgeBudget(
  { brief, house, rules }: PlanScene,
  { amounts }: { readonly amounts: BudgetAmounts },
  accounts: readonly string[],
): BudgetVerdict {
  const sum = sumOf(amounts);
  const share = (amount: number): number => amount * 100;
  const languages = languageCost(brief, accounts, rules.planLanguageCost);
  const broken: Readonly<Record<BudgetFault, boolean>> = {
    'rewards-low': share(amounts.rewards) < sum * rules.planRewardLeast,
    'reserve-low': share(amounts.reserve) < sum * rules.planReserveLeast,
    'boost-high': share(amounts.boost) > sum * rules.planBoostMost,
    'translation-low': amounts.translation < languages,
  };
  return {
    sum,
    inside: sum > 0 && sum <= house.commission.budget,
    faults: sum === 0 ? BUDGET_FAULTS : BUDGET_FAULTS.filter((fault) => broken[fault]),
    languages,
  };
}

/** Days from one day to another; both `YYYY-MM-DD`. */
export const daysBetween = (from: string, to: string): number => Math.round((midnightOf(to) - midnightOf(from)) / DAY);

/** The day so many days later. */
export const dayAfter = (date: string, days: number): string => taipeiDate(midnightOf(date) + days * DAY);

/** The mark of an occasion on which nobody celebrates. */
const CELEBRATION = 'celebration';

/** The first day on which the campaign would celebrate where it should not: it opens, and tells its winners, with a celebration. */
export function clashOf(
  { accounts, occasions }: Pick<SocialBrief, 'accounts' | 'occasions'>,
  ids: readonly string[],
  days: readonly string[],
): Clash | null {
  const markets = accounts.flatMap(({ id, market }) => (ids.includes(id) ? [market] : []));
  for (const day of days)
    for (const { id, unfit, from, until, markets: those } of occasions) {
      const market = markets.find((each) => those.includes(each));
      if (market !== undefined && unfit.includes(CELEBRATION) && day >= from && day <= until)
        return { day, occasion: id, market };
    }
  return null;
}

/** Judges the days of a campaign; `accounts`: where it runs by the same plan. */
export function judgeSchedule(
  { brief, house, rules }: PlanScene,
  { from, check, until, winners }: Schedule,
  accounts: readonly string[],
): ScheduleVerdict {
  const { commission } = house;
  const days = daysBetween(from, until) + 1;
  const broken: Readonly<Record<ScheduleFault, boolean>> = {
    outside: from < commission.from || winners > commission.until || until > commission.until,
    'out-of-order': !(from < check && check < until && until < winners),
    'too-short': days < rules.planDaysLeast,
    'too-long': days > rules.planDaysMost,
    'winners-late': daysBetween(until, winners) > rules.planWinnersDays,
  };
  return {
    faults: SCHEDULE_FAULTS.filter((fault) => broken[fault]),
    clash: clashOf(brief, accounts, [from, winners]),
  };
}

function judgeWanted({ house, rules }: PlanScene, targets: readonly Target[]): WantedVerdict {
  const { figure, number } = house.commission.wanted;
  const given = targets.find((each) => each.figure === figure);
  if (given === undefined) return 'missing';
  if (given.number < number) return 'low';
  return given.number > number * rules.planTargetMost ? 'high' : 'met';
}

/** Judges the targets; they are read when the campaign is over, and in time for the client. */
export function judgeTargets(
  scene: PlanScene,
  { targets }: PlanContents['targets'],
  schedule: Schedule | undefined,
): TargetsVerdict {
  const { commission } = scene.house;
  const first = schedule?.until ?? commission.from;
  const isReadable = ({ figure, number, date }: Target): boolean =>
    isCounted(figure) && number > 0 && date >= first && date <= commission.until;
  return { unmeasurable: targets.filter((target) => !isReadable(target)), wanted: judgeWanted(scene, targets) };
}
