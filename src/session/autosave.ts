import type { Sitting } from '../sitting/sitting.ts';
import { type Progress, type SittingStore, StoreFault } from './store.ts';

/** Whether the log is being saved. */
export type StorageState = 'ok' | StoreFault['reason'];

/** How often the clock alone is written, real ms. */
const CLOCK_EVERY = 3_000;

const progressOf = (sitting: Sitting): Progress => ({
  id: sitting.header.id,
  clock: sitting.now,
  day: sitting.view().day.index,
  over: sitting.over,
  report: sitting.over ? sitting.report() : null,
});

/** Saves a sitting's log to a store as it grows, and reports when it cannot. Entries that could not be written are tried again with the next ones. */
export class Autosave {
  readonly #store: SittingStore;
  #saved: number;
  #writing: Promise<void> = Promise.resolve();
  #state: StorageState = 'ok';
  #clockAt = 0;
  /** Saves the header and the form of a new sitting; null once they are saved. */
  #unkept: (() => Promise<void>) | null = null;
  #listener: (state: StorageState) => void = () => undefined;

  /** `saved`: how many entries of the log are in the store already. */
  constructor(store: SittingStore, saved: number) {
    this.#store = store;
    this.#saved = saved;
  }

  onState(listener: (state: StorageState) => void): void {
    this.#listener = listener;
  }

  /** Saves a sitting that has just begun. Where the store fails, this is tried again with the first entries. */
  begin(sitting: Sitting, startedAt: number): Promise<void> {
    const { header, form } = sitting;
    const progress = progressOf(sitting);
    this.#unkept = () => this.#store.keep({ id: header.id, header, form, startedAt }, progress);
    this.#writing = this.#writing.then(() => this.#keep()).catch(() => undefined);
    return this.#writing;
  }

  save(sitting: Sitting): void {
    this.#writing = this.#writing
      .then(() => this.#write(sitting))
      .then(
        () => this.#setState('ok'),
        (error: unknown) => this.#setState(error instanceof StoreFault ? error.reason : 'failed'),
      );
  }

  /** Saves the simulated time reached, at most every `CLOCK_EVERY`. `now` is real time, ms. */
  saveClock(sitting: Sitting, now: number): void {
    if (now - this.#clockAt < CLOCK_EVERY) return;
    this.#clockAt = now;
    this.save(sitting);
  }

  /** Resolves when every save asked for so far was written or has failed. */
  settled(): Promise<void> {
    return this.#writing;
  }

  async #keep(): Promise<void> {
    await this.#unkept?.();
    this.#unkept = null;
  }

  async #write(sitting: Sitting): Promise<void> {
    await this.#keep();
    const entries = sitting.log.slice(this.#saved);
    await this.#store.append(entries, progressOf(sitting));
    this.#saved += entries.length;
  }

  #setState(state: StorageState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#listener(state);
  }
}
