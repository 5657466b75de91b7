import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Dialect, Kysely } from 'kysely';
import type { SittingStore } from '../../session/store.ts';
import type { HallStore } from '../hall/rows.ts';
import type { JobStore } from '../jobs/job.ts';
import { GroupCommit } from './group-commit.ts';
import { HallTables } from './hall-tables.ts';
import { JobTables } from './job-tables.ts';
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
  readonly jobs: JobStore;
  readonly tables: Kysely<Tables>;
  /** Writes what waits, and closes the database. */
  close(): Promise<void>;
}

/** The stores in the tables of a database, which are brought to this version. `close`: closes what the dialect speaks to. */
export async function openTables(dialect: Dialect, close: () => void = () => undefined): Promise<Stores> {
  const tables = new Kysely<Tables>({ dialect });
  const commits = new GroupCommit(tables);
  const closeAll = async (): Promise<void> => {
    await commits.settled();
    await tables.destroy();
    close();
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
    jobs: new JobTables(tables, commits),
  };
}

/** The stores in a folder of this machine, which is made where there is none. Throws where another program has them open. */
export async function openFolder(folder: string): Promise<Stores> {
  mkdirSync(folder, { recursive: true });
  const database = openDatabase(join(folder, 'hall.db'));
  return openTables(sqliteDialect(database), () => closeDatabase(database));
}

/** The stores in a Postgres database, named by its URL. */
export const openPostgres = (url: string): Promise<Stores> => openTables(postgresDialect(url));
