import { type Generated, type Kysely, type RawBuilder, SqliteAdapter, sql } from 'kysely';

/** The tables of a hall, in every database alike. What is text in JSON stays text: it is given back as it was given. */
export interface Tables {
  /** A form once, however many sit it. */
  form: { hash: string; form: string };
  sitting: {
    id: string;
    started_at: number;
    header: string;
    form: string;
    progress: string;
    /** The service that plays it; see `SittingStore`. */
    writer: string | null;
  };
  entry: { sitting: string; seq: number; entry: string };
  attempt: { form: string; count: number };
  account: { id: string; row: string };
  /** `places`: how many places were given out. */
  session: { id: string; opened_at: number; places: Generated<number>; row: string };
  seat: {
    id: string;
    session: string;
    place: number;
    row: string;
    /** The server that plays it, where several share a hall; null where none does. */
    owner: string | null;
    /** How often it was taken by a server. */
    epoch: Generated<number>;
    /** When the row was written, ms of the database's clock; 0 where one server has the hall for itself. */
    saved_at: Generated<number>;
  };
  /** What each server says of the seats that it plays, again and again; `saved_at` as in a seat. */
  sign: { session: string; node: string; saved_at: number; signs: string };
  /** How many entries a record has: whoever adds one counts here, and others wait for that commit. */
  record_size: { session: string; size: number };
  record: { session: string; no: number; entry: string };
  identity: { seat: string; session: string; sealed: string };
  identity_key: { session: string; key: string };
  job: { id: string; session: string; asked_at: number; row: string };
  job_result: { kind: string; subject: string; engine: string; session: string | null; row: string };
  /** The servers that share a hall. */
  node: {
    id: string;
    address: string;
    /** Until when the others believe that it lives, ms of the database's clock. */
    alive_until: number;
  };
}

/** Rows of one statement: every database takes so many values. */
const ROWS_AT_ONCE = 500;

export function* inParts<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) yield rows.slice(from, from + ROWS_AT_ONCE);
}

/** Items in rounds, in which none has the key of another, each with its place: for statements that may touch a row once. */
export function roundsOf<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly [Item, number][][] {
  const [rounds, had]: [[Item, number][][], Map<string, number>] = [[], new Map()];
  for (const [at, item] of items.entries()) {
    const round = had.get(keyOf(item)) ?? 0;
    had.set(keyOf(item), round + 1);
    if (!rounds[round]?.push([item, at])) rounds[round] = [[item, at]];
  }
  return rounds;
}

/** Whether a database has one connection, and so one transaction at a time. */
export const isAlone = <T>(tables: Kysely<T>): boolean => tables.getExecutor().adapter instanceof SqliteAdapter;

/** Ms since 1970 by the clock of the database, which is one for all servers. */
export const databaseNow = <T>(tables: Kysely<T>): RawBuilder<number> =>
  isAlone(tables)
    ? sql<number>`cast(unixepoch('subsec') * 1000 as integer)`
    : sql<number>`cast(extract(epoch from clock_timestamp()) * 1000 as bigint)`;
