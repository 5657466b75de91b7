import { moduleOf } from '../jobs/loaded-apart.ts';
import { Threads } from '../jobs/threads.ts';
import type { Granted, ReplayTask } from './replay-task.ts';

/** Where sittings that are over are played again for those who mark, decide and appeal. */
export interface Replays {
  /** Rejects where the sitting cannot be played. */
  run<Asked extends ReplayTask>(task: Asked): Promise<Granted[Asked['wish']]>;
  /** Somebody will ask soon. */
  getReady(): void;
  close(): Promise<void>;
}

/** Somebody waits for it before a screen, and looks at one sitting after another. */
const PLAN = { name: 'doReplay', nice: 0, idle: 600_000 };

/** Plays sittings again in threads beside the hall, so that no candidate's act waits for it. */
export class ReplayThreads implements Replays {
  readonly #threads = new Threads<ReplayTask | null, Granted[keyof Granted] | null>({
    ...PLAN,
    filename: moduleOf(import.meta.url, './replay-task'),
  });
  #isGettingReady = false;

  run<Asked extends ReplayTask>(task: Asked): Promise<Granted[Asked['wish']]> {
    return this.#threads.run(task) as Promise<Granted[Asked['wish']]>;
  }

  /** A thread takes a second or more to load the engine: it does so while somebody still reads a list. */
  getReady(): void {
    if (this.#isGettingReady) return;
    this.#isGettingReady = true;
    const done = (): void => {
      this.#isGettingReady = false;
    };
    void this.#threads.run(null).then(done, done);
  }

  close(): Promise<void> {
    return this.#threads.close();
  }
}
