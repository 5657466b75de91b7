import type { LogEntry } from '../sitting/sitting-file.ts';
import { type KeptSitting, type Progress, type SittingHead, type SittingStore, StoreFault } from './store.ts';

interface Shelf {
  readonly kept: KeptSitting;
  progress: Progress;
  readonly log: Map<number, LogEntry>;
}

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Keeps sittings as long as the program runs. What comes in and goes out is a copy, as on a disk. */
export class MemoryStore implements SittingStore {
  readonly #shelves = new Map<string, Shelf>();
  /** Why nothing more is taken at present. */
  fault: StoreFault['reason'] | null = null;

  async keep(kept: KeptSitting, progress: Progress): Promise<void> {
    this.#refuseWhenFaulty();
    const log = this.#shelves.get(kept.id)?.log ?? new Map<number, LogEntry>();
    this.#shelves.set(kept.id, { kept: copy(kept), progress: copy(progress), log });
  }

  async append(entries: readonly LogEntry[], progress: Progress): Promise<void> {
    this.#refuseWhenFaulty();
    const shelf = this.#shelves.get(progress.id);
    if (shelf === undefined) return;
    for (const entry of entries) shelf.log.set(entry.seq, copy(entry));
    shelf.progress = copy(progress);
  }

  async read(id: string): ReturnType<SittingStore['read']> {
    const shelf = this.#shelves.get(id);
    if (shelf === undefined) return null;
    const log = [...shelf.log.values()].sort((a, b) => a.seq - b.seq);
    return copy({ ...shelf.kept, log, progress: shelf.progress });
  }

  async list(): Promise<readonly SittingHead[]> {
    const heads = [...this.#shelves.values()].map(({ kept: { id, header, startedAt }, progress }) =>
      copy({ id, header, startedAt, progress }),
    );
    return heads.sort((a, b) => b.startedAt - a.startedAt);
  }

  async remove(id: string): Promise<void> {
    this.#shelves.delete(id);
  }

  #refuseWhenFaulty(): void {
    if (this.fault !== null) throw new StoreFault(this.fault);
  }
}
