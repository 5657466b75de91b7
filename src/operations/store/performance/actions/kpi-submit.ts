import { z } from 'zod';
import { CURRENCY_CODES } from '../../../shop/money.ts';
import { idInput, makeAction } from '../../../shop/trainee-action.ts';
import { tellPerformance } from '../happenings.ts';
import { judgeSheet } from '../judging.ts';
import { figuresOn, REPORT, SHEETS } from '../report.ts';
import { refuseReport, tablesOf } from '../reports.ts';

const MOST = 1_000_000_000_000;
const figureInput = z.number().int().min(0).max(MOST).nullable();

/** Hands in the figures of one sheet of a report, in a currency. Until the deadline they may be corrected. */
export const kpiSubmit = makeAction({
  kind: 'kpi/submit',
  indicators: ['P2.3.1'],
  input: z
    .object({
      report: idInput,
      sheet: z.enum(SHEETS),
      currency: z.enum(CURRENCY_CODES),
      values: z.array(figureInput).max(20),
    })
    .strict(),
  check: (world, { report: id, sheet, values }) => {
    const refusal = refuseReport(world, id, ({ sheetsGiven }) => sheetsGiven[sheet]);
    if (refusal !== null) return refusal;
    const report = world.get(REPORT, id);
    const of = report === undefined ? 0 : figuresOn(report, sheet).length;
    return values.length === of
      ? null
      : { key: 'report/figures-missing', values: { given: values.length, of }, page: 'reports' };
  },
  apply: (step, { report: id, sheet, currency, values }) => {
    const given = { at: step.now, currency, values };
    const brief = step.need(REPORT, id);
    step.update(REPORT, id, (report) => {
      report.sheetsGiven = { ...report.sheetsGiven, [sheet]: given };
    });
    tellPerformance(step, 'performance-report/figures-given', id, {
      sheet,
      currency,
      rightCurrency: brief.currency,
      figures: judgeSheet(step, tablesOf(step), { brief, basis: brief.basisGiven }, sheet, given),
    });
  },
});
