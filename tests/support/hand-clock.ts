import type { Timers } from '../../src/session/timers.ts';

interface Alarm {
  readonly every: number;
  readonly call: () => void;
  at: number;
}

/** Real time that a test moves by hand. */
export class HandClock implements Timers {
  #now = 0;
  readonly #alarms = new Set<Alarm>();

  now(): number {
    return this.#now;
  }

  every(ms: number, call: () => void): () => void {
    const alarm: Alarm = { every: ms, call, at: this.#now + ms };
    this.#alarms.add(alarm);
    return () => this.#alarms.delete(alarm);
  }

  date(): number {
    return 1_800_000_000_000 + this.#now;
  }

  /** Lets real time pass without a call of any timer, as a computer that sleeps or a frozen tab does. */
  sleep(ms: number): void {
    this.#now += ms;
    for (const alarm of this.#alarms) alarm.at = Math.max(alarm.at, this.#now);
  }

  /** Lets real time pass, and calls what is due on the way in its order. */
  pass(ms: number): void {
    const until = this.#now + ms;
    for (let alarm = this.#next(until); alarm !== null; alarm = this.#next(until)) {
      this.#now = alarm.at;
      alarm.at += alarm.every;
      alarm.call();
    }
    this.#now = until;
  }

  #next(until: number): Alarm | null {
    const due = [...this.#alarms].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
    return due[0] ?? null;
  }
}
