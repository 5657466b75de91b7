import type { Form } from '../operations/market/form.ts';
import type { Sitting } from '../sitting/sitting.ts';
import type { LogEntry, SittingHeader, SittingReport } from '../sitting/sitting-file.ts';

/** The part of a stored sitting that is written once, when it begins. */
export interface KeptSitting {
  readonly id: string;
  readonly header: SittingHeader;
  readonly form: Form;
  /** Real time of the start, ms. */
  readonly startedAt: number;
}

/** The part of a stored sitting that changes while it runs. */
export interface Progress {
  readonly id: string;
  /** Simulated time reached. */
  readonly clock: number;
  readonly day: number;
  readonly over: boolean;
  /** Null until the sitting is over. */
  readonly report: SittingReport | null;
  /** The trainee's name or seat number; left out where there is none. */
  readonly trainee?: string;
  /** The results of its indicators with their precision, for lists; left out until the sitting is over. */
  readonly precise?: ReturnType<Sitting['preciseReport']>['indicators'];
  /** Real time of this write, ms since 1970, while the clock of an assessment runs: the time away is counted from here. */
  readonly ranAt?: number;
}

export interface StoredSitting extends KeptSitting {
  readonly log: readonly LogEntry[];
  readonly progress: Progress;
}

/** A stored sitting without its form and its log, for lists. */
export interface SittingHead {
  readonly id: string;
  readonly header: SittingHeader;
  readonly startedAt: number;
  readonly progress: Progress;
}

/**
 * Where sittings are stored. A promise resolves when the disk has the data, or rejects with a {@link StoreFault}.
 *
 * A `writer` is the name of the service that plays a sitting. Two services that both play it would mix their entries, so a
 * write that names a writer is refused as `taken` once another writer has claimed the sitting.
 */
export interface SittingStore {
  /** Stores a sitting from its start: deletes entries that were stored under its id. */
  keep(kept: KeptSitting, progress: Progress, writer?: string): Promise<void>;
  /** From now on only this writer may write. Rejects as `gone` where no such sitting is stored. */
  take(id: string, writer: string): Promise<void>;
  /**
   * Adds entries to the log and writes the progress: both or neither. Writing an entry again does not double it. Rejects as
   * `gone` where the sitting itself is not stored: its entries alone could never be opened.
   */
  append(entries: readonly LogEntry[], progress: Progress, writer?: string): Promise<void>;
  /**
   * Null where no such sitting is stored. The rows are as they lie on the disk, unchecked. Of one form many sittings may share the
   * object, which nobody changes.
   */
  read(id: string): Promise<StoredSitting | null>;
  /** Newest first. */
  list(): Promise<readonly SittingHead[]>;
  /** Deletes a sitting and its log; does nothing where no such sitting is stored. */
  remove(id: string, writer?: string): Promise<void>;
  /** Counts one more assessment of a form; resolves to their number. Deleting a sitting does not lower it. */
  countTry(form: string): Promise<number>;
}

/**
 * Why nothing can be stored: `full`: no room; `forbidden`: by the settings of the browser; `newer`: a newer version of the
 * program has changed the database; `blocked`: an older version is open in another tab; `silent`: no answer; `failed`: any
 * other reason.
 */
export const STORAGE_FAULTS = ['full', 'forbidden', 'newer', 'blocked', 'silent', 'failed'] as const;

/** Whether the log is being saved. */
export type StorageState = 'ok' | (typeof STORAGE_FAULTS)[number];

/** A request that a store could not carry out: a storage fault, or `gone` or `taken` as {@link SittingStore} says. */
export class StoreFault extends Error {
  readonly reason: (typeof STORAGE_FAULTS)[number] | 'gone' | 'taken';

  constructor(reason: StoreFault['reason'], cause?: unknown) {
    super(`the store is ${reason}`, { cause });
    this.reason = reason;
  }
}
