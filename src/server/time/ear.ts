/** Real ms between two looks of the hall at its own clock. */
export const LISTENS_EVERY = 250;

/** Looks that were late and are remembered: all that can lie in a silence that is to be excused, where the hall was late at every look. */
const REMEMBERED = 100;

/** Real ms by which a look is late as usual. */
const USUALLY_LATE = 20;

/** For how long the hall itself heard nobody: its computer slept, or had other things to do. */
export class Ear {
  readonly #realNow: () => number;
  #listenedAt: number;
  readonly #late: { readonly from: number; readonly to: number }[] = [];

  /** `realNow`: a clock that goes on while the computer sleeps. */
  constructor(realNow: () => number = Date.now) {
    this.#realNow = realNow;
    this.#listenedAt = realNow();
  }

  /** To be called every {@link LISTENS_EVERY}. */
  listen(): void {
    const now = this.#realNow();
    const from = this.#listenedAt + LISTENS_EVERY;
    // What was measured on a clock that is set back since says nothing any more.
    if (now < this.#listenedAt) this.#late.length = 0;
    else if (now - from > USUALLY_LATE) this.#late.push({ from, to: now });
    if (this.#late.length > REMEMBERED) this.#late.shift();
    this.#listenedAt = now;
  }

  /** Real ms of the last so many in which it heard nobody. */
  deafFor(last: number): number {
    this.listen();
    const since = this.#realNow() - last;
    return this.#late.reduce((sum, { from, to }) => sum + Math.max(0, to - Math.max(from, since)), 0);
  }
}
