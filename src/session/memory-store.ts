import type { LogEntry } from '../sitting/sitting-file.ts';
import { type KeptSitting, type Progress, type SittingHead, type SittingStore, StoreFault } from './store.ts';

interface Stored {
  readonly kept: KeptSitting;
  progress: Progress;
  writer: string | undefined;
  readonly log: Map<number, LogEntry>;
}

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Keeps sittings in memory. It copies what it stores and what it returns, as a disk would. */
export class MemoryStore implements SittingStore {
  readonly #sittings = new Map<string, Stored>();
  readonly #tries = new Map<string, number>();
  /** Every write fails for this reason until it is null again. */
  fault: StoreFault['reason'] | null = null;

  async keep(kept: KeptSitting, progress: Progress, writer?: string): Promise<void> {
    this.#refuseWhenFaulty();
    this.#refuseOthers(this.#sittings.get(kept.id), writer);
    this.#sittings.set(kept.id, { kept: copy(kept), progress: copy(progress), writer, log: new Map() });
  }

  async claim(id: string, writer: string): Promise<void> {
    this.#refuseWhenFaulty();
    this.#stored(id).writer = writer;
  }

  async append(entries: readonly LogEntry[], progress: Progress, writer?: string): Promise<void> {
    this.#refuseWhenFaulty();
    const stored = this.#stored(progress.id);
    this.#refuseOthers(stored, writer);
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

  async remove(id: string, writer?: string): Promise<void> {
    this.#refuseOthers(this.#sittings.get(id), writer);
    this.#sittings.delete(id);
  }

  async countTry(form: string): Promise<number> {
    this.#refuseWhenFaulty();
    const count = (this.#tries.get(form) ?? 0) + 1;
    this.#tries.set(form, count);
    return count;
  }

  #stored(id: string): Stored {
    const stored = this.#sittings.get(id);
    if (stored === undefined) throw new StoreFault('gone');
    return stored;
  }

  #refuseOthers(stored: Stored | undefined, writer: string | undefined): void {
    if (writer !== undefined && stored?.writer !== undefined && stored.writer !== writer) throw new StoreFault('taken');
  }

  #refuseWhenFaulty(): void {
    if (this.fault !== null) throw new StoreFault(this.fault);
  }
}
