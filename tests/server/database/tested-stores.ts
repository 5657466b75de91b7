import { join } from 'node:path';
import { type Dialect, Kysely } from 'kysely';
import { postgresDialect } from '../../../src/server/database/postgres.ts';
import { openDatabase } from '../../../src/server/database/sqlite.ts';
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

async function testedTables(real: Dialect): Promise<TestedTables> {
  const { dialect, breakFor, commits } = breakable(real);
  return { ...(await openTables(dialect)), breakFor, commits };
}

/** A database with nothing in it, made out of one that other tests have used. */
async function emptied(url: string): Promise<Dialect> {
  const dialect = postgresDialect(url);
  const database = new Kysely({ dialect });
  await database.schema.dropSchema('public').cascade().execute();
  await database.schema.createSchema('public').execute();
  return dialect;
}

/** Every database of the house, by its name; called at the top of a test file. `postgres`: the file's, where it has one already. */
export function databases(
  postgres = postgresOfFile(),
): readonly (readonly [name: string, open: () => Promise<TestedTables>])[] {
  let url: Promise<string> | null = null;
  return [
    ['SQLite', async () => testedTables(sqliteDialect(openDatabase(join(scratchFolder(), 'hall.db'))))],
    [
      'Postgres',
      async () => {
        url ??= postgres().then((server) => server.database());
        return testedTables(await emptied(await url));
      },
    ],
  ];
}
