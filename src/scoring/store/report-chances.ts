import type { Parts } from '../../operations/parts.ts';
import type { PerformanceHappenings } from '../../operations/store/performance/happenings.ts';
import type { AskedFigure } from '../../operations/store/performance/report.ts';
import type { Assessment } from '../assessment.ts';
import type { Words } from '../ledger.ts';
import { words } from '../verdict.ts';
import { anomalyWords, figureText, periodText, readingWords } from './report-verdicts.ts';

/** Every part of a report is worth as much, so that none decides. */
export const POINTS = 2;

export type Desk = Assessment<Parts['store']>;
type Asked = PerformanceHappenings['performance-report/asked'];

/** The chances of a report, by what each is about. */
export const chanceOf = {
  figure: (report: string, at: number): string => `figure/${report}/${at}`,
  frame: (report: string): string => `frame/${report}`,
  kind: (report: string, kind: string): string => `kind/${report}/${kind}`,
  reading: (report: string, reading: string): string => `reading/${report}/${reading}`,
  event: (report: string, event: string): string => `event/${report}/${event}`,
  finding: (report: string): string => `finding/${report}`,
};

const asked = ({ kpi, channel }: AskedFigure): Words =>
  channel === null
    ? words('expected.report-figure', { kpi })
    : words('expected.report-figure-of-channel', { kpi, channel });

/** A chance of a report before its deadline is set. */
type Part = Omit<Parameters<Desk['open']>[0], 'deadline'>;

const about = (report: string) => ({ kind: 'performance-report', id: report });

const figureParts = (report: string, { figures, right, currency }: Asked): readonly Part[] =>
  figures.map((figure, at) => ({
    id: chanceOf.figure(report, at),
    kind: 'report-figure',
    subject: about(report),
    expected: asked(figure),
    because: [words('because.figure-right', { right: figureText(figure.kpi, right[at] ?? null, currency) })],
    criteria: [{ id: 'figure-value', rule: 'binary', possible: POINTS }],
  }));

function basisParts(report: string, data: Asked, kinds: readonly string[]): readonly Part[] {
  const frame: Part = {
    id: chanceOf.frame(report),
    kind: 'report-frame',
    subject: about(report),
    expected: words('expected.report-frame', { period: periodText(data), currency: data.currency }),
    criteria: [
      { id: 'report-period', rule: 'binary', possible: POINTS },
      { id: 'report-currency', rule: 'binary', possible: POINTS },
      { id: 'in-time', rule: 'timeliness', possible: POINTS },
    ],
  };
  const rows = kinds.map((exclusion): Part => {
    const left = data.rightLeftOut.find(({ kind }) => kind === exclusion);
    return {
      id: chanceOf.kind(report, exclusion),
      kind: 'report-kind',
      subject: about(report),
      expected: words(left === undefined ? 'expected.report-kind-kept' : 'expected.report-kind-out', { exclusion }),
      ...(left === undefined ? {} : { because: [words('because.rows-of-kind', { exclusion, count: left.rows })] }),
      criteria: [{ id: 'rows-of-kind', rule: 'rationale', possible: POINTS }],
    };
  });
  return [frame, ...rows];
}

const readingParts = (report: string, { rightReadings }: Asked): readonly Part[] =>
  rightReadings.map(({ reading, right }) => ({
    id: chanceOf.reading(report, reading),
    kind: 'report-reading',
    subject: about(report),
    expected: words('expected.report-reading', { reading }),
    because: [readingWords(reading, right)],
    criteria: [{ id: 'reading-right', rule: 'binary', possible: POINTS }],
  }));

const eventParts = (report: string, { rightWeighing }: Asked): readonly Part[] =>
  rightWeighing.map(({ event, eventKind, right }) => ({
    id: chanceOf.event(report, event),
    kind: 'report-event',
    subject: about(report),
    expected: words('expected.report-event', { eventKind }),
    because: [words('because.event-verdict', { eventKind, eventVerdict: right })],
    criteria: [{ id: 'event-verdict', rule: 'binary', possible: POINTS }],
  }));

const findingPart = (report: string, { rightFinding }: Asked): Part => ({
  id: chanceOf.finding(report),
  kind: 'report-finding',
  subject: about(report),
  expected: words('expected.report-finding'),
  because: [anomalyWords(rightFinding)],
  criteria: [
    { id: 'segment', rule: 'binary', possible: POINTS },
    { id: 'event-cause', rule: 'binary', possible: POINTS },
    { id: 'sign-seen', rule: 'binary', possible: POINTS },
    { id: 'since', rule: 'binary', possible: POINTS },
    { id: 'in-time', rule: 'timeliness', possible: POINTS },
  ],
});

/** Opens the chances of a report that was asked for: every figure, every kind of rows, every reading and event on its own. */
export function openReport(desk: Desk, report: string, data: Asked, kinds: readonly string[]): void {
  const parts = [
    ...figureParts(report, data),
    ...basisParts(report, data, kinds),
    ...readingParts(report, data),
    ...eventParts(report, data),
    findingPart(report, data),
  ];
  for (const part of parts) desk.open({ ...part, deadline: data.dueAt });
}
