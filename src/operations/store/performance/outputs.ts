import type { RecordReader } from '../../../kernel/step.ts';
import type { OutputCell, OutputTable } from '../../duty.ts';
import { KPIS } from './kpi.ts';
import { ANSWERED_BY, type Reading } from './readings.ts';
import { type AskedFigure, figuresOn, type PerformanceReport, REPORT } from './report.ts';

/** A figure as the report prints it: an amount, or a share in per cent or a mean count with two decimals. */
function figureCell({ figures, sheetsGiven }: PerformanceReport, figure: AskedFigure): OutputCell {
  const given = sheetsGiven[figure.sheet];
  const value = given?.values[figuresOn({ figures }, figure.sheet).indexOf(figure)] ?? null;
  if (value === null || given === undefined) return '';
  return KPIS[figure.kpi].unit === 'amount' ? { amount: value, currency: given.currency } : value / 100;
}

/** The answer to a reading, named by what it is. */
const answerCell = (reading: Reading, answer: string): OutputCell => ({ of: ANSWERED_BY[reading], id: answer });

/**
 * O2.3.1 performance report: each figure that was asked for with its period, the readings, what was found to have gone wrong, and what
 * other events had to do with it.
 */
export function performanceOutputs(world: RecordReader): readonly OutputTable[] {
  const rows = world.all(REPORT).flatMap((report): (readonly OutputCell[])[] => {
    const { figures, sheetsGiven, basisGiven: basis, readingsGiven, weighingGiven, findingGiven: finding } = report;
    const leftOut = basis?.leftOut.map(({ kind }) => kind).join(', ') ?? '';
    const day = (date: string | undefined): OutputCell => (date === undefined ? '' : { day: date });
    return [
      ...figures.map((figure) => [
        ...[figure.kpi, figure.channel ?? '', day(basis?.period.from), day(basis?.period.to), leftOut],
        ...[figureCell(report, figure), sheetsGiven[figure.sheet]?.currency ?? ''],
      ]),
      ...Object.entries(readingsGiven?.answers ?? {}).map(([reading, answer]) => [
        ...[reading, '', day(basis?.period.from), day(basis?.period.to), leftOut],
        ...[answerCell(reading as Reading, answer), ''],
      ]),
      ...(weighingGiven?.verdicts ?? []).map(({ event, verdict }) => [verdict, '', '', '', '', event, '']),
      ...(finding === undefined
        ? []
        : [[finding.figure, finding.channel ?? '', day(finding.from), '', finding.product ?? '', finding.event, '']]),
    ];
  });
  const columns = ['kpi', 'channel', 'period-from', 'period-to', 'left-out', 'figure', 'currency'];
  return [{ code: 'O2.3.1', columns: columns.map((name) => `@${name}`), rows }];
}
