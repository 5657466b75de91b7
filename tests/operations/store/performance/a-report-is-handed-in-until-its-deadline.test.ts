import { describe, expect, test } from 'vitest';
import { DAY } from '../../../../src/operations/shop/calendar.ts';
import { performanceOutputs } from '../../../../src/operations/store/performance/outputs.ts';
import { figuresOn, SHEETS } from '../../../../src/operations/store/performance/report.ts';
import { reportDesk } from '../../../support/store/performance.ts';

describe('a report', () => {
  test('is asked for on Monday morning, by three figures a sheet, of which one sheet is of one channel', () => {
    const { report } = reportDesk();
    expect(SHEETS.map((sheet) => figuresOn(report, sheet).length)).toEqual([3, 3, 3, 3]);
    expect(report.figures.filter(({ channel }) => channel !== null)).toEqual(figuresOn(report, 'channel'));
    expect(report.heardOf).toHaveLength(5);
    expect(report.dueAt).toBeGreaterThan(report.askedAt);
  });

  test('keeps what was handed in last', () => {
    const desk = reportDesk().exportAll();
    const sheet = desk.rightSheet('sales');
    desk.do('kpi/submit', { ...sheet, values: sheet.values.map(() => 1) });
    desk.do('kpi/submit', sheet);
    expect(desk.report.sheetsGiven.sales?.values).toEqual(sheet.values);
    expect(desk.report.sheetsGiven.visits).toBeUndefined();
  });

  test('is not corrected after its deadline, but may still come late', () => {
    const desk = reportDesk().exportAll();
    desk.do('kpi/submit', desk.rightSheet('visits'));
    desk.sitting.advance(desk.report.dueAt + 1);
    expect(desk.refused('kpi/submit', desk.rightSheet('visits'))).toBe('report/closed');
    desk.do('kpi/submit', desk.rightSheet('buyers'));
    desk.do('finding/submit', desk.rightFinding);
    expect(desk.report.findingGiven?.at).toBeGreaterThan(desk.report.dueAt);
  });

  test.each([
    ['of a report that is not there', { report: 'PR-9' }, 'report/unknown'],
    ['with a figure missing', { values: [1, 2] }, 'report/figures-missing'],
  ])('refuses a sheet %s', (_, change, key) => {
    const desk = reportDesk().exportAll();
    expect(desk.refused('kpi/submit', { ...desk.rightSheet('sales'), ...change })).toBe(key);
  });

  test.each([
    ['of a period outside the tables', { period: { from: '2020-01-01', to: '2020-01-31' } }, 'report/no-such-day'],
    [
      'that leaves one kind of rows out twice',
      { leftOut: [1, 2].map((rows) => ({ kind: 'test', rows })) },
      'report/left-out-twice',
    ],
  ])('refuses a basis %s', (_, change, key) => {
    const desk = reportDesk().exportAll();
    expect(desk.refused('basis/submit', { ...desk.rightBasis, ...change })).toBe(key);
  });

  test('refuses answers for some of the events alone', () => {
    const desk = reportDesk();
    const { report, verdicts } = desk.rightWeighing;
    expect(desk.refused('event/weigh', { report, verdicts: verdicts.slice(1) })).toBe('report/events-missing');
  });

  test('refuses a basis of a period that ends before it begins', () => {
    const desk = reportDesk().exportAll();
    const { from, to } = desk.report;
    const input = { ...desk.rightBasis, period: { from: to, to: from } };
    expect(desk.refused('basis/submit', input)).toBe('report/period-backwards');
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

  test('leaves an output of each figure, reading and event, and of the finding', () => {
    const desk = reportDesk().exportAll().handInAll();
    const [output] = performanceOutputs(desk.sitting.world);
    expect(output?.code).toBe('O2.3.1');
    expect(output?.rows).toHaveLength(12 + 6 + 5 + 1);
    expect(output?.rows.every((row) => row.length === output.columns.length)).toBe(true);
    expect(desk.now).toBeLessThan(desk.report.askedAt + DAY);
  });
});
