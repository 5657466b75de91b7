import { expect, test } from 'vitest';
import { judgeAgreement } from '../../../../src/operations/store/meetings/agreement.ts';
import type { Agreement } from '../../../../src/operations/store/meetings/meeting.ts';
import { sceneOf, shift } from '../../../support/store/meetings.ts';

const whole: Omit<Agreement, 'at'> = {
  ...{ owner: 'me', date: '2026-11-17', measure: 'roas', target: 400, stop: 300 },
};
const scene = sceneOf({ meeting: { proposal: shift() } });
const ALL = { owner: true, date: true, measure: true, target: true, stop: true };

test('a whole minute has an owner, a date in range, a measure of the table, a target and a stop', () => {
  expect(judgeAgreement(scene, whole)).toMatchObject(ALL);
});

test.each([
  ['everybody', { owner: 'everyone' }, { ...ALL, owner: false }],
  ['a day too early', { date: '2026-11-16' }, { ...ALL, date: false }],
  ['the last good day', { date: '2026-12-01' }, ALL],
  ['a day too late', { date: '2026-12-02' }, { ...ALL, date: false }],
  ['a rate along the way', { measure: 'click-rate', target: 100, stop: 80 }, { ...ALL, measure: false }],
  ['what no table holds', { measure: 'brand-feeling' }, { ...ALL, measure: false, target: false, stop: false }],
  ['a target below what there is', { target: 359, stop: 300 }, { ...ALL, target: false }],
  ['a target nobody believes', { target: 481 }, { ...ALL, target: false }],
  ['a stop above the target', { stop: 410 }, { ...ALL, stop: false }],
  ['a stop that never stops', { stop: 199 }, { ...ALL, stop: false }],
] as const)('a minute with %s says so', (_what, more, verdict) => {
  expect(judgeAgreement(scene, { ...whole, ...more })).toMatchObject(verdict);
});

test('of a cost the target may be higher than it is now, and the stop lies above the target', () => {
  // TWD 250 an order now: 250 ÷ 1.2 to 250 ÷ 0.9.
  const cost = { ...whole, measure: 'cost-per-order', target: 250, stop: 320 } as const;
  expect(judgeAgreement(scene, cost)).toMatchObject({ ...ALL, targets: { least: 208, most: 278 } });
  expect(judgeAgreement(scene, { ...cost, stop: 240 })).toMatchObject({ ...ALL, stop: false });
});

test('where something is mended, the figure that fell is a measure, too, and has to rise', () => {
  const mend = { ...shift(), from: 'tired', to: 'tired', amount: 0, change: 'creative' } as const;
  const mending = sceneOf({ meeting: { matter: 'mend', proposal: mend } });
  // 120 clicks of 20,000 now: 0.60 %.
  const minute = { ...whole, measure: 'click-rate', target: 80, stop: 60 } as const;
  expect(judgeAgreement(mending, minute)).toMatchObject(ALL);
  expect(judgeAgreement(mending, { ...minute, target: 60, stop: 40 })).toMatchObject({ ...ALL, target: false });
});
