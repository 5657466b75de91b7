import { type Machinery, Sitting } from './sitting.ts';
import type { SittingFile } from './sitting-file.ts';

/** Happenings of a replay: many times what a sitting of five days has. */
const MOST_HAPPENINGS = 60_000;

/** The form makes more happen than any pack does. */
export class TooMuchWork extends Error {}

/** Lets time pass, from one thing that falls due to the next, so that the work can be counted on the way. */
function advanceTo(sitting: Sitting, until: number): void {
  for (let due = sitting.nextDueAt(); due !== null && due <= until; due = sitting.nextDueAt()) {
    sitting.advance(due);
    if (sitting.journal.length > MOST_HAPPENINGS) throw new TooMuchWork();
    // Nothing is due any more once the trainee has handed in.
    if (sitting.over) break;
  }
  sitting.advance(until);
}

/** Plays a log again, up to a simulated time. Throws {@link TooMuchWork} rather than run for long. */
export function replay(
  file: Pick<SittingFile, 'header' | 'form' | 'log'>,
  until: number,
  machinery: Machinery = {},
): Sitting {
  const sitting = new Sitting(file.form, file.header, machinery);
  for (const entry of file.log) {
    if (entry.at > until) break;
    advanceTo(sitting, entry.at);
    sitting.perform(entry.action, entry.input);
  }
  advanceTo(sitting, until);
  return sitting;
}
