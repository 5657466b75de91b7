import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Dialect, Kysely } from 'kysely';
import type { SittingStore } from '../../session/store.ts';
import type { HallStore } from '../hall/rows.ts';
import { DiskLog } from './disk-log.ts';
import { GroupCommit } from './group-commit.ts';
import { HallTables } from './hall-tables.ts';
import { migrate } from './migrations.ts';
import { postgresDialect } from './postgres.ts';
import { SittingTables } from './sitting-tables.ts';
import { closeDatabase, openDatabase } from './sqlite.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import type { Tables } from './tables.ts';

/** Where a hall keeps everything. */
export interface Stores {
  readonly sittings: SittingStore;
  readonly rows: HallStore;
  readonly tables: Kysely<Tables>;
  /** Writes what waits, and closes the database. */
  close(): Promise<void>;
}

/** What stands under the tables: how it is closed, and how it comes to the disk where the database does not see to that. */
interface Ground {
  readonly close?: () => Promise<void>;
  readonly flush?: () => Promise<void>;
}

/** The stores in the tables of a database, which are brought to this version. */
export async function openTables(dialect: Dialect, { close, flush }: Ground = {}): Promise<Stores> {
  const tables = new Kysely<Tables>({ dialect });
  const commits = new GroupCommit(tables, flush);
  const closeAll = async (): Promise<void> => {
    await commits.settled();
    await tables.destroy();
    await close?.();
  };
  try {
    await migrate(tables);
  } catch (error) {
    await closeAll();
    throw error;
  }
  return {
    ...{ tables, close: closeAll },
    sittings: new SittingTables(tables, commits),
    rows: new HallTables(tables, commits),
  };
}

/** The stores in a folder of this machine, which is made where there is none. Throws where another program has them open. */
export async function openFolder(folder: string): Promise<Stores> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'hall.db');
  const database = openDatabase(path);
  const log = new DiskLog(database, path);
  const close = async (): Promise<void> => {
    await log.close();
    closeDatabase(database);
  };
  return openTables(sqliteDialect(database), { close, flush: () => log.flush() });
}

/** The stores in a Postgres database, named by its URL. */
export const openPostgres = (url: string): Promise<Stores> => openTables(postgresDialect(url));
