import { type Kysely, type Migration, Migrator, sql } from 'kysely';
import { StoreFault } from '../../session/store.ts';
import { isAlone } from './tables.ts';

/** Where SQLite keeps rows in their key's own tree. */
const clustered = (database: Kysely<unknown>) => (isAlone(database) ? sql`without rowid` : sql``);

function tablesOfSittings(database: Kysely<unknown>) {
  const { schema } = database;
  const table = (name: string) => schema.createTable(name).modifyEnd(clustered(database));
  return [
    schema
      .createTable('form')
      .addColumn('hash', 'text', (column) => column.primaryKey())
      .addColumn('form', 'text', (column) => column.notNull()),
    schema
      .createTable('sitting')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('started_at', 'bigint', (column) => column.notNull())
      .addColumn('header', 'text', (column) => column.notNull())
      .addColumn('form', 'text', (column) => column.notNull().references('form.hash'))
      .addColumn('progress', 'text', (column) => column.notNull())
      .addColumn('writer', 'text'),
    table('entry')
      .addColumn('sitting', 'text', (column) => column.notNull().references('sitting.id').onDelete('cascade'))
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('entry', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('entry_key', ['sitting', 'seq']),
    table('attempt')
      .addColumn('form', 'text', (column) => column.primaryKey())
      .addColumn('count', 'integer', (column) => column.notNull()),
  ];
}

function tablesOfHall(database: Kysely<unknown>) {
  const { schema } = database;
  const table = (name: string) => schema.createTable(name).modifyEnd(clustered(database));
  return [
    table('account')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('row', 'text', (column) => column.notNull()),
    table('session')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('opened_at', 'bigint', (column) => column.notNull())
      .addColumn('places', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('row', 'text', (column) => column.notNull()),
    table('seat')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('session', 'text', (column) => column.notNull())
      .addColumn('place', 'integer', (column) => column.notNull())
      .addColumn('row', 'text', (column) => column.notNull())
      .addColumn('owner', 'text')
      .addColumn('epoch', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('saved_at', 'bigint', (column) => column.notNull().defaultTo(0)),
    schema.createIndex('seat_of_session').on('seat').columns(['session', 'place']),
    table('record_size')
      .addColumn('session', 'text', (column) => column.primaryKey())
      .addColumn('size', 'integer', (column) => column.notNull()),
    table('record')
      .addColumn('session', 'text', (column) => column.notNull())
      .addColumn('no', 'integer', (column) => column.notNull())
      .addColumn('entry', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('record_key', ['session', 'no']),
    table('identity')
      .addColumn('seat', 'text', (column) => column.primaryKey())
      .addColumn('session', 'text', (column) => column.notNull())
      .addColumn('sealed', 'text', (column) => column.notNull()),
    table('identity_key')
      .addColumn('session', 'text', (column) => column.primaryKey())
      .addColumn('key', 'text', (column) => column.notNull()),
    table('node')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('address', 'text', (column) => column.notNull())
      .addColumn('alive_until', 'bigint', (column) => column.notNull()),
  ];
}

const FIRST: Migration = {
  async up(database) {
    for (const made of [...tablesOfSittings(database), ...tablesOfHall(database)]) await made.execute();
  },
};

const JOBS: Migration = {
  async up(database) {
    const { schema } = database;
    const table = (name: string) => schema.createTable(name).modifyEnd(clustered(database));
    await table('job')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('session', 'text', (column) => column.notNull())
      .addColumn('asked_at', 'bigint', (column) => column.notNull())
      .addColumn('row', 'text', (column) => column.notNull())
      .execute();
    await table('job_result')
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('engine', 'text', (column) => column.notNull())
      .addColumn('session', 'text')
      .addColumn('row', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('job_result_key', ['kind', 'subject', 'engine'])
      .execute();
  },
};

const SIGNS: Migration = {
  async up(database) {
    await database.schema
      .createTable('sign')
      .modifyEnd(clustered(database))
      .addColumn('session', 'text', (column) => column.notNull())
      .addColumn('node', 'text', (column) => column.notNull())
      .addColumn('saved_at', 'bigint', (column) => column.notNull())
      .addColumn('signs', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('sign_key', ['session', 'node'])
      .execute();
  },
};

/** Every change of the tables, in its sequence. One that was released is never edited: another is added after it. */
const MIGRATIONS: Readonly<Record<string, Migration>> = { '001-first': FIRST, '002-jobs': JOBS, '003-signs': SIGNS };

/** How the tables of a database stand: as this version has them, made by an older one, or by a newer one. */
export type TablesAre = 'current' | 'empty' | 'older' | 'newer';

const migratorOf = <T>(database: Kysely<T>) =>
  new Migrator({ db: database, provider: { getMigrations: async () => ({ ...MIGRATIONS }) } });

/** Which migrations a database has had, by name. */
async function namesIn<T>(database: Kysely<T>): Promise<readonly string[]> {
  const tables = await database.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return [];
  const { rows } = await sql<{ readonly name: string }>`select name from kysely_migration`.execute(database);
  return rows.map(({ name }) => name);
}

export async function howTablesAre<T>(database: Kysely<T>): Promise<TablesAre> {
  const names = await namesIn(database);
  if (names.length === 0) return 'empty';
  if (names.some((name) => MIGRATIONS[name] === undefined)) return 'newer';
  return names.length === Object.keys(MIGRATIONS).length ? 'current' : 'older';
}

/** Brings the tables to this version. Rejects as `newer` where a newer version of the program has changed them. */
export async function migrate<T>(database: Kysely<T>): Promise<void> {
  const are = await howTablesAre(database);
  if (are === 'newer') throw new StoreFault('newer');
  if (are === 'current') return;
  const { error } = await migratorOf(database).migrateToLatest();
  if (error !== undefined) throw error;
}
