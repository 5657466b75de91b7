import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { Cell, Database, Statement } from './sqlite.ts';

/** Whether a statement answers with rows; the others say how many they have changed. */
const hasRows = ({ query, sql }: CompiledQuery): boolean =>
  query.kind === 'SelectQueryNode' || 'returning' in query || /^\s*(select|pragma|with)\b/i.test(sql);

/** Statements that are kept ready: more than the house has, so that one made anew each time cannot pile up. */
const MOST_READY = 200;

class SqliteConnection implements DatabaseConnection {
  readonly #database: Database;
  readonly #ready = new Map<string, Statement>();

  constructor(database: Database) {
    this.#database = database;
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const statement = this.#statement(query.sql);
    const values = query.parameters as Cell[];
    if (hasRows(query)) return { rows: statement.all(...values) as Row[] };
    return { rows: [], numAffectedRows: BigInt(statement.run(...values).changes) };
  }

  // biome-ignore lint/correctness/useYield: nothing of the house reads a table in parts
  async *streamQuery(): AsyncIterableIterator<never> {
    throw new Error('rows of SQLite are read at once');
  }

  #statement(sql: string): Statement {
    const known = this.#ready.get(sql);
    if (known !== undefined) return known;
    if (this.#ready.size >= MOST_READY) this.#ready.clear();
    const made = this.#database.prepare(sql);
    this.#ready.set(sql, made);
    return made;
  }
}

/** One connection: whoever asks while a transaction runs waits for its end. */
class SqliteDriver implements Driver {
  readonly #database: Database;
  readonly #connection: SqliteConnection;
  #free: Promise<void> = Promise.resolve();
  #release: () => void = () => undefined;

  constructor(database: Database) {
    this.#database = database;
    this.#connection = new SqliteConnection(database);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const before = this.#free;
    let release: () => void = () => undefined;
    this.#free = new Promise((resolve) => {
      release = resolve;
    });
    await before;
    this.#release = release;
    return this.#connection;
  }

  async beginTransaction(): Promise<void> {
    this.#database.exec('BEGIN IMMEDIATE');
  }

  async commitTransaction(): Promise<void> {
    this.#database.exec('COMMIT');
  }

  async rollbackTransaction(): Promise<void> {
    // A full disk may have rolled it back already.
    try {
      this.#database.exec('ROLLBACK');
    } catch {}
  }

  async releaseConnection(): Promise<void> {
    this.#release();
  }

  /** The database is closed by whoever opened it. */
  async destroy(): Promise<void> {}
}

/** Speaks to an open SQLite database. */
export const sqliteDialect = (database: Database): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => new SqliteDriver(database),
  createIntrospector: (kysely: Kysely<unknown>) => new SqliteIntrospector(kysely),
  createQueryCompiler: () => new SqliteQueryCompiler(),
});
