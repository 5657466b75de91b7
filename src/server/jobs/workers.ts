import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Piscina } from 'piscina';
import type { Outcome, Task } from './task.ts';

/** What a thread loads. */
const WORKER = fileURLToPath(new URL('./task.ts', import.meta.url));
/** The loader of TypeScript, found from here and not from the folder in which the command was called. */
const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** One core is left to the acts of candidates, where there is more than one. */
const THREADS = Math.max(1, availableParallelism() - 1);

/** How much a worker lets everything else go first. */
const NICE = 10;

/** Real ms after which a thread without work is ended. */
const IDLE = 10_000;

/** Threads that do long work beside the hall. They come with the first task, and go when there is none. */
export class Workers {
  readonly threads = THREADS;
  #pool: Piscina<Task, Outcome> | null = null;

  /** Rejects where the engine breaks at a task, or its thread ends. */
  run(task: Task): Promise<Outcome> {
    this.#pool ??= new Piscina<Task, Outcome>({
      ...{ filename: WORKER, name: 'doTask', minThreads: 0, maxThreads: THREADS, idleTimeout: IDLE },
      ...{ niceIncrement: NICE, execArgv: ['--import', TSX] },
    });
    return this.#pool.run(task);
  }

  /** Ends what is being done; its promises reject. */
  async close(): Promise<void> {
    await this.#pool?.destroy();
    this.#pool = null;
  }
}
