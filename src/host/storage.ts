import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Form } from '../operations/market/form.ts';
import type { LogEntry, SittingHeader, SittingReport } from '../sitting/sitting-file.ts';
import type { Mode } from './port.ts';

/** What is kept of a sitting beside its log. */
interface KeptSitting {
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

interface Shelves extends DBSchema {
  sittings: { key: string; value: KeptSitting };
  progress: { key: string; value: Progress };
  entries: { key: [string, number]; value: LogEntry & { readonly sitting: string } };
}

/** What the home screen and the portfolio show of a sitting. */
export interface SittingCard {
  readonly id: string;
  readonly pack: string;
  readonly seed: number;
  readonly mode: Mode;
  readonly startedAt: number;
  readonly day: number;
  readonly over: boolean;
  readonly overall: number | null;
  readonly indicators: Readonly<Record<string, number | null>>;
  /** Another tab, or this one, has it open. */
  readonly locked: boolean;
}

/** Every write reaches the disk before it counts. */
const STRICT = { durability: 'strict' } as const;

let shelves: Promise<IDBPDatabase<Shelves>> | undefined;

function openShelves(): Promise<IDBPDatabase<Shelves>> {
  shelves ??= openDB<Shelves>('waybill', 1, {
    upgrade(db) {
      db.createObjectStore('sittings', { keyPath: 'id' });
      db.createObjectStore('progress', { keyPath: 'id' });
      db.createObjectStore('entries', { keyPath: ['sitting', 'seq'] });
    },
  });
  shelves.catch(() => {
    shelves = undefined;
  });
  return shelves;
}

export const lockName = (id: string): string => `waybill/sitting/${id}`;

const everyEntry = (id: string): IDBKeyRange => IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);

export async function keepSitting(kept: KeptSitting, progress: Progress): Promise<void> {
  const db = await openShelves();
  const tx = db.transaction(['sittings', 'progress'], 'readwrite', STRICT);
  await Promise.all([tx.objectStore('sittings').put(kept), tx.objectStore('progress').put(progress), tx.done]);
}

/** Appends log entries and moves the clock, in one transaction. */
export async function keepEntries(entries: readonly LogEntry[], progress: Progress): Promise<void> {
  const db = await openShelves();
  const tx = db.transaction(['entries', 'progress'], 'readwrite', STRICT);
  const puts = entries.map((entry) => tx.objectStore('entries').put({ ...entry, sitting: progress.id }));
  await Promise.all([...puts, tx.objectStore('progress').put(progress), tx.done]);
}

export interface StoredSitting extends KeptSitting {
  readonly log: readonly LogEntry[];
  readonly progress: Progress;
}

export async function readSitting(id: string): Promise<StoredSitting | null> {
  const db = await openShelves();
  const [kept, progress, rows] = await Promise.all([
    db.get('sittings', id),
    db.get('progress', id),
    db.getAll('entries', everyEntry(id)),
  ]);
  if (kept === undefined || progress === undefined) return null;
  return { ...kept, progress, log: rows.map(({ sitting: _sitting, ...entry }) => entry) };
}

async function lockedNames(): Promise<ReadonlySet<string>> {
  const { held } = (await navigator.locks?.query()) ?? {};
  return new Set((held ?? []).map((lock) => lock.name ?? ''));
}

/** All sittings kept in this browser, newest first. */
export async function listSittings(): Promise<readonly SittingCard[]> {
  const db = await openShelves();
  const [kept, progress, locked] = await Promise.all([db.getAll('sittings'), db.getAll('progress'), lockedNames()]);
  const reached = new Map(progress.map((row) => [row.id, row]));
  return kept
    .map(({ id, header, startedAt }): SittingCard => {
      const row = reached.get(id);
      const results = Object.entries(row?.report?.indicators ?? {});
      return {
        id,
        pack: header.pack.id,
        seed: header.seed,
        mode: header.mode,
        startedAt,
        day: row?.day ?? 0,
        over: row?.over ?? false,
        overall: row?.report?.overall.score ?? null,
        indicators: Object.fromEntries(results.map(([code, result]) => [code, result?.score ?? null])),
        locked: locked.has(lockName(id)),
      };
    })
    .sort((a, b) => b.startedAt - a.startedAt);
}

export async function deleteSitting(id: string): Promise<void> {
  const db = await openShelves();
  const tx = db.transaction(['sittings', 'progress', 'entries'], 'readwrite', STRICT);
  await Promise.all([
    tx.objectStore('sittings').delete(id),
    tx.objectStore('progress').delete(id),
    tx.objectStore('entries').delete(everyEntry(id)),
    tx.done,
  ]);
}

/** The file of a kept sitting as text. The engine is loaded only when its report has not been made yet. */
export async function readSittingFile(id: string): Promise<string> {
  const stored = await readSitting(id);
  if (stored === null) throw new Error(`no sitting ${id}`);
  const { header, form, log, progress } = stored;
  if (progress.report !== null) return JSON.stringify({ header, form, log, report: progress.report });
  const { replay } = await import('../sitting/replay.ts');
  return JSON.stringify(replay({ header, form, log }, progress.clock).file());
}
