import type { Sitting } from '../sitting/sitting.ts';
import type { Debrief } from './port.ts';
import { workOutputs } from './work-outputs.ts';

/** Everything a debrief shows, made from the sitting as it stands. */
export function makeDebrief(sitting: Sitting): Debrief {
  const start = sitting.form.days[0]?.open ?? 0;
  return {
    report: sitting.report(),
    ledger: sitting.ledger(),
    outputs: workOutputs(sitting),
    startAt: start,
    endAt: sitting.now,
    timeline: sitting.journal
      .filter(({ at }) => at >= start)
      .map(({ seq, at, kind, subject }) => ({ seq, at, kind, subject })),
  };
}
