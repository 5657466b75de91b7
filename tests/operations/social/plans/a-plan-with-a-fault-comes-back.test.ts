import { expect, test } from 'vitest';
import { faultsOf } from '../../../../src/operations/social/plans/faults.ts';
import { judgePlan } from '../../../../src/operations/social/plans/judging.ts';
import type { PlanContents } from '../../../../src/operations/social/plans/plan-parts.ts';
import { sceneOf, wholePlan } from '../../../support/social/plans.ts';

/** The faults that an approver finds: in which part, and which. */
function found(parts: Partial<PlanContents>, scene = sceneOf()): string[] {
  return faultsOf(judgePlan(scene, parts), scene.house, parts).map(({ part, fault }) => `${part}/${fault}`);
}

test('a plan without a fault has none', () => {
  expect(found(wholePlan())).toEqual([]);
});

test('an empty plan misses all its parts', () => {
  expect(found({})).toHaveLength(8);
  expect(new Set(found({}).map((each) => each.split('/')[1]))).toEqual(new Set(['missing']));
});

test('each fault is told with its part', () => {
  const plan = wholePlan();
  const cases: readonly (readonly [Partial<PlanContents>, string])[] = [
    [{ objective: { objective: 'clear-stock' } }, 'objective/objective-not-asked'],
    [{ audience: { ...plan.audience, audience: 'everyone' } }, 'audience/audience-not-asked'],
    [{ audience: { ...plan.audience, clippings: [] } }, 'audience/without-evidence'],
    [{ message: { ...plan.message, topic: 'taste' } }, 'message/message-not-talked-of'],
    [{ message: { ...plan.message, quote: null } }, 'message/without-figure'],
    [{ message: { ...plan.message, quote: { figure: 'mentions', value: 5 } } }, 'message/figure-invented'],
    [{ places: { ...plan.places, accounts: ['photo-jp', 'forum-sg'] } }, 'places/places-not-there'],
    [{ places: { ...plan.places, clippings: ['E-2'] } }, 'places/without-evidence'],
    [{ mechanic: { mechanic: 'user-photos' } }, 'mechanic/mechanic-not-fitting'],
    [{ budget: { amounts: { ...plan.budget.amounts, rewards: 50_000 } } }, 'budget/over-budget'],
    [{ schedule: { ...plan.schedule, winners: '2027-03-13' } }, 'schedule/winners-late'],
    [{ targets: { targets: [{ figure: 'brand-love', number: 9, date: '2027-03-09' }] } }, 'targets/unmeasurable'],
  ];
  for (const [change, expected] of cases) expect(found(wholePlan(change)), expected).toContain(expected);
});

test('one mistake is one reason, unless another part rests on it', () => {
  expect(found(wholePlan({ mechanic: { mechanic: 'user-photos' } }))).toEqual(['mechanic/mechanic-not-fitting']);
  expect(found(wholePlan({ objective: { objective: 'be-known' } }))).toEqual(['objective/objective-not-asked']);
});
