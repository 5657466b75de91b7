import { StoreFault } from '../../session/store.ts';
import type { AccountRow, HallStore, IdentityRow, NewEntry, RecordEntry, SeatRow, SessionRow } from '../hall/rows.ts';
import type { Cell } from './sqlite.ts';
import type { SqliteStore } from './sqlite-store.ts';

const HALL_TABLES = `
  CREATE TABLE IF NOT EXISTS account (id TEXT PRIMARY KEY, row TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS session (id TEXT PRIMARY KEY, opened_at INTEGER NOT NULL, row TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS seat (id TEXT PRIMARY KEY, session TEXT NOT NULL, place INTEGER NOT NULL, row TEXT NOT NULL) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS seat_of ON seat (session, place);
  CREATE TABLE IF NOT EXISTS record (session TEXT NOT NULL, no INTEGER NOT NULL, entry TEXT NOT NULL, PRIMARY KEY (session, no)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS identity (seat TEXT PRIMARY KEY, session TEXT NOT NULL, sealed TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS identity_key (session TEXT PRIMARY KEY, key TEXT NOT NULL) WITHOUT ROWID;
`;

const SAVE_SEAT =
  'INSERT INTO seat (id, session, place, row) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET row = excluded.row';
const SAVE_IDENTITY =
  'INSERT INTO identity (seat, session, sealed) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET sealed = excluded.sealed';

const cellsOf = (row: SeatRow): readonly Cell[] => [row.id, row.session, row.place, JSON.stringify(row)];

const parsed = <T>(rows: unknown[], column: string): T[] =>
  rows.map((row) => JSON.parse((row as Readonly<Record<string, string>>)[column] ?? 'null') as T);

/** Keeps what is not a sitting in the database of the sittings, in the same commits. */
export class SqliteHallStore implements HallStore {
  readonly #store: SqliteStore;
  /** By record, the number of the last entry. */
  readonly #sizes = new Map<string, number>();

  constructor(store: SqliteStore) {
    this.#store = store;
    store.define(HALL_TABLES);
  }

  saveAccount(row: AccountRow): Promise<void> {
    return this.#store.write(
      'INSERT INTO account (id, row) VALUES (?, ?) ON CONFLICT DO UPDATE SET row = excluded.row',
      ...[row.id, JSON.stringify(row)],
    );
  }

  async accounts(): Promise<readonly AccountRow[]> {
    return parsed(this.#store.rows('SELECT row FROM account'), 'row');
  }

  saveSession(row: SessionRow): Promise<void> {
    return this.#store.write(
      'INSERT INTO session (id, opened_at, row) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET row = excluded.row',
      ...[row.id, row.openedAt, JSON.stringify(row)],
    );
  }

  saveSeat(row: SeatRow): Promise<void> {
    return this.#store.write(SAVE_SEAT, ...cellsOf(row));
  }

  async saveSeats(rows: readonly SeatRow[]): Promise<void> {
    await Promise.all(rows.map((row) => this.saveSeat(row)));
  }

  async addEntry(entry: NewEntry, after?: number): Promise<RecordEntry> {
    const { session } = entry;
    const size = this.#sizes.get(session) ?? this.#sizeOf(session);
    if (after !== undefined && size !== after) throw new StoreFault('taken');
    const { at, kind, by, seat, data } = entry;
    const beside = { ...(by === undefined ? {} : { by }), ...(seat === undefined ? {} : { seat }) };
    const added = { session, no: size + 1, at, kind, ...beside, ...(data === undefined ? {} : { data }) };
    this.#sizes.set(session, added.no);
    await this.#store.write(
      'INSERT INTO record (session, no, entry) VALUES (?, ?, ?)',
      ...[session, added.no, JSON.stringify(added)],
    );
    return added;
  }

  #sizeOf(session: string): number {
    const [row] = this.#store.rows('SELECT count(*) AS size FROM record WHERE session = ?', session);
    return Number((row as { readonly size: number | bigint }).size);
  }

  async sessions(): Promise<readonly SessionRow[]> {
    return parsed(this.#store.rows('SELECT row FROM session ORDER BY opened_at'), 'row');
  }

  async seats(session: string): Promise<readonly SeatRow[]> {
    return parsed(this.#store.rows('SELECT row FROM seat WHERE session = ? ORDER BY place', session), 'row');
  }

  async entries(session: string, after = 0): Promise<readonly RecordEntry[]> {
    return parsed(
      this.#store.rows('SELECT entry FROM record WHERE session = ? AND no > ? ORDER BY no', session, after),
      'entry',
    );
  }

  async saveIdentities(rows: readonly IdentityRow[]): Promise<void> {
    await Promise.all(rows.map(({ seat, session, sealed }) => this.#store.write(SAVE_IDENTITY, seat, session, sealed)));
  }

  async identities(session: string): Promise<readonly IdentityRow[]> {
    return this.#store.rows('SELECT * FROM identity WHERE session = ?', session) as IdentityRow[];
  }

  async identityKey(session: string): Promise<string | null> {
    const [row] = this.#store.rows('SELECT key FROM identity_key WHERE session = ?', session);
    return (row as { readonly key: string } | undefined)?.key ?? null;
  }

  saveIdentityKey(session: string, key: string): Promise<void> {
    return this.#store.write('INSERT INTO identity_key (session, key) VALUES (?, ?)', session, key);
  }

  dropIdentityKey(session: string): Promise<void> {
    return this.#store.write('DELETE FROM identity_key WHERE session = ?', session);
  }

  async removeSession(session: string): Promise<void> {
    const tables = ['identity_key', 'identity', 'seat'] as const;
    await Promise.all([
      ...tables.map((table) => this.#store.write(`DELETE FROM ${table} WHERE session = ?`, session)),
      this.#store.write('DELETE FROM session WHERE id = ?', session),
    ]);
  }
}
