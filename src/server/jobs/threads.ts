import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { pathToFileURL } from 'node:url';
import { Piscina } from 'piscina';

/** The loader of TypeScript, found from here and not from the folder in which the command was called. */
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

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
      ...{ niceIncrement: nice, execArgv: ['--import', TSX] },
    });
    return this.#pool.run(task);
  }

  /** Ends what is being done; its promises reject. */
  async close(): Promise<void> {
    await this.#pool?.destroy();
    this.#pool = null;
  }
}
