import { expect, test } from 'vitest';
import { isAllWrong, standingOf } from '../../../src/panels/screens/debrief/standing.ts';

const chance = (outcome: 'taken' | 'missed' | 'false-alarm', ...points: readonly (readonly [number, number])[]) => ({
  outcome,
  findings: points.map(([earned, possible]) => ({
    ...({ criterion: 'facts', rule: 'binary', earned, possible, at: 0, evidence: [], log: [] } as const),
    reason: { key: 'reason.missed', values: {} },
  })),
});

test('a taken chance is done right only where it cost no point', () => {
  expect(standingOf(chance('taken', [1, 1], [3, 3]))).toBe('right');
  expect(standingOf(chance('taken', [1, 1], [0, 3]))).toBe('lost');
  expect(standingOf(chance('taken', [0, 1], [0, 3]))).toBe('lost');
});

test('missed chances and false alarms keep their outcome', () => {
  expect(standingOf(chance('missed', [0, 1]))).toBe('missed');
  expect(standingOf(chance('false-alarm', [0, 1]))).toBe('false-alarm');
});

test('a taken chance that earned nothing is done wrong', () => {
  expect(isAllWrong(chance('taken', [0, 1], [0, 3]))).toBe(true);
  expect(isAllWrong(chance('taken', [1, 1], [0, 3]))).toBe(false);
  expect(isAllWrong(chance('missed', [0, 1]))).toBe(false);
});
