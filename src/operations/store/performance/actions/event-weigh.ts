import { z } from 'zod';
import { idInput, makeAction } from '../../../shop/trainee-action.ts';
import { storeTruthOf } from '../../look-ups.ts';
import { tellPerformance } from '../happenings.ts';
import { REPORT } from '../report.ts';
import { eventKindOf, refuseReport } from '../reports.ts';
import { EVENT_VERDICTS } from '../weighing.ts';

const MOST_EVENTS = 20;

/** Says of each event that the manager has heard of what it has to do with the figures. Until the deadline it may be corrected. */
export const eventWeigh = makeAction({
  kind: 'event/weigh',
  indicators: ['P2.3.1'],
  input: z
    .object({
      report: idInput,
      verdicts: z.array(z.object({ event: idInput, verdict: z.enum(EVENT_VERDICTS) }).strict()).max(MOST_EVENTS),
    })
    .strict(),
  check: (world, { report: id, verdicts }) => {
    const refusal = refuseReport(world, id, ({ weighingGiven }) => weighingGiven);
    if (refusal !== null) return refusal;
    const { heardOf = [] } = world.get(REPORT, id) ?? {};
    const missing = heardOf.filter((event) => !verdicts.some((each) => each.event === event));
    return missing.length === 0 && verdicts.length === heardOf.length
      ? null
      : { key: 'report/events-missing', values: { given: verdicts.length, of: heardOf.length }, page: 'anomalies' };
  },
  apply: (step, { report: id, verdicts }) => {
    step.update(REPORT, id, (report) => {
      report.weighingGiven = { at: step.now, verdicts };
    });
    const { weighed } = storeTruthOf(step, 'performance');
    tellPerformance(step, 'performance-report/events-weighed', id, {
      events: weighed.flatMap(({ event, verdict: right }) => {
        const given = verdicts.find((each) => each.event === event);
        return given === undefined ? [] : [{ event, eventKind: eventKindOf(step, event), given: given.verdict, right }];
      }),
    });
  },
});
