import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import { LOADING } from './loaded-apart.ts';

/** One core is left to the acts of candidates, where there is more than one. */
const THREADS = Math.max(1, availableParallelism() - 1);

export interface ThreadsPlan {
  /** The module that a thread loads, and the function of it that does a task. */
  readonly filename: string;
  readonly name: string;
  /** How much a thread lets everything else go first: 0 not at all, 19 always. */
  readonly nice: number;
  /** Real ms after which a thread without work is ended. */
  readonly idle: number;
}

/** Threads that do one kind of work beside the hall. They come with the first task, and go when there is none. */
export class Threads<Task, Outcome> {
  readonly threads = THREADS;
  readonly #plan: ThreadsPlan;
  #pool: Piscina<Task, Outcome> | null = null;

  constructor(plan: ThreadsPlan) {
    this.#plan = plan;
  }

  /** Rejects where the work throws, or its thread ends. */
  run(task: Task): Promise<Outcome> {
    const { filename, name, nice, idle } = this.#plan;
    this.#pool ??= new Piscina<Task, Outcome>({
      ...{ filename, name, minThreads: 0, maxThreads: THREADS, idleTimeout: idle },
      ...{ niceIncrement: nice, execArgv: [...LOADING] },
    });
    return this.#pool.run(task);
  }

  /** Ends what is being done; its promises reject. */
  async close(): Promise<void> {
    await this.#pool?.destroy();
    this.#pool = null;
  }
}
