/**
 * Real ms for which requests are begun in one turn of Node's loop, and how many that waited at most. Node takes a single new connection a
 * turn: where a turn did all that waits, a full room that asks without a pause would let hardly anybody in. A turn itself costs less than
 * a tenth of it.
 */
const A_TURN = { ms: 1, waiting: 16 };

/** Lets requests through in their sequence, for a short time in each turn of Node's loop. */
export class Turnstile {
  #since = 0;
  #isTurning = false;
  #waiting: (() => void)[] = [];

  /** Calls when the request may go on: at once where the turn has just begun. */
  pass(goOn: () => void): void {
    this.#turn();
    if (this.#waiting.length > 0 || !this.#hasTime) this.#waiting.push(goOn);
    else goOn();
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
      if (this.#waiting.length === 0) return;
      this.#turn();
      const waiting = this.#waiting;
      const next = waiting.splice(0, A_TURN.waiting);
      while (next.length > 0 && this.#hasTime) next.shift()?.();
      this.#waiting = [...next, ...waiting];
    });
  }
}
