import type { Sitting } from '../sitting/sitting.ts';
import type { Autosave } from './autosave.ts';
import type { StorageState } from './store.ts';
import type { Timers } from './timers.ts';

/** Real ms between two attempts to write what could not be written. */
const TRY_AGAIN = 3_000;

export interface SavingParts {
  readonly sitting: Sitting;
  /** Null: nothing is saved. */
  readonly saver: Autosave | null;
  readonly timers: Timers;
  /** See {@link Autosave.save}. */
  ranAt(): number | null;
  onState(state: StorageState): void;
  onTaken(): void;
}

/** Saves a sitting while it is played, and repeats a write that failed until it succeeds. */
export class Saving {
  readonly #parts: SavingParts;
  #stopTrying: (() => void) | null = null;
  #isStopped = false;
  /** What waits for the next attempt. */
  readonly #wakes: (() => void)[] = [];

  constructor(parts: SavingParts) {
    this.#parts = parts;
    parts.saver?.onState((state) => {
      if (this.#isStopped) return;
      parts.onState(state);
      this.#tryAgain();
    });
    parts.saver?.onTaken(() => parts.onTaken());
    this.#tryAgain();
  }

  get state(): StorageState {
    return this.#parts.saver?.state ?? 'ok';
  }

  /**
   * Resolves to whether everything is saved. While the store is out of order, which the page has been told, it does not wait
   * for the write.
   */
  async save(): Promise<boolean> {
    const { saver, sitting } = this.#parts;
    if (saver === null || this.#isStopped) return false;
    const wasOk = saver.state === 'ok';
    const saved = saver.save(sitting, this.#parts.ranAt());
    return wasOk ? saved : false;
  }

  /**
   * Resolves to true when everything is saved, however long that takes; to false where nothing more will be. For a hall, which
   * acknowledges nothing that is not on its disk.
   */
  async saved(): Promise<boolean> {
    const { saver, sitting, timers } = this.#parts;
    while (saver !== null && !this.#isStopped) {
      if (await saver.save(sitting, this.#parts.ranAt())) return true;
      if (this.#isStopped) return false;
      await new Promise<void>((resolve) => {
        const stop = timers.every(TRY_AGAIN, () => this.#wake());
        this.#wakes.push(() => {
          stop();
          resolve();
        });
      });
    }
    return false;
  }

  #wake(): void {
    for (const wake of this.#wakes.splice(0)) wake();
  }

  /** Saves the simulated time reached, now and then; with `atOnce`, now. */
  saveClock(atOnce: boolean): void {
    const { saver, sitting, timers } = this.#parts;
    if (atOnce) void this.save();
    else if (!this.#isStopped) saver?.saveClock(sitting, timers.now(), this.#parts.ranAt());
  }

  /** The trainee's name or seat number is saved with every write from now on. */
  nameTrainee(trainee: string): void {
    if (this.#parts.saver !== null) this.#parts.saver.trainee = trainee;
  }

  /** Deletes the sitting, unless another tab has taken it over. */
  forget(): void {
    void this.#parts.saver?.forget(this.#parts.sitting.header.id);
  }

  /** Writes nothing more. Resolves when what was to be written was tried. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#wake();
    this.#stopTrying?.();
    await this.#parts.saver?.settled();
  }

  #tryAgain(): void {
    if (this.state === 'ok') {
      this.#stopTrying?.();
      this.#stopTrying = null;
    } else this.#stopTrying ??= this.#parts.timers.every(TRY_AGAIN, () => void this.save());
  }
}
