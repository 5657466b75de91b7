import type { DoPart, PartQueue } from './part-queue.ts';

/** Real ms before a part is tried again whose result could not be kept. */
const AGAIN = 1_000;

/** The parts of a hall that one server has for itself: they wait in its memory, as its store knows which jobs are not done. */
export class OwnQueue implements PartQueue {
  readonly #atOnce: number;
  readonly #waiting = new Map<string, () => Promise<void>>();
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  readonly #running = new Set<Promise<void>>();
  #work: DoPart | null = null;

  /** `atOnce`: how many parts are done at the same time. */
  constructor(atOnce: number) {
    this.#atOnce = atOnce;
  }

  async begin(work: DoPart): Promise<void> {
    this.#work = work;
    this.#next();
  }

  async offer(job: string, parts: readonly number[]): Promise<void> {
    for (const no of parts) this.#waiting.set(`${job}/${no}`, async () => this.#work?.(job, no));
    this.#next();
  }

  async close(): Promise<void> {
    this.#work = null;
    this.#waiting.clear();
    for (const timer of this.#timers) clearTimeout(timer);
    await Promise.all(this.#running);
  }

  #next(): void {
    while (this.#work !== null && this.#running.size < this.#atOnce) {
      const [taken] = this.#waiting;
      if (taken === undefined) return;
      this.#waiting.delete(taken[0]);
      const running: Promise<void> = this.#run(...taken).finally(() => {
        this.#running.delete(running);
        this.#next();
      });
      this.#running.add(running);
    }
  }

  async #run(name: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch {
      if (this.#work === null) return;
      const timer = setTimeout(() => {
        this.#timers.delete(timer);
        this.#waiting.set(name, work);
        this.#next();
      }, AGAIN);
      this.#timers.add(timer);
    }
  }
}
