import {
  type KeptSitting,
  type Progress,
  type SittingHead,
  type SittingStore,
  StoreFault,
} from '../../session/store.ts';
import type { LogEntry } from '../../sitting/sitting-file.ts';
import { type Cell, type Database, inTransaction, type Statement } from './sqlite.ts';

const TABLES = `
  CREATE TABLE IF NOT EXISTS sitting (
    id TEXT PRIMARY KEY,
    started_at INTEGER NOT NULL,
    header TEXT NOT NULL,
    form TEXT NOT NULL,
    progress TEXT NOT NULL,
    writer TEXT
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS entry (
    sitting TEXT NOT NULL REFERENCES sitting ON DELETE CASCADE,
    seq INTEGER NOT NULL,
    entry TEXT NOT NULL,
    PRIMARY KEY (sitting, seq)
  ) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS attempt (form TEXT PRIMARY KEY, count INTEGER NOT NULL) WITHOUT ROWID;
`;

/** A write that waits for the next commit. */
interface Waiting {
  readonly write: () => void;
  readonly done: () => void;
  readonly failed: (fault: StoreFault) => void;
}

/** Ms in which writes gather for one commit: each costs the disk as much as a hundred together. */
const GATHER = 5;

const FULL = /full|SQLITE_FULL|ENOSPC/i;

const faultOf = (error: unknown): StoreFault =>
  error instanceof StoreFault
    ? error
    : new StoreFault(FULL.test(error instanceof Error ? error.message : '') ? 'full' : 'failed', error);

interface SittingRow {
  readonly id: string;
  readonly started_at: number;
  readonly header: string;
  readonly form: string;
  readonly progress: string;
  readonly writer: string | null;
}

const headOf = ({ id, header, started_at, progress }: SittingRow): SittingHead => ({
  id,
  header: JSON.parse(header),
  startedAt: Number(started_at),
  progress: JSON.parse(progress),
});

/** Keeps sittings in an SQLite database. Writes that come within a few ms are committed together; each is answered when it is on the disk. */
export class SqliteStore implements SittingStore {
  readonly #database: Database;
  readonly #statements = new Map<string, Statement>();
  #waiting: Waiting[] = [];
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(database: Database) {
    this.#database = database;
    database.exec(TABLES);
  }

  keep({ id, header, form, startedAt }: KeptSitting, progress: Progress, writer?: string): Promise<void> {
    return this.#write(() => {
      this.#refuseOthers(id, writer);
      this.#run('DELETE FROM entry WHERE sitting = ?', id);
      this.#run(
        `INSERT INTO sitting (id, started_at, header, form, progress, writer) VALUES (?, ?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET started_at = excluded.started_at, header = excluded.header, form = excluded.form,
           progress = excluded.progress, writer = excluded.writer`,
        ...[id, startedAt, JSON.stringify(header), JSON.stringify(form), JSON.stringify(progress), writer ?? null],
      );
    });
  }

  take(id: string, writer: string): Promise<void> {
    return this.#write(() => {
      if (this.#run('UPDATE sitting SET writer = ? WHERE id = ?', writer, id) === 0) throw new StoreFault('gone');
    });
  }

  append(entries: readonly LogEntry[], progress: Progress, writer?: string): Promise<void> {
    const { id } = progress;
    return this.#write(() => {
      this.#refuseOthers(id, writer);
      if (this.#run('UPDATE sitting SET progress = ? WHERE id = ?', JSON.stringify(progress), id) === 0)
        throw new StoreFault('gone');
      for (const entry of entries)
        this.#run(
          'INSERT INTO entry (sitting, seq, entry) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET entry = excluded.entry',
          ...[id, entry.seq, JSON.stringify(entry)],
        );
    });
  }

  async read(id: string): ReturnType<SittingStore['read']> {
    await this.#settled();
    const row = this.#statement('SELECT * FROM sitting WHERE id = ?').get(id) as SittingRow | undefined;
    if (row === undefined) return null;
    const entries = this.#statement('SELECT entry FROM entry WHERE sitting = ? ORDER BY seq').all(id) as {
      readonly entry: string;
    }[];
    return { ...headOf(row), form: JSON.parse(row.form), log: entries.map(({ entry }) => JSON.parse(entry)) };
  }

  async list(): Promise<readonly SittingHead[]> {
    await this.#settled();
    const rows = this.#statement(
      "SELECT id, started_at, header, '' AS form, progress, writer FROM sitting ORDER BY started_at DESC",
    ).all() as SittingRow[];
    return rows.map(headOf);
  }

  remove(id: string, writer?: string): Promise<void> {
    return this.#write(() => {
      this.#refuseOthers(id, writer);
      this.#run('DELETE FROM entry WHERE sitting = ?', id);
      this.#run('DELETE FROM sitting WHERE id = ?', id);
    });
  }

  async countTry(form: string): Promise<number> {
    await this.#write(() =>
      this.#run('INSERT INTO attempt (form, count) VALUES (?, 1) ON CONFLICT DO UPDATE SET count = count + 1', form),
    );
    const row = this.#statement('SELECT count FROM attempt WHERE form = ?').get(form) as { readonly count: number };
    return Number(row.count);
  }

  /** Makes tables beside those of the sittings, where they are not there yet. */
  define(tables: string): void {
    this.#database.exec(tables);
  }

  /** Makes a write of its own kind in the next commit. */
  write(sql: string, ...values: readonly Cell[]): Promise<void> {
    return this.#write(() => void this.#run(sql, ...values));
  }

  /** What was written before and a question finds. */
  rows(sql: string, ...values: readonly Cell[]): unknown[] {
    this.flush();
    return this.#statement(sql).all(...values);
  }

  /** Commits what waits, now. */
  flush(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const waiting = this.#waiting.splice(0);
    if (waiting.length === 0) return;
    try {
      // One that is refused does not keep the others from the disk.
      const outcomes = inTransaction(this.#database, () => waiting.map((each) => this.#attempt(each)));
      for (const settle of outcomes) settle();
    } catch (error) {
      for (const { failed } of waiting) failed(faultOf(error));
    }
  }

  /** Makes one write within the transaction; returns what to answer once that is committed. */
  #attempt({ write, done, failed }: Waiting): () => void {
    try {
      write();
      return done;
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error;
      return () => failed(error);
    }
  }

  #write(write: () => void): Promise<void> {
    return new Promise((done, failed) => {
      this.#waiting.push({ write, done, failed });
      this.#timer ??= setTimeout(() => this.flush(), GATHER);
    });
  }

  /** Whoever reads sees everything that was written before. */
  async #settled(): Promise<void> {
    this.flush();
  }

  #statement(sql: string): Statement {
    const known = this.#statements.get(sql) ?? this.#database.prepare(sql);
    this.#statements.set(sql, known);
    return known;
  }

  #run(sql: string, ...values: readonly Cell[]): number {
    return Number(this.#statement(sql).run(...values).changes);
  }

  #refuseOthers(id: string, writer: string | undefined): void {
    if (writer === undefined) return;
    const row = this.#statement('SELECT writer FROM sitting WHERE id = ?').get(id) as
      | { readonly writer: string | null }
      | undefined;
    if (row !== undefined && row.writer !== null && row.writer !== writer) throw new StoreFault('taken');
  }
}
