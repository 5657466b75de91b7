import { type Kysely, sql } from 'kysely';
import type { RecordEntry } from '../hall/rows.ts';
import { databaseNow, isAlone, type Tables } from './tables.ts';

/** When the last entry of any record was written, real ms since 1970; null where there is none. */
export async function lastWrittenAt(tables: Kysely<Tables>): Promise<number | null> {
  const last = await tables
    .selectFrom('record')
    .innerJoin('record_size', (met) =>
      met.onRef('record_size.session', '=', 'record.session').onRef('record_size.size', '=', 'record.no'),
    )
    .select('record.entry')
    .execute();
  const times = last.map(({ entry }) => (JSON.parse(entry) as RecordEntry).at);
  return times.length === 0 ? null : Math.max(...times);
}

/** Seconds by which the clock of the database stands before a time of this machine; 0 where both are one machine's. */
export async function secondsApart(tables: Kysely<Tables>, now: number): Promise<number> {
  if (isAlone(tables)) return 0;
  const { rows } = await sql<{ readonly now: number }>`select ${databaseNow(tables)} as now`.execute(tables);
  return (now - (rows[0]?.now ?? now)) / 1_000;
}
