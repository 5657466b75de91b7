import { expect, test } from 'vitest';
import type { BudgetAmounts, Schedule, Target } from '../../../../src/operations/social/plans/plan-parts.ts';
import {
  dayAfter,
  daysBetween,
  judgeBudget,
  judgeSchedule,
  judgeTargets,
  languageCost,
} from '../../../../src/operations/social/plans/terms.ts';
import { sceneOf, wholePlan } from '../../../support/social/plans.ts';

const scene = sceneOf();
const plan = wholePlan();
const ACCOUNTS = plan.places.accounts;

const money = (more: Partial<BudgetAmounts>) =>
  judgeBudget(scene, { amounts: { ...plan.budget.amounts, ...more } }, ACCOUNTS);
const days = (more: Partial<Schedule>, accounts = ACCOUNTS) =>
  judgeSchedule(scene, { ...plan.schedule, ...more }, accounts);
const targets = (...given: readonly Partial<Target>[]) =>
  judgeTargets(
    scene,
    { targets: given.map((each) => ({ figure: 'feedbacks', number: 150, date: '2027-03-09', ...each })) },
    plan.schedule,
  );

test('a budget that is shared out well is inside the client’s money', () => {
  expect(money({})).toEqual({ sum: 58_000, inside: true, faults: [], languages: 6000 });
});

test('a dollar too much is over the budget', () => {
  expect(money({ rewards: 32_000 }).inside).toBe(true);
  expect(money({ rewards: 32_001 }).inside).toBe(false);
});

test('each item keeps its share, and languages cost what they cost', () => {
  expect(money({ rewards: 10_000 }).faults).toContain('rewards-low');
  expect(money({ reserve: 1000 }).faults).toEqual(['reserve-low']);
  expect(money({ boost: 20_000, rewards: 32_000 }).faults).toEqual(['reserve-low', 'boost-high']);
  expect(money({ translation: 5999 }).faults).toEqual(['translation-low']);
});

test('nothing planned is neither inside nor shared out', () => {
  const nothing = money({ rewards: 0, content: 0, translation: 0, boost: 0, reserve: 0 });
  expect(nothing.inside).toBe(false);
  expect(nothing.faults).toHaveLength(4);
});

test('a language is paid for once, and the own one not at all', () => {
  const { brief } = scene;
  expect(languageCost(brief, ['photo-jp', 'forum-sg'], 3000)).toBe(6000);
  expect(languageCost(brief, ['chat-tw'], 3000)).toBe(0);
  const twice = {
    accounts: [...brief.accounts, { ...(brief.accounts[3] as (typeof brief.accounts)[number]), id: 'pins-us' }],
  };
  expect(languageCost(twice, ['forum-sg', 'pins-us'], 3000)).toBe(3000);
});

test('days are reckoned over the end of a month', () => {
  expect(daysBetween('2027-02-24', '2027-03-06')).toBe(10);
  expect(dayAfter('2027-02-26', 4)).toBe('2027-03-02');
});

test('a schedule in order, inside the brief and of the right length has no fault', () => {
  expect(days({})).toEqual({ faults: [], clash: null });
});

test('days that are outside, out of order, too few, too many or too late are each told', () => {
  expect(days({ from: '2027-02-21' }).faults).toContain('outside');
  expect(days({ check: '2027-02-23' }).faults).toEqual(['out-of-order']);
  expect(days({ from: '2027-03-01', check: '2027-03-03' }).faults).toEqual(['too-short']);
  expect(days({ until: '2027-03-10', winners: '2027-03-12' }).faults).toEqual(['too-long']);
  expect(days({ winners: '2027-03-12' }).faults).toEqual(['winners-late']);
});

test('nobody opens or tells winners on a day of mourning where the campaign runs', () => {
  expect(days({ from: '2027-02-28', check: '2027-03-02' }, ['chat-tw']).clash).toMatchObject({
    occasion: 'mourning',
    market: 'TW',
  });
  expect(
    days({ from: '2027-02-28', check: '2027-03-02' }, ['photo-jp']).clash,
    'elsewhere it is a day like others',
  ).toBeNull();
  expect(days({ check: '2027-02-28' }, ['chat-tw']).clash, 'a check is no celebration').toBeNull();
});

test('a target is counted, has a number, and is read between the end and the last day of the brief', () => {
  expect(targets({}).unmeasurable).toEqual([]);
  for (const wrong of [{ number: 0 }, { date: '2027-03-05' }, { date: '2027-03-15' }])
    expect(targets(wrong).unmeasurable).toHaveLength(1);
  expect(targets({}, { figure: 'buzz' }).unmeasurable).toHaveLength(1);
});

test('the client’s figure is among the targets, neither below the wish nor beyond belief', () => {
  expect(targets({}).wanted).toBe('met');
  expect(targets({ number: 120 }).wanted).toBe('met');
  expect(targets({ number: 119 }).wanted).toBe('low');
  expect(targets({ number: 240 }).wanted).toBe('met');
  expect(targets({ number: 241 }).wanted).toBe('high');
  expect(targets({ figure: 'reach', number: 5000 }).wanted).toBe('missing');
});
