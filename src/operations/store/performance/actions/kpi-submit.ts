import { z } from 'zod';
import { CURRENCY_CODES } from '../../../shop/money.ts';
import { firstRefusal, idInput, makeAction } from '../../../shop/trainee-action.ts';
import { EXCLUSIONS } from '../cleaning.ts';
import { tellPerformance } from '../happenings.ts';
import { judgeFigures, statedBy } from '../judging.ts';
import { REPORT } from '../report.ts';
import { refuseDate, refuseReport, tablesOf } from '../reports.ts';

const dateInput = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const MOST = 1_000_000_000_000;
const figureInput = z.number().int().min(0).max(MOST).nullable();

/** Hands in the figures of a report, with what they are about. Until the deadline they may be corrected. */
export const kpiSubmit = makeAction({
  kind: 'kpi/submit',
  indicators: ['P2.3.1'],
  input: z
    .object({
      report: idInput,
      period: z.object({ from: dateInput, to: dateInput }).strict(),
      currency: z.enum(CURRENCY_CODES),
      excluded: z.array(z.enum(EXCLUSIONS)).max(EXCLUSIONS.length),
      values: z.array(figureInput).max(20),
    })
    .strict(),
  check: (world, { report, period, values }) => {
    const refusal =
      refuseReport(world, report, ({ figuresGiven }) => figuresGiven) ??
      firstRefusal([period.from, period.to], (date) => refuseDate(world, date));
    if (refusal !== null) return refusal;
    const { from, to } = period;
    if (from > to) return { key: 'report/period-backwards', values: { from, to }, page: 'reports' };
    const of = world.get(REPORT, report)?.figures.length ?? 0;
    return values.length === of
      ? null
      : { key: 'report/figures-missing', values: { given: values.length, of }, page: 'reports' };
  },
  apply: (step, { report: id, ...input }) => {
    const brief = step.need(REPORT, id);
    const given = { at: step.now, ...input, excluded: [...new Set(input.excluded)] };
    step.update(REPORT, id, (report) => {
      report.figuresGiven = given;
    });
    const right = statedBy(brief);
    tellPerformance(step, 'performance-report/figures-given', id, {
      period: given.period,
      rightPeriod: right.period,
      currency: given.currency,
      rightCurrency: right.currency,
      excluded: given.excluded,
      rightExcluded: right.excluded,
      figures: judgeFigures(step, tablesOf(step), brief, given),
    });
  },
});
