import { describe, expect, test } from 'vitest';
import { performanceTruthOf, reportDesk } from '../../support/store/performance.ts';

const INDICATOR = 'P2.3.1';

const figurePoints = (desk: ReturnType<typeof reportDesk>): number[] =>
  desk
    .opportunities(INDICATOR, 'report-figure')
    .map(({ findings }) => findings.reduce((sum, { earned }) => sum + earned, 0));

/** The report handed in with some of it changed. */
function handedIn(change: (right: ReturnType<typeof reportDesk>['rightFigures']) => object = () => ({}), seed = 1) {
  const desk = reportDesk(seed).exportAll();
  const right = desk.rightFigures;
  desk.do('kpi/submit', { ...right, ...change(right) });
  return desk;
}

describe('the figures of a report', () => {
  test('all right earn everything, and nine chances come of one report', () => {
    const desk = handedIn();
    desk.do('finding/submit', desk.rightFinding);
    expect(figurePoints(desk)).toEqual([2, 2, 2, 2, 2, 2]);
    expect(desk.points(INDICATOR, 'report-cleaning')).toEqual({ 'left-out': 5 });
    expect(desk.points(INDICATOR, 'report-frame')).toEqual({ 'report-period': 2, 'report-currency': 2, 'in-time': 2 });
    const finding = { segment: 2, 'event-cause': 4, since: 1, 'in-time': 2 };
    expect(desk.points(INDICATOR, 'report-finding')).toEqual(finding);
  });

  test('one that is 3 % off is wrong, and its verdict names the right one', () => {
    const desk = handedIn(({ values }) => ({
      values: values.map((value, at) => (at === 1 ? Math.floor(((value ?? 0) * 103) / 100) : value)),
    }));
    expect(figurePoints(desk)).toEqual([2, 0, 2, 2, 2, 2]);
    const [, wrong] = desk.opportunities(INDICATOR, 'report-figure');
    expect(wrong?.findings[0]).toMatchObject({ reason: { key: 'reason.figure-wrong' }, page: 'figures' });
    expect(wrong?.findings[0]?.reason.values).toHaveProperty('right');
  });

  test('one that agrees with the cleaning that was stated, and not with the handbook, earns half', () => {
    const desk = reportDesk().exportAll();
    const { report, period, currency, values } = desk.rightFigures;
    desk.do('kpi/submit', { report, period, currency, excluded: [], values });
    const { figures } = desk.told('performance-report/figures-given').at(-1) ?? { figures: [] };
    desk.do('kpi/submit', { report, period, currency, excluded: [], values: figures.map(({ own }) => own) });
    const points = figurePoints(desk);
    expect(points.filter((each) => each === 1).length).toBeGreaterThan(3);
    expect(desk.points(INDICATOR, 'report-cleaning')).toEqual({ 'left-out': 0 });
  });

  test('a currency other than the brief’s costs its own point', () => {
    const desk = handedIn(({ currency }) => ({ currency: currency === 'TWD' ? 'USD' : 'TWD' }));
    expect(desk.points(INDICATOR, 'report-frame')).toMatchObject({ 'report-currency': 0, 'report-period': 2 });
  });

  test('a correction in time takes the place of what was wrong', () => {
    const desk = handedIn(({ values }) => ({ values: values.map(() => 7) }));
    desk.do('kpi/submit', desk.rightFigures);
    expect(figurePoints(desk)).toEqual([2, 2, 2, 2, 2, 2]);
  });

  test('handed in late they still count, and the time does not', () => {
    const desk = reportDesk().exportAll();
    desk.sitting.advance(desk.report.dueAt + 1);
    desk.do('kpi/submit', desk.rightFigures);
    expect(figurePoints(desk)).toEqual([2, 2, 2, 2, 2, 2]);
    expect(desk.points(INDICATOR, 'report-frame')).toMatchObject({ 'in-time': 0 });
  });
});

describe('what is left out', () => {
  test('leaving out too much costs as much as forgetting', () => {
    const tooMuch = handedIn(({ excluded }) => ({ excluded: [...excluded, 'returned'] }));
    const tooLittle = handedIn(({ excluded }) => ({ excluded: excluded.filter((each) => each !== 'test') }));
    const points = (desk: typeof tooMuch): number | undefined => desk.points(INDICATOR, 'report-cleaning')['left-out'];
    expect(points(tooMuch)).toBe(points(tooLittle));
    expect(points(tooMuch)).toBeLessThan(5);
  });
});

describe('the finding', () => {
  test('the right event with another sign earns half of the cause', () => {
    const desk = reportDesk();
    const right = desk.rightFinding;
    const figure = right.figure === 'visits-gone' ? 'visits-without-carts' : 'visits-gone';
    desk.do('finding/submit', { ...right, figure });
    expect(desk.points(INDICATOR, 'report-finding')).toMatchObject({ 'event-cause': 2, segment: 2 });
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

  test('a report that never came earns nothing', () => {
    const desk = reportDesk();
    desk.sitting.advance(desk.report.dueAt + 1);
    const earned = desk.sitting
      .ledger()
      .opportunities.filter(({ indicator }) => indicator === INDICATOR)
      .flatMap(({ findings }) => findings.map((finding) => finding.earned));
    expect(earned.length).toBeGreaterThanOrEqual(9);
    expect(new Set(earned)).toEqual(new Set([0]));
  });
});
