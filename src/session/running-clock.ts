import {
  afterReal,
  dayEndAfter,
  LONGEST_STEP,
  makePacer,
  movedTo,
  type Pace,
  type Pacer,
  type PacerPlan,
  pastTheNight,
  tick,
  withPace,
} from './pacer.ts';
import type { Timers } from './timers.ts';

/** Real ms between two steps of the clock. */
const STEP = 200;

/** Told of every step: the simulated time it leads to, and whether nobody can have acted during it. */
export type Stepped = (to: number, away: boolean) => void;

/** The clock of a sitting: a pacer and the timer that moves it. */
export class RunningClock {
  readonly #timers: Timers;
  readonly #stepped: Stepped;
  #pacer: Pacer;
  #stop: (() => void) | null = null;

  constructor(plan: PacerPlan, at: number, timers: Timers, stepped: Stepped) {
    this.#pacer = makePacer(plan, at);
    this.#timers = timers;
    this.#stepped = stepped;
  }

  get pace(): Pace {
    return this.#pacer.pace;
  }

  /** Simulated ms for one real ms at ×1. */
  get speed(): number {
    return this.#pacer.speed;
  }

  /** Whether it is the clock of an assessment, which does not stop. */
  get fixed(): boolean {
    return this.#pacer.fixed;
  }

  /** Returns whether that changed anything. */
  setPace(wanted: Pace): boolean {
    const before = this.#pacer;
    this.#pacer = withPace(before, wanted, this.#timers.now());
    if (this.#pacer === before) return false;
    this.#stop?.();
    this.#stop = this.#pacer.pace === 0 ? null : this.#timers.every(STEP, () => this.catchUp());
    return true;
  }

  /** Takes a step now: what is done next is done at the time that it is. */
  catchUp(): void {
    if (this.#stop === null) return;
    const [before, now] = [this.#pacer, this.#timers.now()];
    const { to, state } = tick(before, now);
    this.#pacer = state;
    this.#stepped(to, before.fixed && now - before.realAt > LONGEST_STEP);
  }

  moveTo(at: number): void {
    this.#pacer = movedTo(this.#pacer, at);
  }

  stop(): void {
    this.#stop?.();
    this.#stop = null;
    this.#pacer = { ...this.#pacer, pace: 0 };
  }

  /** The real time now, ms since 1970, where the clock of an assessment is running; else null. */
  ranAt(): number | null {
    return this.#pacer.fixed && this.#pacer.pace !== 0 ? this.#timers.date() : null;
  }

  /** The simulated time now, had the clock run on since a real time, ms since 1970. */
  since(ranAt: number): number {
    return afterReal(this.#pacer, this.#timers.date() - ranAt);
  }

  /** The end of the working day at a simulated time; in a night, the opening it leads to as well. */
  dayEnd(at: number): { readonly end: number; readonly morning: number | null } {
    return { end: dayEndAfter(this.#pacer.days, at), morning: this.#isNight(at) ? this.#morning(at) : null };
  }

  /** Whether the clock of a practice waits at a simulated time: the working day is over, and the next is yet to be begun. */
  waitsAt(at: number): boolean {
    return !this.fixed && this.#isNight(at);
  }

  /** Real ms that the working days after a simulated time take at ×1. */
  leftAfter(at: number): number {
    const { days, speed } = this.#pacer;
    return days.reduce((left, { open, close }) => left + Math.max(0, close - Math.max(open, at)), 0) / speed;
  }

  #morning(at: number): number {
    return pastTheNight(this.#pacer.days, at);
  }

  #isNight(at: number): boolean {
    return this.#morning(at) > at;
  }
}
