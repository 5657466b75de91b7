/**
 * Real ms for which requests are begun in one turn of Node's loop, and how many that waited at most. Node takes a single new connection a
 * turn: where a turn did all that waits, a full room that asks without a pause would let hardly anybody in. A turn itself costs less than
 * a tenth of it.
 */
const A_TURN = { ms: 1, waiting: 16 };

/** Of those that wait, one in so many goes on though others are more urgent: signs of life, too, are heard in time. */
const FAIR_SHARE = 4;

/**
 * Lets requests through for a short time in each turn of Node's loop: those for whose answer somebody waits before those of pages that only
 * say that they are there, of which there are five times as many; among themselves in their sequence.
 */
export class Turnstile {
  #since = 0;
  #isTurning = false;
  #passed = 0;
  #urgent: (() => void)[] = [];
  #others: (() => void)[] = [];

  /** Calls when the request may go on: at once where the turn has just begun. `mayWait`: others go before it. */
  pass(goOn: () => void, mayWait = false): void {
    this.#turn();
    const isFree = this.#urgent.length === 0 && (!mayWait || this.#others.length === 0);
    if (isFree && this.#hasTime) goOn();
    else (mayWait ? this.#others : this.#urgent).push(goOn);
  }

  get #hasTime(): boolean {
    return performance.now() - this.#since < A_TURN.ms;
  }

  /** The next turn lets others through, for as long as anybody waits. */
  #turn(): void {
    if (this.#isTurning) return;
    this.#isTurning = true;
    this.#since = performance.now();
    setImmediate(() => {
      this.#isTurning = false;
      if (this.#urgent.length === 0 && this.#others.length === 0) return;
      this.#turn();
      for (let begun = 0; begun < A_TURN.waiting && this.#hasTime; begun += 1) this.#next()?.();
    });
  }

  #next(): (() => void) | undefined {
    this.#passed += 1;
    const [first, second] =
      this.#passed % FAIR_SHARE === 0 ? [this.#others, this.#urgent] : [this.#urgent, this.#others];
    return first.shift() ?? second.shift();
  }
}
