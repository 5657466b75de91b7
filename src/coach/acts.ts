import type { Ref } from '../kernel/happening.ts';
import { isNote, type Sitting } from '../sitting/sitting.ts';

/** One act of the trainee, for who wants to go back to before it. */
export interface PastAct {
  /** Its place in the log: so many entries come before it. */
  readonly entries: number;
  /** Simulated ms. */
  readonly at: number;
  /** The first thing that happened by it, and to what. */
  readonly kind: string;
  readonly subject: Ref;
}

/** The last acts of a sitting that were not refused, the newest first. */
export function lastActs(sitting: Sitting, most: number): readonly PastAct[] {
  const first = new Map<number, Pick<PastAct, 'kind' | 'subject'>>();
  for (const { cause, kind, subject } of sitting.journal)
    if (cause.by === 'action' && !first.has(cause.seq)) first.set(cause.seq, { kind, subject });
  return sitting.log
    .filter(({ action, refusal }) => refusal === undefined && !isNote(action))
    .flatMap(({ seq, at }) => {
      const happened = first.get(seq);
      return happened === undefined ? [] : [{ entries: seq, at, ...happened }];
    })
    .slice(-most)
    .reverse();
}
