import type { Parts } from '../../operations/parts.ts';
import { EXCLUSIONS } from '../../operations/store/performance/cleaning.ts';
import type { PerformancePage } from '../../operations/store/performance/handbook.ts';
import type { PerformanceHappenings } from '../../operations/store/performance/happenings.ts';
import { makeIndicator, type Pages } from '../indicator.ts';
import { inTime, noUse, type Verdict } from '../verdict.ts';
import { chanceOf, type Desk, openReport, POINTS } from './report-chances.ts';
import {
  causeVerdict,
  currencyVerdict,
  eventVerdict,
  figureVerdict,
  kindVerdict,
  periodVerdict,
  readingVerdict,
  segmentVerdict,
  signVerdict,
  sinceVerdict,
} from './report-verdicts.ts';

/** P2.3.1: analyse traffic, order value, conversion and repurchase. */

type Given<What extends string> = PerformanceHappenings[`performance-report/${What}` & keyof PerformanceHappenings];

const again = (verdict: Verdict): Verdict => ({ ...verdict, again: true });

/** Points for time, where what came in time was of use: it hangs on another criterion. */
const timeOf = (desk: Desk, id: string, isUseful: boolean, criterion: string): Verdict =>
  isUseful ? inTime(desk, desk.deadlineOf(id, 'in-time'), POINTS) : noUse(criterion);

function judgeBasis(desk: Desk, report: string, data: Given<'basis-given'>): void {
  const frame = chanceOf.frame(report);
  desk.judge(frame, 'report-period', again(periodVerdict(data.period, data.rightPeriod, POINTS)));
  desk.judge(frame, 'report-currency', again(currencyVerdict(data.currency, data.rightCurrency, POINTS)));
  for (const kind of data.kinds)
    desk.judge(chanceOf.kind(report, kind.kind), 'rows-of-kind', again(kindVerdict(kind, POINTS)));
}

function judgeSheet(desk: Desk, report: string, data: Given<'figures-given'>): void {
  const judged = data.figures.map((figure) => figureVerdict(figure, data, POINTS));
  for (const [i, verdict] of judged.entries())
    desk.judge(chanceOf.figure(report, data.figures[i]?.at ?? 0), 'figure-value', again(verdict));
  const isUseful = judged.some(({ earned }) => earned > 0);
  const frame = chanceOf.frame(report);
  desk.judge(frame, 'in-time', again(timeOf(desk, frame, isUseful, 'figure-value')));
}

function judgeFinding(desk: Desk, report: string, data: Given<'finding-given'>): void {
  const id = chanceOf.finding(report);
  desk.judge(id, 'segment', again(segmentVerdict(data.segmentRight, data.right, POINTS)));
  desk.judge(id, 'event-cause', again(causeVerdict(data, POINTS)));
  desk.judge(id, 'sign-seen', again(signVerdict(data, POINTS)));
  desk.judge(id, 'since', again(sinceVerdict(data, POINTS)));
  desk.judge(id, 'in-time', again(timeOf(desk, id, data.eventRight, 'event-cause')));
}

/** The handbook pages on what is judged here. */
const PAGES = {
  '*': 'reports',
  'figure-value': 'figures',
  'report-figure': 'figures',
  'reading-right': 'readings',
  'report-reading': 'readings',
  'event-verdict': 'anomalies',
  'report-event': 'anomalies',
  segment: 'anomalies',
  'event-cause': 'anomalies',
  'sign-seen': 'anomalies',
  since: 'anomalies',
  'report-finding': 'anomalies',
} as const satisfies Pages<PerformancePage>;

export const p231 = makeIndicator<Parts['store']>(
  'P2.3.1',
  {
    'performance-report/asked': ({ subject, data }, desk) => openReport(desk, subject.id, data, EXCLUSIONS),
    'performance-report/basis-given': ({ subject, data }, desk) => judgeBasis(desk, subject.id, data),
    'performance-report/figures-given': ({ subject, data }, desk) => judgeSheet(desk, subject.id, data),
    'performance-report/readings-given': ({ subject, data: { readings } }, desk) => {
      for (const each of readings)
        desk.judge(chanceOf.reading(subject.id, each.reading), 'reading-right', again(readingVerdict(each, POINTS)));
    },
    'performance-report/events-weighed': ({ subject, data: { events } }, desk) => {
      for (const each of events)
        desk.judge(chanceOf.event(subject.id, each.event), 'event-verdict', again(eventVerdict(each, POINTS)));
    },
    'performance-report/finding-given': ({ subject, data }, desk) => judgeFinding(desk, subject.id, data),
  },
  PAGES,
);
