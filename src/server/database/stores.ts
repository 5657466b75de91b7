import { mkdirSync } from 'node:fs';
import { type Dialect, Kysely } from 'kysely';
import type { SittingStore } from '../../session/store.ts';
import type { HallStore } from '../hall/rows.ts';
import type { JobStore } from '../jobs/job.ts';
import { refuseLiveWork } from '../upgrade.ts';
import { backUp, type HallFiles } from './back-up.ts';
import { DiskLog } from './disk-log.ts';
import { GroupCommit } from './group-commit.ts';
import { HallTables } from './hall-tables.ts';
import { JobTables } from './job-tables.ts';
import { howTablesAre, migrate } from './migrations.ts';
import { postgresDialect } from './postgres.ts';
import { SittingTables } from './sitting-tables.ts';
import { closeDatabase, databaseIn, openDatabase } from './sqlite.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import type { Tables } from './tables.ts';

/** Where a hall keeps everything. */
export interface Stores {
  readonly sittings: SittingStore;
  readonly rows: HallStore;
  readonly jobs: JobStore;
  readonly tables: Kysely<Tables>;
  /** Writes everything into one file, with the files that lie beside the database; left out where the database has its own way. */
  readonly backUp?: (files: HallFiles, to: string) => Promise<void>;
  /** Writes what waits, and closes the database. */
  close(): Promise<void>;
}

/** How stores are opened, and what stands under their tables. */
export interface OpenStores {
  /** Changes the tables of an older version even while sittings are not over. */
  readonly force?: boolean;
  /** Closes what the dialect speaks to. */
  readonly close?: () => Promise<void>;
  /** Brings what was committed to the disk, where the database does not see to that. */
  readonly flush?: () => Promise<void>;
}

/** Brings the tables to this version; where sittings are not over, only if that is forced. */
async function bringUp(tables: Kysely<Tables>, rows: HallStore, force: boolean): Promise<void> {
  if (!force && (await howTablesAre(tables)) === 'older') await refuseLiveWork(rows, 'tables');
  await migrate(tables);
}

/** The stores in the tables of a database, which are brought to this version. */
export async function openTables(dialect: Dialect, { force = false, close, flush }: OpenStores = {}) {
  const tables = new Kysely<Tables>({ dialect });
  const commits = new GroupCommit(tables, flush);
  const rows = new HallTables(tables, commits);
  let closing: Promise<void> | null = null;
  const closeOnce = async (): Promise<void> => {
    await commits.settled();
    await tables.destroy();
    await close?.();
  };
  const closeAll = (): Promise<void> => {
    closing ??= closeOnce();
    return closing;
  };
  try {
    await bringUp(tables, rows, force);
  } catch (error) {
    await closeAll();
    throw error;
  }
  const jobs = new JobTables(tables, commits);
  return { tables, commits, rows, jobs, sittings: new SittingTables(tables, commits), close: closeAll };
}

/** The stores in a folder of this machine, which is made where there is none. Throws where another program has them open. */
export async function openFolder(folder: string, { force = false }: Pick<OpenStores, 'force'> = {}): Promise<Stores> {
  mkdirSync(folder, { recursive: true });
  const path = databaseIn(folder);
  const database = openDatabase(path);
  const log = new DiskLog(database, path);
  const close = async (): Promise<void> => {
    await log.close();
    closeDatabase(database);
  };
  const { commits, ...stores } = await openTables(sqliteDialect(database), { force, close, flush: () => log.flush() });
  const alone = (work: () => Promise<void>): Promise<void> => commits.alone(work);
  return { ...stores, backUp: (files, to) => backUp({ database, path, alone }, files, to) };
}

/** The stores in a Postgres database, named by its URL. */
export const openPostgres = (url: string, options: Pick<OpenStores, 'force'> = {}): Promise<Stores> =>
  openTables(postgresDialect(url), options);
