import type { HallStore, RecordEntry, SeatRow, SessionRow } from '../hall/rows.ts';
import type { SqliteStore } from './sqlite-store.ts';

const HALL_TABLES = `
  CREATE TABLE IF NOT EXISTS session (id TEXT PRIMARY KEY, opened_at INTEGER NOT NULL, row TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS seat (id TEXT PRIMARY KEY, session TEXT NOT NULL, place INTEGER NOT NULL, row TEXT NOT NULL) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS seat_of ON seat (session, place);
  CREATE TABLE IF NOT EXISTS record (session TEXT NOT NULL, no INTEGER NOT NULL, entry TEXT NOT NULL, PRIMARY KEY (session, no)) WITHOUT ROWID;
`;

const parsed = <T>(rows: unknown[], column: string): T[] =>
  rows.map((row) => JSON.parse((row as Readonly<Record<string, string>>)[column] ?? 'null') as T);

/** Keeps sessions, seats and their record in the database of the sittings, in the same commits. */
export class SqliteHallStore implements HallStore {
  readonly #store: SqliteStore;

  constructor(store: SqliteStore) {
    this.#store = store;
    store.define(HALL_TABLES);
  }

  saveSession(row: SessionRow): Promise<void> {
    return this.#store.write(
      'INSERT INTO session (id, opened_at, row) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET row = excluded.row',
      ...[row.id, row.openedAt, JSON.stringify(row)],
    );
  }

  saveSeat(row: SeatRow): Promise<void> {
    return this.#store.write(
      'INSERT INTO seat (id, session, place, row) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET row = excluded.row',
      ...[row.id, row.session, row.place, JSON.stringify(row)],
    );
  }

  addEntry(entry: RecordEntry): Promise<void> {
    return this.#store.write(
      'INSERT INTO record (session, no, entry) VALUES (?, ?, ?)',
      ...[entry.session, entry.no, JSON.stringify(entry)],
    );
  }

  async sessions(): Promise<readonly SessionRow[]> {
    return parsed(this.#store.rows('SELECT row FROM session ORDER BY opened_at'), 'row');
  }

  async seats(session: string): Promise<readonly SeatRow[]> {
    return parsed(this.#store.rows('SELECT row FROM seat WHERE session = ? ORDER BY place', session), 'row');
  }

  async entries(session: string): Promise<readonly RecordEntry[]> {
    return parsed(this.#store.rows('SELECT entry FROM record WHERE session = ? ORDER BY no', session), 'entry');
  }
}
