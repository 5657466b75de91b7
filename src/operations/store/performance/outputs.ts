import type { RecordReader } from '../../../kernel/step.ts';
import type { OutputCell, OutputTable } from '../../duty.ts';
import { KPIS } from './kpi.ts';
import { type PerformanceReport, REPORT } from './report.ts';

/** A figure as the report prints it: an amount, or a share in per cent with two decimals. */
function figureCell({ figures, figuresGiven }: PerformanceReport, at: number): OutputCell {
  const value = figuresGiven?.values[at] ?? null;
  const kpi = figures[at]?.kpi;
  if (value === null || kpi === undefined || figuresGiven === undefined) return '';
  return KPIS[kpi].unit === 'amount' ? { amount: value, currency: figuresGiven.currency } : value / 100;
}

/** O2.3.1 performance report: each figure that was asked for with its period, and what was found to have gone wrong. */
export function performanceOutputs(world: RecordReader): readonly OutputTable[] {
  const rows = world.all(REPORT).flatMap((report): (readonly OutputCell[])[] => {
    const { figures, figuresGiven: given, findingGiven: finding } = report;
    const day = (date: string | undefined): OutputCell => (date === undefined ? '' : { day: date });
    return [
      ...figures.map((figure, at) => [
        figure.kpi,
        figure.channel ?? '',
        day(given?.period.from),
        day(given?.period.to),
        given?.excluded.join(', ') ?? '',
        figureCell(report, at),
        given?.currency ?? '',
      ]),
      ...(finding === undefined
        ? []
        : [[finding.figure, finding.channel ?? '', day(finding.from), '', finding.product ?? '', finding.event, '']]),
    ];
  });
  const columns = ['kpi', 'channel', 'period-from', 'period-to', 'left-out', 'figure', 'currency'];
  return [{ code: 'O2.3.1', columns: columns.map((name) => `@${name}`), rows }];
}
