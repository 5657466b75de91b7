import { describe, expect, test } from 'vitest';
import { SHEETS } from '../../../src/operations/store/performance/report.ts';
import { performanceTruthOf, type ReportDesk, reportDesk } from '../../support/store/performance.ts';

const INDICATOR = 'P2.3.1';

/** The points of each chance of a kind, in the sequence in which they were opened. */
const pointsOf = (desk: ReportDesk, kind: string): number[] =>
  desk.opportunities(INDICATOR, kind).map(({ findings }) => findings.reduce((sum, { earned }) => sum + earned, 0));

const full = (count: number): number[] => Array.from({ length: count }, () => 2);

/** The sheet of sales handed in with some of it changed. */
function withSales(change: (right: ReturnType<ReportDesk['rightSheet']>) => object): ReportDesk {
  const desk = reportDesk().exportAll();
  const right = desk.rightSheet('sales');
  desk.do('kpi/submit', { ...right, ...change(right) });
  return desk;
}

/** The basis handed in with some of it changed. */
function withBasis(change: (right: ReportDesk['rightBasis']) => object): ReportDesk {
  const desk = reportDesk().exportAll();
  const right = desk.rightBasis;
  desk.do('basis/submit', { ...right, ...change(right) });
  return desk;
}

describe('a report', () => {
  test('of which all is right earns everything, and no part of it more than a thirtieth', () => {
    const desk = reportDesk().exportAll().handInAll();
    const counts = { 'report-figure': 12, 'report-kind': 6, 'report-reading': 6, 'report-event': 5 };
    for (const [kind, count] of Object.entries(counts)) expect(pointsOf(desk, kind), kind).toEqual(full(count));
    expect(desk.points(INDICATOR, 'report-frame')).toEqual({ 'report-period': 2, 'report-currency': 2, 'in-time': 2 });
    const finding = { segment: 2, 'event-cause': 2, 'sign-seen': 2, since: 2, 'in-time': 2 };
    expect(desk.points(INDICATOR, 'report-finding')).toEqual(finding);
    const { possible } = desk.sitting.report().indicators[INDICATOR] ?? { possible: 0 };
    expect(2 * 30).toBeLessThan(possible);
  });

  test('that never came earns nothing', () => {
    const desk = reportDesk();
    desk.sitting.advance(desk.report.dueAt + 1);
    const earned = desk.sitting
      .ledger()
      .opportunities.filter(({ indicator }) => indicator === INDICATOR)
      .flatMap(({ findings }) => findings.map((finding) => finding.earned));
    expect(earned.length).toBeGreaterThanOrEqual(30);
    expect(new Set(earned)).toEqual(new Set([0]));
  });
});

describe('the figures of a report', () => {
  test('one that is 3 % off is wrong, and its verdict names the right one', () => {
    const desk = withSales(({ values }) => ({
      values: values.map((value, at) => (at === 1 ? Math.floor(((value ?? 0) * 103) / 100) + 1 : value)),
    }));
    expect(pointsOf(desk, 'report-figure')).toEqual([2, 0, 2]);
    const wrong = desk.opportunities(INDICATOR, 'report-figure')[1];
    expect(wrong?.findings[0]).toMatchObject({ reason: { key: 'reason.figure-wrong' }, page: 'figures' });
    expect(wrong?.findings[0]?.reason.values).toHaveProperty('right');
  });

  test('one that agrees with the cleaning that was stated, and not with the handbook, earns half', () => {
    const desk = withBasis(() => ({ leftOut: [] }));
    const sheet = desk.rightSheet('sales');
    desk.do('kpi/submit', sheet);
    const { figures } = desk.told('performance-report/figures-given').at(-1) ?? { figures: [] };
    desk.do('kpi/submit', { ...sheet, values: figures.map(({ own }) => own) });
    expect(pointsOf(desk, 'report-figure')).toContain(1);
  });

  test('a correction in time takes the place of what was wrong', () => {
    const desk = withSales(({ values }) => ({ values: values.map(() => 7) }));
    desk.do('kpi/submit', desk.rightSheet('sales'));
    expect(pointsOf(desk, 'report-figure')).toEqual(full(3));
  });

  test('handed in late they still count, and the time does not', () => {
    const desk = reportDesk().exportAll();
    for (const sheet of SHEETS.slice(1)) desk.do('kpi/submit', desk.rightSheet(sheet));
    desk.sitting.advance(desk.report.dueAt + 1);
    desk.do('kpi/submit', desk.rightSheet('visits'));
    expect(pointsOf(desk, 'report-figure')).toEqual(full(12));
    expect(desk.points(INDICATOR, 'report-frame')).toMatchObject({ 'in-time': 0 });
  });
});

describe('the basis of the figures', () => {
  test('a currency other than the brief’s costs its own point', () => {
    const desk = withBasis(({ currency }) => ({ currency: currency === 'TWD' ? 'USD' : 'TWD' }));
    expect(desk.points(INDICATOR, 'report-frame')).toMatchObject({ 'report-currency': 0, 'report-period': 2 });
  });

  test('a kind of rows that was forgotten costs as much as one that was left out wrongly', () => {
    const tooMuch = withBasis(({ leftOut }) => ({ leftOut: [...leftOut, { kind: 'returned', rows: 4 }] }));
    const tooLittle = withBasis(({ leftOut }) => ({ leftOut: leftOut.filter(({ kind }) => kind !== 'test') }));
    expect(pointsOf(tooMuch, 'report-kind')).toEqual([2, 2, 2, 2, 2, 0]);
    expect(pointsOf(tooLittle, 'report-kind')).toEqual([0, 2, 2, 2, 2, 2]);
  });

  test('a kind that was left out correctly and counted wrongly earns half', () => {
    const desk = withBasis(({ leftOut }) => ({
      leftOut: leftOut.map((each) => (each.kind === 'duplicate' ? { ...each, rows: each.rows + 1 } : each)),
    }));
    expect(pointsOf(desk, 'report-kind')).toEqual([2, 1, 2, 2, 2, 2]);
  });
});

describe('what a report says besides', () => {
  test('each reading counts on its own, and a wrong one names what the tables say', () => {
    const desk = reportDesk().exportAll();
    const { report, answers } = desk.rightReadings;
    desk.do('reading/submit', { report, answers: { ...answers, 'top-product': 'nowhere' } });
    expect(pointsOf(desk, 'report-reading')).toEqual([2, 2, 0, 2, 2, 2]);
    const [wrong] = desk.opportunities(INDICATOR, 'report-reading')[2]?.findings ?? [];
    expect(wrong?.details?.[0]).toMatchObject({
      key: 'because.reading-product',
      values: { rightProduct: expect.stringContaining(answers['top-product'] ?? '?') },
    });
  });

  test('each event counts on its own', () => {
    const desk = reportDesk();
    const { report, verdicts } = desk.rightWeighing;
    const wrong = verdicts.map(({ event }) => ({ event, verdict: 'cause' }));
    desk.do('event/weigh', { report, verdicts: wrong });
    expect(pointsOf(desk, 'report-event').filter((points) => points > 0)).toEqual([2]);
  });
});

describe('the finding', () => {
  test('the right event with another sign loses the sign alone', () => {
    const desk = reportDesk();
    const right = desk.rightFinding;
    const figure = right.figure === 'visits-gone' ? 'visits-without-carts' : 'visits-gone';
    desk.do('finding/submit', { ...right, figure });
    expect(desk.points(INDICATOR, 'report-finding')).toMatchObject({ 'event-cause': 2, 'sign-seen': 0, segment: 2 });
  });

  test('the tempting event earns nothing of the cause, and the verdict names the right one', () => {
    const desk = reportDesk();
    const { anomaly } = performanceTruthOf(desk.sitting.form);
    const other = desk.sitting.view().store?.shopEvents.find(({ id }) => id !== anomaly.event);
    desk.do('finding/submit', { ...desk.rightFinding, event: other?.id });
    const { findings } = desk.opportunity(INDICATOR, 'report-finding');
    const cause = findings.find(({ criterion }) => criterion === 'event-cause');
    expect(cause).toMatchObject({ earned: 0, page: 'anomalies', reason: { key: 'reason.event-wrong' } });
    expect(cause?.reason.values).toHaveProperty('rightEventKind');
  });
});
