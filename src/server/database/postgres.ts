import { PostgresDialect } from 'kysely';
import pg from 'pg';

/** Connections of one server: one writes, the others read. */
const CONNECTIONS = 4;

/** Whole numbers of 64 bits are read as numbers: what the house counts and dates stays far below 2^53. */
const TYPES: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === pg.types.builtins.INT8
      ? Number
      : pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig['getTypeParser'],
};

/** Speaks to a Postgres database, named by its URL. */
export function postgresDialect(url: string): PostgresDialect {
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS, types: TYPES, application_name: 'waybill' });
  // A connection that breaks while nobody uses it is replaced when it is needed.
  pool.on('error', () => undefined);
  return new PostgresDialect({ pool });
}
