import type { Ref } from '../kernel/happening.ts';
import { isNote, type Sitting } from '../sitting/sitting.ts';

/** One act of the trainee, for who wants to go back to before it. */
export interface PastAct {
  /** Its place in the log: so many entries come before it. */
  readonly entries: number;
  /** Simulated ms. */
  readonly at: number;
  readonly action: string;
  /** What it was done to first. */
  readonly subject: Ref;
}

/** The last acts of a sitting that were not refused, the newest first. */
export function lastActs(sitting: Sitting, most: number): readonly PastAct[] {
  const subjects = new Map<number, Ref>();
  for (const { cause, subject } of sitting.journal)
    if (cause.by === 'action' && !subjects.has(cause.seq)) subjects.set(cause.seq, subject);
  return sitting.log
    .filter(({ action, refusal }) => refusal === undefined && !isNote(action))
    .flatMap(({ seq, at, action }) => {
      const subject = subjects.get(seq);
      return subject === undefined ? [] : [{ entries: seq, at, action, subject }];
    })
    .slice(-most)
    .reverse();
}
