/** Real ms between two looks of the hall at its own clock. */
export const LISTENS_EVERY = 250;

/**
 * Real ms without a look after which the hall heard nobody: its computer slept, or had other things to do. A page speaks every two
 * seconds and its clock runs for three, so that a shorter pause makes nobody seem silent.
 */
const DEAF = 1_000;

/** Whether the hall itself was unable to hear its pages. */
export class Ear {
  readonly #realNow: () => number;
  #listenedAt: number;
  /** When it heard again, real ms; null where it has heard all the time. */
  #heardAgainAt: number | null = null;

  /** `realNow`: a clock that goes on while the computer sleeps. */
  constructor(realNow: () => number = Date.now) {
    this.#realNow = realNow;
    this.#listenedAt = realNow();
  }

  /** To be called every {@link LISTENS_EVERY}. */
  listen(): void {
    const now = this.#realNow();
    // A clock that was set back takes along what it has measured.
    if (now - this.#listenedAt > DEAF || (this.#heardAgainAt ?? now) > now) this.#heardAgainAt = now;
    this.#listenedAt = now;
  }

  /** Whether it heard nobody at some moment of a silence that has lasted so long, real ms. */
  missed(silence: number): boolean {
    this.listen();
    return this.#heardAgainAt !== null && this.#realNow() - this.#heardAgainAt <= silence;
  }
}
