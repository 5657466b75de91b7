import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import {
  type KeptSitting,
  type Progress,
  type SittingHead,
  type SittingStore,
  type StoredSitting,
  StoreFault,
} from '../session/store.ts';
import type { LogEntry } from '../sitting/sitting-file.ts';

interface Schema extends DBSchema {
  sittings: { key: string; value: KeptSitting };
  progress: { key: string; value: Progress };
  entries: { key: [string, number]; value: LogEntry & { readonly sitting: string } };
}
type StoreName = StoreNames<Schema>;
type Writing = IDBPTransaction<Schema, StoreName[], 'readwrite'>;

/** A write is done when it has reached the disk. */
const STRICT = { durability: 'strict' } as const;

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function openDatabase(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>('waybill', 1, {
    upgrade(db) {
      db.createObjectStore('sittings', { keyPath: 'id' });
      db.createObjectStore('progress', { keyPath: 'id' });
      db.createObjectStore('entries', { keyPath: ['sitting', 'seq'] });
    },
  });
  opened.catch(() => {
    opened = undefined;
  });
  return opened;
}

const everyEntry = (id: string): IDBKeyRange => IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);

const isFull = (error: unknown): boolean => error instanceof DOMException && error.name === 'QuotaExceededError';

/** Writes in one transaction: all of it or nothing. */
async function write(stores: StoreName[], puts: (tx: Writing) => readonly Promise<unknown>[]): Promise<void> {
  try {
    const tx = (await openDatabase()).transaction(stores, 'readwrite', STRICT);
    try {
      await Promise.all([...puts(tx), tx.done]);
    } catch (error) {
      tx.done.catch(() => undefined);
      // A transaction that failed by itself has ended already.
      if (tx.error === null) tx.abort();
      throw error;
    }
  } catch (error) {
    throw new StoreFault(isFull(error) ? 'full' : 'failed', error);
  }
}

/** Stores sittings in the browser's IndexedDB. */
export const indexedDbStore: SittingStore = {
  keep: (kept: KeptSitting, progress: Progress) =>
    write(['sittings', 'progress'], (tx) => [
      tx.objectStore('sittings').put(kept),
      tx.objectStore('progress').put(progress),
    ]),

  append: (entries: readonly LogEntry[], progress: Progress) =>
    write(['entries', 'progress'], (tx) => [
      ...entries.map((entry) => tx.objectStore('entries').put({ ...entry, sitting: progress.id })),
      tx.objectStore('progress').put(progress),
    ]),

  async read(id: string): Promise<StoredSitting | null> {
    const db = await openDatabase();
    const [kept, progress, rows] = await Promise.all([
      db.get('sittings', id),
      db.get('progress', id),
      db.getAll('entries', everyEntry(id)),
    ]);
    if (kept === undefined || progress === undefined) return null;
    return { ...kept, progress, log: rows.map(({ sitting: _sitting, ...entry }) => entry) };
  },

  async list(): Promise<readonly SittingHead[]> {
    const db = await openDatabase();
    const [kept, progress] = await Promise.all([db.getAll('sittings'), db.getAll('progress')]);
    const reached = new Map(progress.map((row) => [row.id, row]));
    return kept
      .flatMap(({ id, header, startedAt }) => {
        const row = reached.get(id);
        return row === undefined ? [] : [{ id, header, startedAt, progress: row }];
      })
      .sort((a, b) => b.startedAt - a.startedAt);
  },

  remove: (id: string) =>
    write(['sittings', 'progress', 'entries'], (tx) => [
      tx.objectStore('sittings').delete(id),
      tx.objectStore('progress').delete(id),
      tx.objectStore('entries').delete(everyEntry(id)),
    ]),
};
