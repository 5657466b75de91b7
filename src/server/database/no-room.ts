import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** Pages that an SQLite database can have at most. */
const MOST_PAGES = 1_073_741_823;

const pragma = async (tables: Kysely<Tables>, text: string): Promise<Readonly<Record<string, number>>> =>
  (await sql<Readonly<Record<string, number>>>`${sql.raw(`PRAGMA ${text}`)}`.execute(tables)).rows[0] ?? {};

/** Lets an SQLite database grow no further, as on a full disk, or lets it grow again. For proofs. */
export async function leaveNoRoom(tables: Kysely<Tables>, isFull: boolean): Promise<void> {
  const pages = isFull ? (await pragma(tables, 'page_count')).page_count : MOST_PAGES;
  await pragma(tables, `max_page_count = ${pages}`);
}
