import type { Form } from '../operations/market/form.ts';
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

/** Where sittings are stored. A promise resolves when the disk has the data, or rejects with a {@link StoreFault}. */
export interface SittingStore {
  keep(kept: KeptSitting, progress: Progress): Promise<void>;
  /** Adds entries to the log and writes the progress: both or neither. Writing an entry again does not double it. */
  append(entries: readonly LogEntry[], progress: Progress): Promise<void>;
  /** Null where no such sitting is stored. */
  read(id: string): Promise<StoredSitting | null>;
  /** Newest first. */
  list(): Promise<readonly SittingHead[]>;
  /** Deletes a sitting and its log; does nothing where no such sitting is stored. */
  remove(id: string): Promise<void>;
}

/** A write that failed: there was no room left (`full`), or any other reason (`failed`). */
export class StoreFault extends Error {
  readonly reason: 'full' | 'failed';

  constructor(reason: StoreFault['reason'], cause?: unknown) {
    super(`the store is ${reason}`, { cause });
    this.reason = reason;
  }
}
