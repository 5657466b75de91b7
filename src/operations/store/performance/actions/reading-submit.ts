import { z } from 'zod';
import { catalogueOf } from '../../../shop/catalogue.ts';
import { idInput, makeAction } from '../../../shop/trainee-action.ts';
import { storeHouseOf } from '../../look-ups.ts';
import { tellPerformance } from '../happenings.ts';
import { readingsOf } from '../judging.ts';
import { READINGS } from '../readings.ts';
import { REPORT } from '../report.ts';
import { refuseReport, tablesOf } from '../reports.ts';

/** Says which part of the shop stands out in the period, and which way things went. Until the deadline it may be corrected. */
export const readingSubmit = makeAction({
  kind: 'reading/submit',
  indicators: ['P2.3.1'],
  input: z.object({ report: idInput, answers: z.record(z.enum(READINGS), idInput) }).strict(),
  check: (world, { report }) => refuseReport(world, report, ({ readingsGiven }) => readingsGiven),
  apply: (step, { report: id, answers }) => {
    const brief = step.need(REPORT, id);
    step.update(REPORT, id, (report) => {
      report.readingsGiven = { at: step.now, answers };
    });
    const right = readingsOf(tablesOf(step), brief, storeHouseOf(step).performance, catalogueOf(step));
    tellPerformance(step, 'performance-report/readings-given', id, {
      readings: right.map((each) => ({ ...each, given: answers[each.reading] })),
    });
  },
});
