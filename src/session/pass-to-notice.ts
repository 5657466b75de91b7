import type { Sitting } from '../sitting/sitting.ts';

/** Lets time pass to the next notice; where none comes before the end of the day, to the next day's opening. */
export function passToNotice(
  sitting: Sitting,
  { end, next }: { readonly end: number; readonly next: number },
  passTo: (at: number) => void,
): void {
  const before = sitting.view().notices.length;
  for (let due = sitting.nextDueAt(); due !== null && due < end; due = sitting.nextDueAt()) {
    passTo(due);
    if (sitting.view().notices.length > before) return;
  }
  passTo(next);
}
