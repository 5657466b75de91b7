import type { Form } from '../operations/market/form.ts';
import type { LogEntry, SittingHeader, SittingReport } from '../sitting/sitting-file.ts';

/** What is kept of a sitting when it begins. */
export interface KeptSitting {
  readonly id: string;
  readonly header: SittingHeader;
  readonly form: Form;
  /** Real time of the start, ms. */
  readonly startedAt: number;
}

/** What changes while a sitting runs. */
export interface Progress {
  readonly id: string;
  /** Simulated time reached. */
  readonly clock: number;
  readonly day: number;
  readonly over: boolean;
  /** Made when the sitting is over. */
  readonly report: SittingReport | null;
}

export interface StoredSitting extends KeptSitting {
  readonly log: readonly LogEntry[];
  readonly progress: Progress;
}

/** What a list of sittings shows of one: neither its form nor its log. */
export interface SittingHead {
  readonly id: string;
  readonly header: SittingHeader;
  readonly startedAt: number;
  readonly progress: Progress;
}

/** Where sittings are kept. Every promise is settled when the disk has it, or rejects with a {@link StoreFault}. */
export interface SittingStore {
  keep(kept: KeptSitting, progress: Progress): Promise<void>;
  /** Adds entries to the log and moves the clock: both or neither. An entry that is there already stays one entry. */
  append(entries: readonly LogEntry[], progress: Progress): Promise<void>;
  /** Null where no such sitting is kept. */
  read(id: string): Promise<StoredSitting | null>;
  /** Newest first. */
  list(): Promise<readonly SittingHead[]>;
  /** Forgets a sitting and its log; one that is not kept is no fault. */
  remove(id: string): Promise<void>;
}

/** Why a store took nothing: there is no room left, or anything else. */
export class StoreFault extends Error {
  readonly reason: 'full' | 'failed';

  constructor(reason: StoreFault['reason'], cause?: unknown) {
    super(`the store is ${reason}`, { cause });
    this.reason = reason;
  }
}
