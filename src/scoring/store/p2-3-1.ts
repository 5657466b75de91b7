import type { Parts } from '../../operations/parts.ts';
import type { Currency } from '../../operations/shop/money.ts';
import type { PerformancePage } from '../../operations/store/performance/handbook.ts';
import type { JudgedFigure, PerformanceHappenings } from '../../operations/store/performance/happenings.ts';
import type { AskedFigure, Period } from '../../operations/store/performance/report.ts';
import type { Assessment } from '../assessment.ts';
import { makeIndicator, type Pages } from '../indicator.ts';
import type { Words } from '../ledger.ts';
import { inTime, noUse, right, type Verdict, words, wrong } from '../verdict.ts';
import {
  anomalyWords,
  cleaningVerdict,
  figureText,
  figureVerdict,
  periodText,
  segmentVerdict,
} from './report-verdicts.ts';

/** P2.3.1: analyse traffic, order value, conversion and repurchase. */

const POINTS = { value: 2, cleaning: 5, period: 2, currency: 2, segment: 2, cause: 4, since: 1, time: 2 } as const;

type Desk = Assessment<Parts['store']>;
type Asked = PerformanceHappenings['performance-report/asked'];
type FiguresGiven = PerformanceHappenings['performance-report/figures-given'];
type FindingGiven = PerformanceHappenings['performance-report/finding-given'];

const figureId = (report: string, at: number): string => `figure/${report}/${at}`;
const cleaningId = (report: string): string => `cleaning/${report}`;
const frameId = (report: string): string => `frame/${report}`;
const findingId = (report: string): string => `finding/${report}`;

const asked = ({ kpi, channel }: AskedFigure): Words =>
  channel === null
    ? words('expected.report-figure', { kpi })
    : words('expected.report-figure-of-channel', { kpi, channel });

function openFigures(desk: Desk, report: string, { figures, dueAt, right: values, currency }: Asked): void {
  for (const [at, figure] of figures.entries())
    desk.open({
      id: figureId(report, at),
      kind: 'report-figure',
      subject: { kind: 'performance-report', id: report },
      deadline: dueAt,
      expected: asked(figure),
      because: [words('because.figure-right', { right: figureText(figure.kpi, values[at] ?? null, currency) })],
      criteria: [{ id: 'figure-value', rule: 'binary', possible: POINTS.value }],
    });
}

function openReport(desk: Desk, report: string, data: Asked): void {
  const subject = { kind: 'performance-report', id: report };
  const { dueAt: deadline, currency, retailOnly, rightFinding } = data;
  openFigures(desk, report, data);
  desk.open({
    id: cleaningId(report),
    kind: 'report-cleaning',
    subject,
    deadline,
    expected: words(retailOnly ? 'expected.report-cleaning-retail' : 'expected.report-cleaning'),
    criteria: [{ id: 'left-out', rule: 'selection', possible: POINTS.cleaning }],
  });
  desk.open({
    id: frameId(report),
    kind: 'report-frame',
    subject,
    deadline,
    expected: words('expected.report-frame', { period: periodText(data), currency }),
    criteria: [
      { id: 'report-period', rule: 'binary', possible: POINTS.period },
      { id: 'report-currency', rule: 'binary', possible: POINTS.currency },
      { id: 'in-time', rule: 'timeliness', possible: POINTS.time },
    ],
  });
  desk.open({
    id: findingId(report),
    kind: 'report-finding',
    subject,
    deadline,
    expected: words('expected.report-finding'),
    because: [anomalyWords(rightFinding)],
    criteria: [
      { id: 'segment', rule: 'binary', possible: POINTS.segment },
      { id: 'event-cause', rule: 'rationale', possible: POINTS.cause },
      { id: 'since', rule: 'binary', possible: POINTS.since },
      { id: 'in-time', rule: 'timeliness', possible: POINTS.time },
    ],
  });
}

const timeOf = (desk: Desk, id: string, isUseful: boolean, criterion: string): Verdict =>
  isUseful ? inTime(desk, desk.deadlineOf(id, 'in-time'), POINTS.time) : noUse(criterion);

const again = (verdict: Verdict): Verdict => ({ ...verdict, again: true });

const periodVerdict = (given: Period, rightPeriod: Period): Verdict =>
  periodText(given) === periodText(rightPeriod)
    ? right(POINTS.period, 'reason.period-right')
    : wrong('reason.period-wrong', { given: periodText(given), right: periodText(rightPeriod) });

const currencyVerdict = (currency: Currency, rightCurrency: Currency): Verdict =>
  currency === rightCurrency
    ? right(POINTS.currency, 'reason.currency-right')
    : wrong('reason.currency-wrong', { given: currency, right: rightCurrency });

function judgeFigures(desk: Desk, report: string, data: FiguresGiven): void {
  const judged = data.figures.map((figure: JudgedFigure) => figureVerdict(figure, data, POINTS.value));
  for (const [at, verdict] of judged.entries()) desk.judge(figureId(report, at), 'figure-value', again(verdict));
  desk.judge(cleaningId(report), 'left-out', again(cleaningVerdict(data, POINTS.cleaning)));
  const id = frameId(report);
  desk.judge(id, 'report-period', again(periodVerdict(data.period, data.rightPeriod)));
  desk.judge(id, 'report-currency', again(currencyVerdict(data.currency, data.rightCurrency)));
  const isUseful = judged.some(({ earned }) => earned > 0);
  desk.judge(id, 'in-time', again(timeOf(desk, id, isUseful, 'figure-value')));
}

function causeVerdict({ given, eventKind, right: called, eventRight, figureRight }: FindingGiven): Verdict {
  const values = {
    ...{ eventKind, rightEventKind: called.eventKind, sign: given.figure, rightSign: called.figure },
  };
  if (!eventRight) return wrong('reason.event-wrong', values);
  return figureRight
    ? right(POINTS.cause, 'reason.event-right')
    : { earned: POINTS.cause / 2, reason: words('reason.sign-wrong', values) };
}

function judgeFinding(desk: Desk, report: string, data: FindingGiven): void {
  const id = findingId(report);
  const { given, right: called, segmentRight, sinceRight, eventRight } = data;
  desk.judge(id, 'segment', again(segmentVerdict(segmentRight, called, POINTS.segment)));
  desk.judge(id, 'event-cause', again(causeVerdict(data)));
  desk.judge(
    id,
    'since',
    again(
      sinceRight
        ? right(POINTS.since, 'reason.since-right')
        : wrong('reason.since-wrong', { day: given.from, rightDay: called.from }),
    ),
  );
  desk.judge(id, 'in-time', again(timeOf(desk, id, eventRight, 'event-cause')));
}

/** The handbook pages on what is judged here. */
const PAGES = {
  '*': 'reports',
  'figure-value': 'figures',
  'report-figure': 'figures',
  segment: 'anomalies',
  'event-cause': 'anomalies',
  since: 'anomalies',
  'report-finding': 'anomalies',
} as const satisfies Pages<PerformancePage>;

export const p231 = makeIndicator<Parts['store']>(
  'P2.3.1',
  {
    'performance-report/asked': ({ subject, data }, desk) => openReport(desk, subject.id, data),
    'performance-report/figures-given': ({ subject, data }, desk) => judgeFigures(desk, subject.id, data),
    'performance-report/finding-given': ({ subject, data }, desk) => judgeFinding(desk, subject.id, data),
  },
  PAGES,
);
