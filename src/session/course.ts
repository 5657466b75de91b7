import { AWAY, type Sitting } from '../sitting/sitting.ts';
import { hasBegun } from './about-sitting.ts';
import type { Pace, PacerPlan } from './pacer.ts';
import { UNCHANGED } from './page-connection.ts';
import { passToNotice, passToStep } from './passing.ts';
import type { WireRefusal } from './protocol.ts';
import { HELD, NOT_BEGUN, NOT_SKIPPED, OVER, TAKEN } from './replies.ts';
import { RunningClock } from './running-clock.ts';
import type { Saving } from './saving.ts';
import type { Showing } from './showing.ts';
import type { Timers } from './timers.ts';

const MINUTE = 60_000;

export interface CourseParts {
  readonly sitting: Sitting;
  /** Whether the sitting is only looked at. */
  readonly isFile: boolean;
  readonly showing: Showing;
  readonly timers: Timers;
  /** The pace that a hall has decided on; null where the page decides. */
  govern(): Pace | null;
  saving(): Saving;
  /** Whether another page has the sitting. */
  isTaken(): boolean;
  /** Resolves when the end of the sitting is saved and told. */
  onOver(): Promise<void>;
}

/** How simulated time passes in a sitting: at the pace of its clock, in skips, and to what a guide waits for. */
export class Course {
  readonly #parts: CourseParts;
  readonly #clock: RunningClock;
  /** Whether time passes only to what the guide waits for. */
  readonly #stands: boolean;
  #isHeld = false;

  constructor(parts: CourseParts) {
    const { sitting, timers } = parts;
    const { days, catalogue } = sitting.form;
    this.#parts = parts;
    this.#stands = catalogue.clock === 'stands' && sitting.header.mode === 'practice';
    const plan: PacerPlan = { days, dayMinutes: catalogue.dayMinutes, fixed: sitting.header.mode === 'assessment' };
    this.#clock = new RunningClock(plan, sitting.now, timers, (to, away) =>
      away ? this.#passAway(to) : this.passTo(to),
    );
  }

  /** The pace that the page sees: none while the clock is held. */
  get pace(): Pace {
    return this.#isHeld ? 0 : this.#clock.pace;
  }

  get clock(): RunningClock {
    return this.#clock;
  }

  get isHeld(): boolean {
    return this.#isHeld;
  }

  /** Goes on where the clock of an assessment ran while nobody had it open; see {@link RunningClock.since}. */
  goOn(ranAt: number): void {
    const { sitting } = this.#parts;
    if (!this.#clock.fixed || sitting.over) return;
    this.#passAway(this.#clock.since(ranAt));
    this.setPace(1);
    void this.#parts.saving().save();
  }

  /** What the page asks for. In a hall it begins, and goes on from the close of a day, at the hall's pace; nothing else is its own. */
  askPace(pace: Pace): void {
    const governed = this.#parts.govern();
    if (governed === null) this.setPace(pace);
    else if (pace > 0 && !this.#isHeld && this.#clock.pace === 0) this.setPace(governed);
  }

  setPace(wanted: Pace): void {
    const { sitting, showing, saving, isTaken } = this.#parts;
    if (sitting.over || isTaken() || this.#stands) return;
    if (!this.#clock.setPace(wanted)) return;
    showing.push({ push: 'pace', pace: this.pace, clock: sitting.now });
    // Records at once that the clock of an assessment was started.
    if (this.#clock.fixed) void saving().save();
  }

  /** Holds the clock and lets it go: a hall's own clock stands still meanwhile, and the page sees that. */
  hold(isHeld: boolean): void {
    if (this.#isHeld === isHeld) return;
    this.#clock.catchUp();
    this.#isHeld = isHeld;
    this.#parts.showing.push({ push: 'pace', pace: this.pace, clock: this.#parts.sitting.now });
  }

  /** Lets time pass to the next notice (practice only). */
  skip(): void {
    const { sitting, govern, isTaken } = this.#parts;
    if (this.#clock.fixed || govern() !== null || sitting.over || isTaken() || this.#stands) return;
    passToNotice(sitting, this.#clock.dayEnd(sitting.now), this.passTo);
  }

  /** For a hall: lets the time of a practice that has begun pass to the next notice; why it does not, or null. */
  jump(): WireRefusal | null {
    const { sitting, isTaken } = this.#parts;
    if (isTaken()) return TAKEN;
    if (sitting.over) return OVER;
    if (this.#isHeld) return HELD;
    if (!hasBegun(sitting)) return NOT_BEGUN;
    if (this.#clock.fixed || this.#stands) return NOT_SKIPPED;
    this.#clock.catchUp();
    passToNotice(sitting, this.#clock.dayEnd(sitting.now), this.passTo);
    return null;
  }

  /** Where the clock stands: lets time pass to what the next step of the guide waits for. */
  comeToStep(): void {
    const { sitting, isFile } = this.#parts;
    if (this.#stands && !isFile && !sitting.over) passToStep(sitting, this.#clock.dayEnd(sitting.now), this.passTo);
  }

  /** Lets simulated time pass while nobody could act, and records that in the log. */
  #passAway(until: number): void {
    const { sitting } = this.#parts;
    if (until > sitting.now) sitting.perform(AWAY, { until });
    this.passTo(until);
  }

  readonly passTo = (to: number): void => {
    const { sitting, showing, saving, onOver } = this.#parts;
    const minute = Math.floor(sitting.now / MINUTE);
    const happenings = sitting.advance(to);
    this.#clock.moveTo(sitting.now);
    if (sitting.over) {
      void onOver();
      return;
    }
    const moved = Math.floor(sitting.now / MINUTE) !== minute;
    // Where the trainee sees nothing of what happened, the page is told of the clock alone.
    const { changed, said } = happenings.length > 0 || moved ? showing.show() : UNCHANGED;
    if (happenings.length > 0 && changed) showing.pushWorld(said);
    else if (moved) showing.push({ push: 'clock', clock: sitting.now }, { isFleeting: true });
    const waits = this.#clock.waitsAt(sitting.now);
    if (waits) this.setPace(0);
    if (moved) saving().saveClock(waits);
  };
}
