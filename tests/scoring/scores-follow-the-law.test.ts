import { describe, expect, test } from 'vitest';
import { addOfficeTime, HOUR } from '../../src/operations/shop/calendar.ts';
import type { Finding, Ledger, Opportunity } from '../../src/scoring/ledger.ts';
import { makeReport } from '../../src/scoring/make-report.ts';
import { fallingOff, half, inTime, selection } from '../../src/scoring/verdict.ts';
import { deskWith } from '../support/desk.ts';
import { hours } from '../support/world.ts';

const RULES = { minimum: 3, levels: { competent: 600, exemplary: 850 }, duties: ['T3'] };
const HEADER = { standard: 'KRM4224-001v1', id: 'S-1', mode: 'practice' } as const;

const finding = (earned: number, possible: number): Finding => ({
  criterion: 'c',
  rule: 'binary',
  earned,
  possible,
  reason: { key: 'reason.right', values: {} },
  at: 0,
  evidence: [0],
  log: [],
});
function opportunity(
  earned: number,
  possible: number,
  outcome: Opportunity['outcome'] = 'taken',
  indicator: Opportunity['indicator'] = 'P3.1.1',
): Opportunity {
  return {
    id: 'o',
    indicator,
    kind: 'k',
    subject: { kind: 'order', id: 'O-1' },
    openedAt: 0,
    deadline: 1,
    expected: { key: 'expected.confirm', values: {} },
    outcome,
    findings: [finding(earned, possible)],
  };
}
const report = (opportunities: readonly Opportunity[], critical: Ledger['critical'] = []) =>
  makeReport({ opportunities, critical, warnings: [] }, RULES, HEADER);
const one = (opportunities: readonly Opportunity[], critical: Ledger['critical'] = []) =>
  report(opportunities, critical).indicators['P3.1.1'];
const times = (count: number, earned: number, possible: number): Opportunity[] =>
  Array.from({ length: count }, () => opportunity(earned, possible));

describe('the score of an indicator', () => {
  test.each([
    ['all of it', times(3, 2, 2), 1000, 'exemplary'],
    ['none of it', times(3, 0, 2), 0, 'not-yet'],
    [
      'points earned over points possible, not a mean of chances',
      [...times(2, 0, 1), opportunity(8, 8)],
      800,
      'competent',
    ],
    ['in per-mille, rounded down', times(3, 2, 3), 666, 'competent'],
    ['599 is not yet competent', [opportunity(599, 1000), opportunity(0, 0), opportunity(0, 0)], 599, 'not-yet'],
    ['600 is competent', [opportunity(600, 1000), opportunity(0, 0), opportunity(0, 0)], 600, 'competent'],
    ['849 is not exemplary', [opportunity(849, 1000), opportunity(0, 0), opportunity(0, 0)], 849, 'competent'],
    ['850 is exemplary', [opportunity(850, 1000), opportunity(0, 0), opportunity(0, 0)], 850, 'exemplary'],
  ])('%s', (_what, opportunities, score, level) => {
    expect(one(opportunities)).toMatchObject({ score, level });
  });

  test('is no number where there were fewer chances than the pack asks for', () => {
    expect(one(times(2, 2, 2))).toMatchObject({ score: null, level: null, opportunities: 2, earned: 4, possible: 4 });
    expect(one([])).toEqual({ score: null, earned: 0, possible: 0, opportunities: 0, level: null, critical: [] });
  });

  test('counts a missed chance at 0 of what it was worth', () => {
    expect(one([...times(2, 5, 5), opportunity(0, 5, 'missed')])).toMatchObject({ score: 666, opportunities: 3 });
  });

  test('counts a false alarm against it, and never as a chance', () => {
    expect(one([...times(3, 2, 2), opportunity(0, 3, 'false-alarm')])).toMatchObject({ score: 666, opportunities: 3 });
    expect(one([...times(2, 2, 2), opportunity(0, 3, 'false-alarm')])).toMatchObject({ score: null });
  });

  test('is kept below the pass mark by a critical error, and not raised by one', () => {
    const critical = [
      { indicator: 'P3.1.1', key: 'confirmed-fraud', values: {}, at: 0, evidence: [0], log: [0] },
    ] as const;
    expect(one(times(9, 2, 2), critical)).toMatchObject({
      score: 599,
      level: 'not-yet',
      critical: ['confirmed-fraud'],
    });
    expect(one(times(9, 1, 10), critical)).toMatchObject({ score: 100 });
    expect(one(times(2, 2, 2), critical)).toMatchObject({ score: null, critical: ['confirmed-fraud'] });
    expect(report(times(9, 2, 2), [{ ...critical[0], indicator: 'P3.3.1' }]).indicators['P3.1.1']?.score).toBe(1000);
  });
});

describe('a report', () => {
  const all = (['P3.1.1', 'P3.1.2', 'P3.2.1'] as const).flatMap((indicator, i) =>
    Array.from({ length: 3 }, () => opportunity(i + 1, 4, 'taken', indicator)),
  );

  test('holds the indicators, tasks and duty of the pack, and no other', () => {
    const { standard, sitting, indicators, tasks, duties, overall } = report(all);
    expect([standard, sitting]).toEqual(['KRM4224-001v1', 'S-1']);
    expect(Object.keys(indicators)).toEqual(['P3.1.1', 'P3.1.2', 'P3.2.1', 'P3.2.2', 'P3.3.1', 'P3.3.2']);
    expect(Object.keys(tasks)).toEqual(['T3.1', 'T3.2', 'T3.3']);
    expect(Object.keys(duties)).toEqual(['T3']);
    expect(Object.keys(overall)).toEqual(['score', 'level']);
    for (const result of Object.values(indicators))
      expect(Object.keys(result)).toEqual(['score', 'earned', 'possible', 'opportunities', 'level', 'critical']);
  });

  test('means leave out what has no number, and are rounded down', () => {
    expect(report(all)).toMatchObject({
      tasks: {
        'T3.1': { score: 375, level: 'not-yet' },
        'T3.2': { score: 750, level: 'competent' },
        'T3.3': { score: null, level: null },
      },
      duties: { T3: { score: 562 } },
      overall: { score: 562, level: 'not-yet' },
    });
  });

  test('of nothing at all has no number anywhere', () => {
    expect(report([]).overall).toEqual({ score: null, level: null });
  });
});

describe('the three rules', () => {
  test.each([
    ['all right', { right: 4, wrong: 0, of: 4 }, 4, 4],
    ['half of them', { right: 2, wrong: 0, of: 4 }, 4, 2],
    ['one wrong takes one right along', { right: 4, wrong: 1, of: 4 }, 4, 3],
    ['as many wrong as right', { right: 2, wrong: 2, of: 4 }, 4, 0],
    ['never below nothing', { right: 0, wrong: 3, of: 4 }, 4, 0],
    ['scaled and rounded down', { right: 7, wrong: 1, of: 8 }, 4, 3],
    ['nothing to pick', { right: 0, wrong: 0, of: 0 }, 4, 0],
  ])('selection: %s', (_what, picks, points, earned) => {
    expect(selection(picks, points, []).earned).toBe(earned);
  });

  test('rationale: the right action for a wrong reason earns half, rounded down', () => {
    expect([6, 2, 3, 1].map((points) => half(points, 'k').earned)).toEqual([3, 1, 1, 0]);
  });

  const office = { opens: '09:00', closes: '18:00', holidays: [] };
  const deadline = Date.parse('2026-11-09T16:00:00+08:00');
  const at = (now: number) => ({
    now,
    laterBy: (from: number, amount: number) => addOfficeTime(from, amount * HOUR, office),
  });

  test.each([
    [0, 3],
    [1, 2],
    [hours(1), 2],
    [hours(1) + 1, 1],
    [hours(2), 1],
    [hours(2) + 1, 0],
    [hours(90), 0],
  ])('timeliness: %i ms late, with a grace of one office hour a step, earns %i of 3', (late, earned) => {
    expect(fallingOff(at(deadline + late), deadline, 3, 1).earned).toBe(earned);
  });

  test('timeliness: without a grace it is all or nothing', () => {
    expect([deadline - 1, deadline, deadline + 1].map((now) => inTime(at(now), deadline, 2).earned)).toEqual([2, 2, 0]);
  });
});

describe('doing nothing', () => {
  test('earns nothing, and every chance shows as missed', () => {
    const desk = deskWith([{ placed: hours(0.1) }, { placed: hours(0.2) }, { placed: hours(0.3) }]);
    desk.sitting.advance(Number.MAX_SAFE_INTEGER);
    expect(desk.sitting.report().indicators['P3.1.1']).toMatchObject({ score: 0, earned: 0, opportunities: 3 });
    expect(desk.opportunities('P3.1.1', 'decide').map((chance) => chance.outcome)).toEqual([
      'missed',
      'missed',
      'missed',
    ]);
  });

  test('is not held against a chance whose time has not come', () => {
    const desk = deskWith([{ placed: hours(0.1) }]).until(hours(5));
    expect(desk.opportunities('P3.1.1', 'decide')).toEqual([]);
  });

  test('what the clerk before the trainee did is neither credit nor fault of the trainee', () => {
    const desk = deskWith({
      orders: [{ placed: -hours(3) }],
      earlier: (open) => [
        { at: open - hours(2), action: 'channel/open', input: { channel: 'harbour' } },
        { at: open - hours(1), action: 'order/hold', input: { orders: ['O-1'], reason: 'address' } },
      ],
    });
    desk.sitting.advance(Number.MAX_SAFE_INTEGER);
    expect(desk.opportunities('P3.1.1', 'decide')).toEqual([]);
    expect(desk.opportunities('P3.1.1', 'held')).toEqual([]);
  });
});

describe('follow-through', () => {
  test('a wrong hold is paid for once: releasing it after the answer earns its own points', () => {
    const desk = deskWith([{ placed: hours(0.1) }])
      .until(hours(1))
      .openLists();
    desk.do('order/hold', { orders: ['O-1'], reason: 'address' });
    desk.until(hours(3.5)).do('order/release', { orders: ['O-1'] });
    expect(desk.points('P3.1.1', 'answer-cleared')).toEqual({ decision: 2, 'in-time': 1 });
  });

  test('an order that nobody should have confirmed has no right way to travel', () => {
    const desk = deskWith([
      { market: 'DE', lines: [{ product: 'wooden-puzzle', quantity: 1 }], truth: { situation: 'restricted' } },
    ]);
    desk.do('order/confirm', { orders: ['O-1'] });
    desk.sitting.advance(Number.MAX_SAFE_INTEGER);
    expect(desk.opportunities('P3.2.1', 'ship')).toEqual([]);
  });

  test('a cancelled order does not have to be shipped', () => {
    const desk = deskWith([{}]);
    desk.do('order/confirm', { orders: ['O-1'] });
    desk.do('order/cancel', { orders: ['O-1'], reason: 'buyer-request' });
    desk.sitting.advance(Number.MAX_SAFE_INTEGER);
    expect(desk.opportunities('P3.2.1', 'ship')).toEqual([]);
  });
});
