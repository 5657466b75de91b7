import type { Timers } from '../../session/timers.ts';
import type { Lease } from '../time/lease.ts';
import { ranUntil } from '../time/turns.ts';

/**
 * The timers of a sitting in the hall. Their time is that for which the clock of the seat has run, and no further than its page was
 * heard: so the sitting stands still by itself whenever the seat does. They ring when the page is heard.
 */
export class SeatTimers implements Timers {
  readonly #lease: () => Lease;
  readonly #rung = new Set<() => void>();
  readonly date: () => number;

  constructor(lease: () => Lease, date: () => number) {
    this.#lease = lease;
    this.date = date;
  }

  now(): number {
    const { turns, heard } = this.#lease();
    return ranUntil(turns, heard);
  }

  every(_ms: number, call: () => void): () => void {
    this.#rung.add(call);
    return () => this.#rung.delete(call);
  }

  /** To be called when the page was heard. */
  ring(): void {
    for (const call of [...this.#rung]) call();
  }
}
