import { describe, expect, test } from 'vitest';
import type { CriticalError, Opportunity } from '../../src/scoring/ledger.ts';
import { makeReport } from '../../src/scoring/make-report.ts';
import type { Report, SittingMode } from '../../src/scoring/report.ts';
import { type IndicatorCode, indicatorsOf, tasksOf } from '../../src/standard/index.ts';

const RULES = { minimum: 3, levels: { competent: 600, exemplary: 850 }, duties: ['T3'] };
const CODES = tasksOf('T3').flatMap(({ code }) => indicatorsOf(code).map((indicator) => indicator.code));

const chance = (indicator: IndicatorCode): Opportunity => ({
  id: 'o',
  indicator,
  kind: 'k',
  subject: { kind: 'order', id: 'O-1' },
  openedAt: 0,
  deadline: 1,
  expected: { key: 'expected.confirm', values: {} },
  outcome: 'taken',
  findings: [
    {
      criterion: 'c',
      rule: 'binary',
      earned: 1,
      possible: 1,
      reason: { key: 'reason.right', values: {} },
      at: 0,
      evidence: [0],
      log: [],
    },
  ],
});

/** A report of full points for these indicators, with a critical error in those. */
function reportOf(codes: readonly IndicatorCode[], errors: readonly IndicatorCode[], mode: SittingMode): Report {
  const opportunities = codes.flatMap((code) => [chance(code), chance(code), chance(code)]);
  const critical = errors.map(
    (indicator): CriticalError => ({ indicator, key: 'k', values: {}, at: 0, evidence: [], log: [] }),
  );
  return makeReport({ opportunities, critical, warnings: [] }, RULES, { standard: 'KRM4224-001v1', id: 'S-1', mode });
}

describe.each(['practice', 'assessment'] as const)('in the report of a %s', (mode) => {
  test.each(CODES)('a critical error in %s keeps its task, its duty and the whole below the pass mark', (code) => {
    const { indicators, tasks, duties, overall } = reportOf(CODES, [code], mode);
    const task = tasksOf('T3').find((each) => indicatorsOf(each.code).some((indicator) => indicator.code === code));
    const below = { score: 599, level: 'not-yet' };
    expect(indicators[code]).toMatchObject(below);
    expect(tasks[task?.code ?? 'T3.1']).toEqual(below);
    expect(duties).toEqual({ T3: below });
    expect(overall).toEqual(below);
  });

  test('tasks without a critical error keep what they earned', () => {
    expect(reportOf(CODES, ['P3.1.1'], mode).tasks).toMatchObject({ 'T3.2': { score: 1000 }, 'T3.3': { score: 1000 } });
  });

  test('the cap takes points off once: the mean of a duty is not made of capped means', () => {
    expect(reportOf(CODES, ['P3.1.1'], mode).tasks['T3.1']).toEqual({ score: 599, level: 'not-yet' });
    expect(reportOf(['P3.1.1'], ['P3.1.1'], 'practice').overall).toEqual({ score: 599, level: 'not-yet' });
  });
});

describe('with too little evidence for one indicator', () => {
  const but = (code: IndicatorCode): IndicatorCode[] => CODES.filter((each) => each !== code);

  test.each(CODES)('an assessment that lacks %s is not rated as a whole', (code) => {
    const { overall, duties } = reportOf(but(code), [], 'assessment');
    expect(overall).toEqual({ score: null, level: null });
    expect(duties).toEqual({ T3: { score: null, level: null } });
  });

  test('an assessment still rates the tasks that have all their evidence', () => {
    const { tasks } = reportOf(but('P3.1.1'), [], 'assessment');
    expect(tasks).toMatchObject({ 'T3.1': { score: null }, 'T3.2': { score: 1000 }, 'T3.3': { score: 1000 } });
  });

  test('a practice takes the mean of the others', () => {
    expect(reportOf(but('P3.1.1'), [], 'practice').overall).toEqual({ score: 1000, level: 'exemplary' });
  });
});
