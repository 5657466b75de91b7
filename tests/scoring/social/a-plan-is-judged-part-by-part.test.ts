import { expect, test } from 'vitest';
import type { Intent } from '../../../src/bots/bot.ts';
import { DAY } from '../../../src/operations/shop/calendar.ts';
import type { Finding } from '../../../src/scoring/ledger.ts';
import { planned, plansDesk, withPart } from '../../support/social/planned.ts';
import type { SocialTestDesk } from '../../support/social-desk.ts';

type Findings = Readonly<Record<string, Finding>>;

/** The findings on the plan, by criterion. */
function findingsOf({ sitting }: SocialTestDesk): Findings {
  const chances = sitting.ledger().opportunities.filter(({ kind }) => kind.startsWith('plan-'));
  return Object.fromEntries(chances.flatMap(({ findings }) => findings.map((each) => [each.criterion, each])));
}

/** The findings on a plan that is written as by an expert but for one change, and handed in once. */
function written(change: (intent: Intent) => Intent): { readonly findings: Findings; readonly desk: SocialTestDesk } {
  const desk = plansDesk(1);
  planned(desk.sitting, 'awaiting-approval', change);
  return { findings: findingsOf(desk), desk };
}

const lost = (findings: Findings): Record<string, string> =>
  Object.fromEntries(
    Object.entries(findings).flatMap(([id, { earned, possible }]) =>
      earned < possible ? [[id, `${earned}/${possible}`]] : [],
    ),
  );

test('a plan that is written well and approved has all points, in nine chances', () => {
  const desk = plansDesk(1);
  planned(desk.sitting, 'approved');
  expect(lost(findingsOf(desk))).toEqual({});
  const kinds = desk.sitting.ledger().opportunities.flatMap(({ kind }) => (kind.startsWith('plan-') ? [kind] : []));
  expect(kinds).toHaveLength(9);
});

type Change = (intent: Intent) => Intent;
const all =
  (...changes: readonly Change[]): Change =>
  (intent) =>
    changes.reduce((changed, change) => change(changed), intent);

const CASES: readonly (readonly [string, Change, Record<string, string>])[] = [
  [
    'what the brief decides',
    all(
      withPart('objective', { objective: 'more-followers' }),
      withPart('audience', { audience: 'everyone' }),
      withPart('mechanic', { mechanic: 'user-photos' }),
    ),
    { 'plan-objective': '0/8', 'plan-audience': '0/14', 'plan-mechanic': '0/8' },
  ],
  [
    'evidence that is missing',
    all(
      withPart('audience', { clippings: [] }),
      withPart('message', { clippings: [], quote: null }),
      withPart('places', { clippings: [] }),
    ),
    { 'plan-audience': '7/14', 'plan-message': '7/14', 'plan-figure': '0/6', 'plan-place-evidence': '0/8' },
  ],
  [
    'days and targets',
    all(
      withPart('schedule', { winners: '2027-03-31' }),
      withPart('targets', { targets: [{ figure: 'buzz', number: 1, date: '2027-03-31' }] }),
    ),
    { 'plan-days': '6/10', 'plan-measurable': '0/8', 'plan-client-target': '0/8' },
  ],
];

test.each(CASES)('each of its mistakes costs its own points alone: %s', (_, change, expected) => {
  const { findings } = written(change);
  expect(lost(findings)).toEqual(expected);
  for (const criterion of Object.keys(expected)) expect(findings[criterion]?.page).toMatch(/^plan-/);
});

test('a wrong topic costs the message, money over the budget the sum and each broken share; the right is told', () => {
  const right = plansDesk(1);
  planned(right.sitting, 'awaiting-approval');
  const [handedIn] = right.told('campaign-plan/submitted');
  const rightOnes = handedIn?.verdict.message?.rightOnes ?? [];
  const topic = right.house.topics.find((each) => !rightOnes.includes(each)) ?? '';
  const amounts = { rewards: 50_000, content: 50_000, translation: 0, boost: 50_000, reserve: 0 };
  const { findings } = written(all(withPart('message', { topic }), withPart('budget', { amounts })));
  expect(findings['plan-budget-sum']?.earned).toBe(0);
  expect(findings['plan-budget-posts']?.details?.length).toBeGreaterThanOrEqual(3);
  expect(findings['plan-message']?.earned).toBe(0);
  expect(findings['plan-message']?.reason.values).toEqual({ planTopic: topic, rightPlanTopic: rightOnes.join(', ') });
});

test('a figure that no clipping holds is a critical error, and does not carry the message', () => {
  const { findings, desk } = written(withPart('message', { quote: { figure: 'mentions', value: 777 } }));
  expect(desk.critical()).toEqual(['plan-figure-invented']);
  expect(findings['plan-figure']?.reason.key).toBe('reason.plan-figure-invented');
});

test('what is mended after it came back has half of the points that were missing', () => {
  const desk = plansDesk(1);
  planned(desk.sitting, 'returned', withPart('mechanic', { mechanic: 'user-photos' }));
  planned(desk.sitting, 'approved');
  const findings = findingsOf(desk);
  expect(lost(findings)).toEqual({ 'plan-mechanic': '4/8' });
  expect(findings['plan-mechanic']?.reason.key).toBe('reason.plan-mended');
  expect(findings['plan-mechanic']?.details?.[0]?.key).toBe('reason.plan-mechanic-wrong');
});

test('a part that is empty has no points, and a plan that comes late loses some for that', () => {
  const desk = plansDesk(1);
  desk.sitting.advance(desk.house.plans.dueAt + 1);
  desk.do('plan/draft', { plan: 'P-1', content: { part: 'mechanic', mechanic: 'feedback-reward' } });
  desk.do('plan/submit', { plan: 'P-1' });
  const findings = findingsOf(desk);
  expect(findings['plan-handed-in']?.earned).toBe(5);
  expect(findings['plan-complete']?.earned).toBe(0);
  expect(findings['plan-targets']?.earned ?? findings['plan-measurable']?.earned).toBe(0);
  expect(findings['plan-objective']?.reason.key).toBe('reason.plan-missing');
});

test('a plan that nobody writes earns nothing', () => {
  const desk = plansDesk(1).until(9 * DAY);
  const findings = Object.values(findingsOf(desk));
  expect(findings).toHaveLength(16);
  for (const { earned } of findings) expect(earned).toBe(0);
});
