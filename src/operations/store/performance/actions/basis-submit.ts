import { z } from 'zod';
import { CURRENCY_CODES } from '../../../shop/money.ts';
import { firstRefusal, idInput, makeAction } from '../../../shop/trainee-action.ts';
import { storeHouseOf } from '../../look-ups.ts';
import { EXCLUSIONS } from '../cleaning.ts';
import { tellPerformance } from '../happenings.ts';
import { judgeKinds, leftOutOf, statedBy } from '../judging.ts';
import { REPORT } from '../report.ts';
import { refuseDate, refuseReport, tablesOf } from '../reports.ts';
import { dateInput, rowsInput } from './inputs.ts';

/** States what the figures of a report rest on: period, currency, and the rows that were left out. Until the deadline it may be corrected. */
export const basisSubmit = makeAction({
  kind: 'basis/submit',
  indicators: ['P2.3.1'],
  input: z
    .object({
      report: idInput,
      period: z.object({ from: dateInput, to: dateInput }).strict(),
      currency: z.enum(CURRENCY_CODES),
      leftOut: z.array(z.object({ kind: z.enum(EXCLUSIONS), rows: rowsInput }).strict()).max(EXCLUSIONS.length),
    })
    .strict(),
  check: (world, { report, period: { from, to }, leftOut }) => {
    const refusal =
      refuseReport(world, report, ({ basisGiven }) => basisGiven) ??
      firstRefusal([from, to], (date) => refuseDate(world, date));
    if (refusal !== null) return refusal;
    if (from > to) return { key: 'report/period-backwards', values: { from, to }, page: 'reports' };
    const twice = leftOut.find(({ kind }, at) => leftOut.findIndex((each) => each.kind === kind) !== at);
    return twice === undefined
      ? null
      : { key: 'report/left-out-twice', values: { exclusion: twice.kind }, page: 'reports' };
  },
  apply: (step, { report: id, ...input }) => {
    const brief = step.need(REPORT, id);
    step.update(REPORT, id, (report) => {
      report.basisGiven = { at: step.now, ...input };
    });
    const right = statedBy(brief);
    tellPerformance(step, 'performance-report/basis-given', id, {
      period: input.period,
      rightPeriod: right.period,
      currency: input.currency,
      rightCurrency: right.currency,
      kinds: judgeKinds(input.leftOut, leftOutOf(tablesOf(step), brief, storeHouseOf(step).performance)),
    });
  },
});
