import { join } from 'node:path';
import { type Dialect, Kysely } from 'kysely';
import { postgresDialect } from '../../../src/server/database/postgres.ts';
import { closeDatabase, openDatabase } from '../../../src/server/database/sqlite.ts';
import { sqliteDialect } from '../../../src/server/database/sqlite-dialect.ts';
import { openTables, type Stores } from '../../../src/server/database/stores.ts';
import { StoreFault } from '../../../src/session/store.ts';
import { postgresOfFile } from '../../support/postgres.ts';
import { scratchFolder } from '../../support/scratch.ts';

/** Stores in a database of their own, and a hand on its disk. */
export interface TestedTables extends Stores {
  breakFor(reason: StoreFault['reason'] | null): void;
  /** How many transactions were committed. */
  readonly commits: () => number;
  /** Opens the same database once more, after it was closed. */
  readonly again: () => Promise<Stores>;
}

/** A dialect whose disk can be broken: every commit fails then. */
function breakable(dialect: Dialect) {
  let broken: StoreFault['reason'] | null = null;
  let commits = 0;
  const breaking: Dialect = {
    createAdapter: () => dialect.createAdapter(),
    createIntrospector: (database) => dialect.createIntrospector(database),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createDriver: () => {
      const driver = dialect.createDriver();
      const commit = driver.commitTransaction.bind(driver);
      driver.commitTransaction = async (connection) => {
        if (broken !== null) throw new StoreFault(broken);
        commits += 1;
        await commit(connection);
      };
      return driver;
    },
  };
  return {
    dialect: breaking,
    commits: () => commits,
    breakFor: (reason: StoreFault['reason'] | null) => {
      broken = reason;
    },
  };
}

interface Opened {
  readonly dialect: Dialect;
  close?(): Promise<void>;
}

async function testedTables(openReal: () => Opened): Promise<TestedTables> {
  const real = openReal();
  const { dialect, breakFor, commits } = breakable(real.dialect);
  const again = (): Promise<Stores> => {
    const next = openReal();
    return openTables(next.dialect, next);
  };
  return { ...(await openTables(dialect, real)), breakFor, commits, again };
}

/** A database with nothing in it, made out of one that other tests have used. */
async function emptied(url: string): Promise<() => Opened> {
  const database = new Kysely({ dialect: postgresDialect(url) });
  await database.schema.dropSchema('public').cascade().execute();
  await database.schema.createSchema('public').execute();
  await database.destroy();
  return () => ({ dialect: postgresDialect(url) });
}

/** Every database of the house, by its name; called at the top of a test file. `postgres`: the file's, where it has one already. */
export function databases(
  postgres = postgresOfFile(),
): readonly (readonly [name: string, open: () => Promise<TestedTables>])[] {
  let url: Promise<string> | null = null;
  return [
    [
      'SQLite',
      async () => {
        const path = join(scratchFolder(), 'hall.db');
        return testedTables(() => {
          const database = openDatabase(path);
          return { dialect: sqliteDialect(database), close: async () => closeDatabase(database) };
        });
      },
    ],
    [
      'Postgres',
      async () => {
        url ??= postgres().then((server) => server.database());
        return testedTables(await emptied(await url));
      },
    ],
  ];
}
