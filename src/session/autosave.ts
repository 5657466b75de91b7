import type { Sitting } from '../sitting/sitting.ts';
import { withTrainee } from '../sitting/trainee-name.ts';
import { type Progress, type SittingStore, type StorageState, StoreFault } from './store.ts';

/** How often the clock alone is written, real ms, where nobody says otherwise. */
const CLOCK_EVERY = 3_000;

function progressOf(sitting: Sitting, ranAt: number | null, trainee: string): Progress {
  const reports = sitting.over ? sitting.reports() : null;
  return {
    id: sitting.header.id,
    clock: sitting.now,
    day: sitting.day,
    over: sitting.over,
    report: reports?.report ?? null,
    ...(reports === null ? {} : { precise: reports.precise.indicators }),
    ...(ranAt === null ? {} : { ranAt }),
    ...withTrainee(trainee),
  };
}

export interface AutosaveParts {
  /** Real time of the start, ms since 1970. */
  readonly startedAt?: number;
  /** See {@link SittingStore}. */
  readonly writer?: string;
  /** The trainee's name or seat number. */
  readonly trainee?: string;
  /** How often the clock alone is written, real ms. */
  readonly clockEvery?: number;
}

/**
 * Saves a sitting's log to a store as it grows, and reports when it cannot. Every save writes all that is missing: entries
 * that could not be written before, and the sitting itself where it is not stored (any more).
 */
export class Autosave {
  readonly #store: SittingStore;
  readonly #writer: string | undefined;
  readonly #clockEvery: number;
  /** The trainee's name or seat number, saved with the next write. */
  trainee: string;
  #startedAt: number;
  #saved: number;
  #isKept: boolean;
  #writing: Promise<unknown> = Promise.resolve();
  /** The save that waits for the present one; further saves join it. */
  #next: Promise<boolean> | null = null;
  #state: StorageState = 'ok';
  #clockAt = 0;
  #listener: (state: StorageState) => void = () => undefined;
  #takenListener: () => void = () => undefined;

  /** `saved`: how many entries of the log are in the store already. */
  constructor(store: SittingStore, saved: number, parts: AutosaveParts = {}) {
    const { startedAt = 0, writer, trainee = '', clockEvery = CLOCK_EVERY } = parts;
    this.#store = store;
    this.#saved = saved;
    this.#isKept = true;
    this.#startedAt = startedAt;
    this.#writer = writer;
    this.#clockEvery = clockEvery;
    this.trainee = trainee;
  }

  get state(): StorageState {
    return this.#state;
  }

  onState(listener: (state: StorageState) => void): void {
    this.#listener = listener;
  }

  /** Called when a write was refused because another writer has claimed the sitting. */
  onTaken(listener: () => void): void {
    this.#takenListener = listener;
  }

  /** Saves a sitting from its start: one that has just begun, or whose rows were damaged. */
  begin(sitting: Sitting, startedAt: number): Promise<boolean> {
    this.#isKept = false;
    this.#saved = 0;
    this.#startedAt = startedAt;
    return this.save(sitting);
  }

  /**
   * Resolves to whether everything performed so far is in the store. `ranAt`: the real time now, while the clock of an
   * assessment runs.
   */
  save(sitting: Sitting, ranAt: number | null = null): Promise<boolean> {
    if (this.#next !== null) return this.#next;
    const next = this.#writing.then(() => {
      this.#next = null;
      return this.#try(sitting, ranAt);
    });
    this.#next = next;
    this.#writing = next;
    return next;
  }

  /** Saves the simulated time reached, now and then. `now` is real time, ms. */
  saveClock(sitting: Sitting, now: number, ranAt: number | null = null): void {
    if (now - this.#clockAt < this.#clockEvery) return;
    this.#clockAt = now;
    void this.save(sitting, ranAt);
  }

  /** Deletes the sitting, unless another writer has claimed it. */
  forget(id: string): Promise<void> {
    const removed = this.#writing.then(() => this.#store.remove(id, this.#writer)).catch(() => undefined);
    this.#writing = removed;
    return removed;
  }

  /** Resolves when every save asked for so far was written or has failed. */
  async settled(): Promise<void> {
    await this.#writing;
  }

  async #try(sitting: Sitting, ranAt: number | null): Promise<boolean> {
    try {
      await this.#write(sitting, ranAt);
      this.#setState('ok');
      return true;
    } catch (error) {
      const reason = error instanceof StoreFault ? error.reason : 'failed';
      if (reason === 'taken') this.#takenListener();
      else this.#setState(reason === 'gone' ? 'failed' : reason);
      return false;
    }
  }

  async #write(sitting: Sitting, ranAt: number | null): Promise<void> {
    try {
      await this.#append(sitting, ranAt);
    } catch (error) {
      if (!(error instanceof StoreFault) || error.reason !== 'gone') throw error;
      // The browser's data was cleared while the sitting was played: all of it is stored again.
      this.#isKept = false;
      this.#saved = 0;
      await this.#append(sitting, ranAt);
    }
  }

  async #append(sitting: Sitting, ranAt: number | null): Promise<void> {
    const progress = progressOf(sitting, ranAt, this.trainee);
    const entries = sitting.log.slice(this.#saved);
    if (!this.#isKept) {
      const { header, form } = sitting;
      await this.#store.keep({ id: header.id, header, form, startedAt: this.#startedAt }, progress, this.#writer);
      this.#isKept = true;
      if (entries.length === 0) return;
    }
    await this.#store.append(entries, progress, this.#writer);
    this.#saved += entries.length;
  }

  #setState(state: StorageState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#listener(state);
  }
}
