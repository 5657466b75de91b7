import type { SocialHouse, SocialView } from '../../../src/operations/social/parts.ts';
import { AUDIENCES, MECHANICS, OBJECTIVES, TARGET_FIGURES } from '../../../src/operations/social/plans/plan-parts.ts';
import { at, type PossibleInputs } from '../junk.ts';

const DATES = ['2027-02-20', '2027-02-28', '2027-03-05', '2027-03-10', '2027-04-01'] as const;

/** What a hand could write into a part, right or wrong. */
function contents({ clippings }: SocialView, house: SocialHouse, picks: readonly number[]): readonly object[] {
  const [, a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = picks;
  const quote = b % 3 === 0 ? null : { figure: 'mentions', value: c % 30 };
  const grounds = { clippings: [at(clippings, d)?.id ?? 'E-none'].slice(e % 2), quote };
  const account = (pick: number): string => at(house.accounts, pick)?.id ?? 'radio';
  const date = (pick: number): string => at(DATES, pick) ?? DATES[0];
  const amounts = {
    rewards: a % 50_000,
    content: b % 9000,
    translation: c % 9000,
    boost: d % 20_000,
    reserve: e % 9000,
  };
  return [
    { part: 'objective', objective: at(OBJECTIVES, a) },
    { part: 'audience', audience: at(AUDIENCES, a), ...grounds },
    { part: 'message', topic: a % 5 === 0 ? 'weather' : at(house.topics, a), ...grounds },
    { part: 'places', accounts: [account(a), account(c)], ...grounds },
    { part: 'mechanic', mechanic: at(MECHANICS, a) },
    { part: 'budget', amounts },
    { part: 'schedule', from: date(a), check: date(b), until: date(c), winners: date(d) },
    { part: 'targets', targets: [{ figure: at(TARGET_FIGURES, a), number: f % 400, date: date(e) }] },
  ];
}

/** What a hand could send here, right or wrong. */
export function plansInputs(view: SocialView, house: SocialHouse, picks: readonly number[]): PossibleInputs {
  const plan = at(view.campaignPlans, picks[7])?.id ?? 'P-none';
  return {
    'plan/draft': { plan, content: at(contents(view, house, picks), picks[0]) },
    'plan/submit': { plan },
    'plan/revise': { plan },
  };
}
