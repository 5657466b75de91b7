import { createRequire } from 'node:module';
import { join } from 'node:path';
import Libsql from 'libsql';

/** The values a row can hold. */
export type Cell = string | number | bigint | null | Uint8Array;

export interface Statement {
  run(...values: Cell[]): { readonly changes: number | bigint };
  get(...values: Cell[]): unknown;
  all(...values: Cell[]): unknown[];
}

/** An SQLite database as its drivers give it: synchronous, one connection. */
export interface Database {
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}

const require = createRequire(import.meta.url);

/** Node's own driver from 22.13 on; undefined below. */
function ownDriver(path: string): Database | undefined {
  try {
    const { DatabaseSync } = require('node:sqlite') as { readonly DatabaseSync: new (path: string) => Database };
    return new DatabaseSync(path);
  } catch (error) {
    if ((error as { readonly code?: string }).code === 'ERR_UNKNOWN_BUILTIN_MODULE') return undefined;
    throw error;
  }
}

/**
 * What a commit promises: it is on the disk when it returns. The exclusive lock keeps a second program out, which could otherwise
 * move the log away under this one.
 */
const PRAGMAS = ['locking_mode = EXCLUSIVE', 'journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON'];

/** The database of a hall in its folder. */
export const databaseIn = (folder: string): string => join(folder, 'hall.db');

/** Opens the database of a hall; makes it where there is none. Throws where another program has it open. */
export function openDatabase(path: string): Database {
  const database = ownDriver(path) ?? (new Libsql(path) as unknown as Database);
  for (const pragma of PRAGMAS) database.prepare(`PRAGMA ${pragma}`).get();
  return database;
}

/** Closes a database and gives its lock back at once: a driver may keep it until its statements are collected. */
export function closeDatabase(database: Database): void {
  for (const pragma of ['journal_mode = DELETE', 'locking_mode = NORMAL']) database.prepare(`PRAGMA ${pragma}`).get();
  database.prepare('SELECT count(*) FROM sqlite_schema').get();
  database.close();
}
