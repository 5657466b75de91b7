import { describe, expect, test } from 'vitest';
import { DAY } from '../../../../src/operations/shop/calendar.ts';
import { performanceOutputs } from '../../../../src/operations/store/performance/outputs.ts';
import { reportDesk } from '../../../support/store/performance.ts';

describe('a report', () => {
  test('is asked for on Monday morning, by six figures of which two are of one channel', () => {
    const { report } = reportDesk();
    expect(report.figures).toHaveLength(6);
    expect(report.figures.filter(({ channel }) => channel !== null)).toHaveLength(2);
    expect(report.dueAt).toBeGreaterThan(report.askedAt);
  });

  test('keeps what was handed in last', () => {
    const desk = reportDesk().exportAll();
    const figures = desk.rightFigures;
    desk.do('kpi/submit', { ...figures, values: figures.values.map(() => 1) });
    desk.do('kpi/submit', figures);
    expect(desk.report.figuresGiven?.values).toEqual(figures.values);
  });

  test('is not corrected after its deadline, but may still come late', () => {
    const desk = reportDesk().exportAll();
    desk.do('kpi/submit', desk.rightFigures);
    desk.sitting.advance(desk.report.dueAt + 1);
    expect(desk.refused('kpi/submit', desk.rightFigures)).toBe('report/closed');
    desk.do('finding/submit', desk.rightFinding);
    expect(desk.report.findingGiven?.at).toBeGreaterThan(desk.report.dueAt);
  });

  test.each([
    ['of a report that is not there', { report: 'PR-9' }, 'report/unknown'],
    ['of a period outside the tables', { period: { from: '2020-01-01', to: '2020-01-31' } }, 'report/no-such-day'],
    ['with a figure missing', { values: [1, 2, 3] }, 'report/figures-missing'],
  ])('refuses figures %s', (_, change, key) => {
    const desk = reportDesk().exportAll();
    expect(desk.refused('kpi/submit', { ...desk.rightFigures, ...change })).toBe(key);
  });

  test('refuses figures of a period that ends before it begins', () => {
    const desk = reportDesk().exportAll();
    const { from, to } = desk.report;
    const input = { ...desk.rightFigures, period: { from: to, to: from } };
    expect(desk.refused('kpi/submit', input)).toBe('report/period-backwards');
  });

  test.each([
    [{ channel: 'nowhere' }, 'report/no-such-channel'],
    [{ product: 'nothing' }, 'report/no-such-product'],
    [{ event: 'E-99' }, 'report/no-such-event'],
    [{ from: '2020-01-01' }, 'report/no-such-day'],
  ])('refuses a finding with %j', (change, key) => {
    const desk = reportDesk();
    expect(desk.refused('finding/submit', { ...desk.rightFinding, ...change })).toBe(key);
  });

  test('leaves an output of each figure and of the finding', () => {
    const desk = reportDesk().exportAll();
    desk.do('kpi/submit', desk.rightFigures);
    desk.do('finding/submit', desk.rightFinding);
    const [output] = performanceOutputs(desk.sitting.world);
    expect(output?.code).toBe('O2.3.1');
    expect(output?.rows).toHaveLength(7);
    expect(output?.rows.every((row) => row.length === output.columns.length)).toBe(true);
    expect(desk.now).toBeLessThan(desk.report.askedAt + DAY);
  });
});
