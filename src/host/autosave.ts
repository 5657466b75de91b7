import type { Sitting } from '../sitting/sitting.ts';
import type { Lock } from './lock.ts';
import { keepEntries, type Progress } from './storage.ts';

type State = 'ok' | 'full' | 'failed';

/** How often the clock alone is written, real ms. */
const CLOCK_EVERY = 3_000;

/** Writes a sitting's log to IndexedDB entry by entry, and says when it can't. What could not be written is tried again with the next. */
export class Autosave {
  readonly #id: string;
  readonly #lock: Lock;
  #saved: number;
  #writing: Promise<void> = Promise.resolve();
  #state: State = 'ok';
  #clockAt = 0;
  #listener: (state: State) => void = () => undefined;

  /** `saved` is how many entries of the log are on the disk already. */
  constructor(id: string, saved: number, lock: Lock) {
    this.#id = id;
    this.#saved = saved;
    this.#lock = lock;
  }

  onState(listener: (state: State) => void): void {
    this.#listener = listener;
  }

  save(sitting: Sitting): void {
    this.#writing = this.#writing.then(() => this.#write(sitting));
  }

  saveClock(sitting: Sitting): void {
    const now = performance.now();
    if (now - this.#clockAt < CLOCK_EVERY) return;
    this.#clockAt = now;
    this.save(sitting);
  }

  close(): void {
    void this.#writing.then(() => this.#lock.release());
  }

  async #write(sitting: Sitting): Promise<void> {
    const entries = sitting.log.slice(this.#saved);
    const { index } = sitting.view().day;
    const progress: Progress = {
      id: this.#id,
      clock: sitting.now,
      day: index,
      over: sitting.over,
      report: sitting.over ? sitting.report() : null,
    };
    try {
      await keepEntries(entries, progress);
      this.#saved += entries.length;
      this.#setState('ok');
    } catch (error) {
      this.#setState(error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'failed');
    }
  }

  #setState(state: State): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#listener(state);
  }
}
