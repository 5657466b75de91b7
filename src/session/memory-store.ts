import type { LogEntry } from '../sitting/sitting-file.ts';
import { type KeptSitting, type Progress, type SittingHead, type SittingStore, StoreFault } from './store.ts';

interface Stored {
  readonly kept: KeptSitting;
  progress: Progress;
  readonly log: Map<number, LogEntry>;
}

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Keeps sittings in memory. It copies what it stores and what it returns, as a disk would. */
export class MemoryStore implements SittingStore {
  readonly #sittings = new Map<string, Stored>();
  /** Every write fails for this reason until it is null again. */
  fault: StoreFault['reason'] | null = null;

  async keep(kept: KeptSitting, progress: Progress): Promise<void> {
    this.#refuseWhenFaulty();
    const log = this.#sittings.get(kept.id)?.log ?? new Map<number, LogEntry>();
    this.#sittings.set(kept.id, { kept: copy(kept), progress: copy(progress), log });
  }

  async append(entries: readonly LogEntry[], progress: Progress): Promise<void> {
    this.#refuseWhenFaulty();
    const stored = this.#sittings.get(progress.id);
    if (stored === undefined) return;
    for (const entry of entries) stored.log.set(entry.seq, copy(entry));
    stored.progress = copy(progress);
  }

  async read(id: string): ReturnType<SittingStore['read']> {
    const stored = this.#sittings.get(id);
    if (stored === undefined) return null;
    const log = [...stored.log.values()].sort((a, b) => a.seq - b.seq);
    return copy({ ...stored.kept, log, progress: stored.progress });
  }

  async list(): Promise<readonly SittingHead[]> {
    const heads = [...this.#sittings.values()].map(({ kept: { id, header, startedAt }, progress }) =>
      copy({ id, header, startedAt, progress }),
    );
    return heads.sort((a, b) => b.startedAt - a.startedAt);
  }

  async remove(id: string): Promise<void> {
    this.#sittings.delete(id);
  }

  #refuseWhenFaulty(): void {
    if (this.fault !== null) throw new StoreFault(this.fault);
  }
}
