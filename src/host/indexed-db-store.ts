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

/** The part of a stored sitting that a list shows. The form is stored apart: it is long, and tells what is to come. */
interface Head extends Omit<SittingHead, 'progress'> {
  readonly writer?: string;
}

interface Schema extends DBSchema {
  sittings: { key: string; value: KeptSitting };
  heads: { key: string; value: Head };
  progress: { key: string; value: Progress };
  entries: { key: [string, number]; value: LogEntry & { readonly sitting: string } };
  tries: { key: string; value: { readonly form: string; readonly count: number } };
}
type StoreName = StoreNames<Schema>;
type Writing = IDBPTransaction<Schema, StoreName[], 'readwrite'>;
type Upgrade = IDBPTransaction<Schema, StoreName[], 'versionchange'>;
type Database = IDBPDatabase<Schema>;

const NAME = 'waybill';
/** 2: heads are stored apart from forms, so that a list reads no form; tries are counted. */
const VERSION = 2;

/** A write is done when it has reached the disk. */
const STRICT = { durability: 'strict' } as const;

/** Real ms after which a database that does not answer is reported as `silent`. */
const PATIENCE = 5_000;

let opened: Promise<Database> | undefined;
/** Rejects when another tab keeps the database from being opened. */
let obstacle: Promise<never> | undefined;
/** Sittings that are played through this connection. */
let inPlay = 0;

async function upgrade(db: Database, from: number, tx: Upgrade): Promise<void> {
  if (from < 1) {
    db.createObjectStore('sittings', { keyPath: 'id' });
    db.createObjectStore('progress', { keyPath: 'id' });
    db.createObjectStore('entries', { keyPath: ['sitting', 'seq'] });
  }
  db.createObjectStore('heads', { keyPath: 'id' });
  db.createObjectStore('tries', { keyPath: 'form' });
  // Row by row: all forms at once may be more than the memory of a small computer.
  for (let row = await tx.objectStore('sittings').openCursor(); row !== null; row = await row.continue()) {
    const { id, header, startedAt } = row.value;
    await tx.objectStore('heads').put({ id, header, startedAt });
  }
}

function startOpening(): Promise<Database> {
  let block: (fault: StoreFault) => void = () => undefined;
  obstacle = new Promise((_, reject) => {
    block = reject;
  });
  obstacle.catch(() => undefined);
  const opening: Promise<Database> = openDB<Schema>(NAME, VERSION, {
    upgrade: (db, from, _to, tx) => upgrade(db, from, tx as unknown as Upgrade),
    blocked: () => block(new StoreFault('blocked')),
    // A newer version in another tab waits for this connection to close. A sitting that is played here is saved to its end first.
    blocking: (_now, _next, { target }) => {
      if (inPlay > 0) return;
      (target as IDBDatabase).close();
      forgetConnection(opening);
    },
    terminated: () => forgetConnection(opening),
  });
  opening.catch(() => forgetConnection(opening));
  return opening;
}

function forgetConnection(connection: Promise<Database> | undefined): void {
  if (opened === connection) opened = undefined;
}

/** Keeps the connection for a newer version too, until the returned function is called: a sitting is being played. */
export function playFromHere(): () => void {
  inPlay += 1;
  return () => {
    inPlay -= 1;
  };
}

/** Rejects as `silent` where a promise does not settle in time. */
function inTime<T>(promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new StoreFault('silent')), PATIENCE);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

function openDatabase(): Promise<Database> {
  // Where storage is forbidden, some browsers have no `indexedDB`, others throw when it is used.
  if (typeof indexedDB === 'undefined') return Promise.reject(new StoreFault('forbidden'));
  opened ??= startOpening();
  return inTime(Promise.race([opened, obstacle ?? opened]));
}

const REASONS: Readonly<Record<string, StoreFault['reason']>> = {
  QuotaExceededError: 'full',
  SecurityError: 'forbidden',
  VersionError: 'newer',
};

function faultOf(error: unknown): StoreFault {
  if (error instanceof StoreFault) return error;
  return new StoreFault((error instanceof Error ? REASONS[error.name] : undefined) ?? 'failed', error);
}

/** Whether the connection was closed under a request. */
const isLost = (error: unknown): boolean => error instanceof DOMException && error.name === 'InvalidStateError';

/** Runs a request; once more over a new connection where the old one was closed. */
async function use<T>(work: (db: Database) => Promise<T>): Promise<T> {
  try {
    const connection = openDatabase();
    const used = opened;
    try {
      return await inTime(work(await connection));
    } catch (error) {
      if (!isLost(error)) throw error;
      forgetConnection(used);
      return await inTime(work(await openDatabase()));
    }
  } catch (error) {
    throw faultOf(error);
  }
}

/** Writes in one transaction: all of it or nothing. */
const write = <T>(stores: StoreName[], puts: (tx: Writing) => Promise<T>): Promise<T> =>
  use(async (db) => {
    const tx = db.transaction(stores, 'readwrite', STRICT);
    try {
      const value = await puts(tx);
      await tx.done;
      return value;
    } catch (error) {
      tx.done.catch(() => undefined);
      const { error: own } = tx;
      // A transaction that failed by itself has ended already.
      if (own === null) tx.abort();
      throw own ?? error;
    }
  });

const everyEntry = (id: string): IDBKeyRange => IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);

/** The head of a sitting; throws `taken` where this writer may not write to it. */
async function headFor(tx: Writing, id: string, writer: string | undefined): Promise<Head | undefined> {
  const head = await tx.objectStore('heads').get(id);
  if (writer !== undefined && head?.writer !== undefined && head.writer !== writer) throw new StoreFault('taken');
  return head;
}

/** Stores sittings in the browser's IndexedDB. */
export const indexedDbStore: SittingStore = {
  keep: (kept: KeptSitting, progress: Progress, writer?: string) =>
    write(['sittings', 'heads', 'progress', 'entries'], async (tx) => {
      const { id, header, startedAt } = kept;
      await headFor(tx, id, writer);
      await Promise.all([
        tx.objectStore('entries').delete(everyEntry(id)),
        tx.objectStore('sittings').put(kept),
        tx.objectStore('heads').put({ id, header, startedAt, ...(writer === undefined ? {} : { writer }) }),
        tx.objectStore('progress').put(progress),
      ]);
    }),

  claim: (id: string, writer: string) =>
    write(['heads'], async (tx) => {
      const head = await tx.objectStore('heads').get(id);
      if (head === undefined) throw new StoreFault('gone');
      await tx.objectStore('heads').put({ ...head, writer });
    }),

  append: (entries: readonly LogEntry[], progress: Progress, writer?: string) =>
    write(['heads', 'entries', 'progress'], async (tx) => {
      if ((await headFor(tx, progress.id, writer)) === undefined) throw new StoreFault('gone');
      await Promise.all([
        ...entries.map((entry) => tx.objectStore('entries').put({ ...entry, sitting: progress.id })),
        tx.objectStore('progress').put(progress),
      ]);
    }),

  read: (id: string): Promise<StoredSitting | null> =>
    use(async (db) => {
      const tx = db.transaction(['sittings', 'progress', 'entries']);
      const [kept, progress, rows] = await Promise.all([
        tx.objectStore('sittings').get(id),
        tx.objectStore('progress').get(id),
        tx.objectStore('entries').getAll(everyEntry(id)),
      ]);
      if (kept === undefined || progress === undefined) return null;
      return { ...kept, progress, log: rows.map(({ sitting: _sitting, ...entry }) => entry) };
    }),

  list: (): Promise<readonly SittingHead[]> =>
    use(async (db) => {
      const tx = db.transaction(['heads', 'progress']);
      const [heads, progress] = await Promise.all([
        tx.objectStore('heads').getAll(),
        tx.objectStore('progress').getAll(),
      ]);
      const reached = new Map(progress.map((row) => [row.id, row]));
      return heads
        .flatMap(({ id, header, startedAt }) => {
          const row = reached.get(id);
          return row === undefined ? [] : [{ id, header, startedAt, progress: row }];
        })
        .sort((a, b) => b.startedAt - a.startedAt);
    }),

  remove: (id: string, writer?: string) =>
    write(['sittings', 'heads', 'progress', 'entries'], async (tx) => {
      await headFor(tx, id, writer);
      await Promise.all([
        tx.objectStore('sittings').delete(id),
        tx.objectStore('heads').delete(id),
        tx.objectStore('progress').delete(id),
        tx.objectStore('entries').delete(everyEntry(id)),
      ]);
    }),

  countTry: (form: string) =>
    write(['tries'], async (tx) => {
      const count = ((await tx.objectStore('tries').get(form))?.count ?? 0) + 1;
      await tx.objectStore('tries').put({ form, count });
      return count;
    }),
};
