import type { Ledger } from '../scoring/ledger.ts';
import type { Report } from '../scoring/report.ts';
import type { OutputTable } from './output-table.ts';
import type { Sitting } from './sitting.ts';
import { workOutputs } from './work-outputs.ts';

export interface Debrief {
  readonly report: Report;
  readonly ledger: Ledger;
  readonly outputs: readonly OutputTable[];
  readonly startAt: number;
  readonly endAt: number;
  /** Every happening's time, kind and subject, for the time line. */
  readonly timeline: readonly {
    readonly seq: number;
    readonly at: number;
    readonly kind: string;
    readonly subject: { readonly kind: string; readonly id: string };
  }[];
}

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
