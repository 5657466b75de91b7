import type { Ref } from '../kernel/happening.ts';
import type { OutputTable } from '../operations/duty.ts';
import type { Name, Names } from '../operations/shop/name.ts';
import type { Ledger } from '../scoring/ledger.ts';
import type { PreciseReport } from '../scoring/precision.ts';
import { injectsIn, type SentInject } from './injects.ts';
import type { Sitting } from './sitting.ts';

/** One thing that happened, for the time line. */
export interface TimelineRow {
  readonly seq: number;
  readonly at: number;
  readonly kind: string;
  readonly subject: Ref;
}

export interface Debrief {
  readonly report: PreciseReport;
  readonly ledger: Ledger;
  readonly outputs: readonly OutputTable[];
  readonly startAt: number;
  readonly endAt: number;
  /** When the trainee handed in or finished; null where the time ran out. */
  readonly handedInAt: number | null;
  /** The happenings that concern the trained duties. */
  readonly timeline: readonly TimelineRow[];
  /** What a teacher sent into the sitting. */
  readonly injects: readonly SentInject[];
  /** The names of the things in time line and ledger, of those too that the trainee never came to see; without those that follow from an id alone. */
  readonly names: Names;
}

/** The lines of the time line: happenings of the trained duties, and those that concern every desk. Colleagues' work has no line. */
function timelineOf(sitting: Sitting, start: number): TimelineRow[] {
  const { journal, telling, trained } = sitting;
  const ours = new Set(Object.values(trained).flatMap(({ happenings }) => Object.keys(happenings)));
  return journal
    .filter(({ at, kind }) => {
      const row = telling.row(kind);
      if (at < start || row === undefined || row.hidden === 'always') return false;
      return row.everyDesk === true || ours.has(kind);
    })
    .map(({ seq, at, kind, subject }) => ({ seq, at, kind, subject }));
}

function namesOf({ world, telling, looksUp }: Sitting, subjects: Iterable<Ref>): Names {
  const names: Record<string, Name> = {};
  for (const { kind, id } of subjects) {
    const naming = telling.naming(kind);
    const name = naming?.ofAll === undefined ? naming?.nameOf(world, id, looksUp) : undefined;
    if (name !== undefined) names[`${kind}/${id}`] = name;
  }
  return names;
}

/** Everything a debrief shows, made from the sitting as it stands. */
export function makeDebrief(sitting: Sitting): Debrief {
  const start = sitting.form.days[0]?.open ?? 0;
  const [ledger, timeline] = [sitting.ledger(), timelineOf(sitting, start)];
  return {
    report: sitting.preciseReport(),
    ledger,
    outputs: Object.values(sitting.trained).flatMap((duty) => duty.outputs(sitting.world)),
    startAt: start,
    endAt: sitting.now,
    handedInAt: sitting.handedInAt,
    timeline,
    injects: injectsIn(sitting.log),
    names: namesOf(
      sitting,
      [...timeline, ...ledger.opportunities].map(({ subject }) => subject),
    ),
  };
}
