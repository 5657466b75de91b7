import type { Sitting } from '../sitting/sitting.ts';

/** The end of a working day, simulated ms; `morning` is the next opening while the day is over. */
interface DayEnd {
  readonly end: number;
  readonly morning: number | null;
}

type Pass = (to: number) => void;

/** Lets time pass from one thing that falls due to the next until something is so, at most to the end of the day; returns whether it is. */
function passUntil(sitting: Sitting, { end }: DayEnd, pass: Pass, isSo: () => boolean): boolean {
  for (let due = sitting.nextDueAt(); !isSo() && due !== null && due < end; due = sitting.nextDueAt()) pass(due);
  return isSo();
}

/** Lets time pass to the next notice; where none comes today, to the end of the day, and from there to the next day's opening. */
export function passToNotice(sitting: Sitting, day: DayEnd, pass: Pass): void {
  if (day.morning !== null) {
    pass(day.morning);
    return;
  }
  const before = sitting.view().notices.length;
  if (!passUntil(sitting, day, pass, () => sitting.view().notices.length > before)) pass(day.end);
}

/** Lets time pass, at most to the end of the day, to what the next step of the guide waits for. */
export function passToStep(sitting: Sitting, day: DayEnd, pass: Pass): void {
  if (!passUntil(sitting, day, pass, () => !sitting.waits())) pass(day.end);
}
