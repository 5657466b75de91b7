import type { Transaction } from 'kysely';
import { StoreFault } from '../../session/store.ts';
import { type NewEntry, numbered, type RecordEntry } from '../hall/rows.ts';
import type { Together } from './group-commit.ts';
import { inParts, type Tables } from './tables.ts';

/** What record entries share: the count of their session. */
export const recordOf = (session: string): string => `record/${session}`;

/** Counts more entries of a record; gives the number of the first. The count is this server's alone until the commit. */
async function count(tables: Transaction<Tables>, session: string, more: number): Promise<number> {
  const { size } = await tables
    .insertInto('record_size')
    .values({ session, size: more })
    .onConflict((met) => met.column('session').doUpdateSet((row) => ({ size: row('record_size.size', '+', more) })))
    .returning('size')
    .executeTakeFirstOrThrow();
  return size - more + 1;
}

/** Counts the entry that follows number `after`, and only that. Refuses where another has followed it. */
async function countNext(tables: Transaction<Tables>, session: string, after: number): Promise<number> {
  const size = after + 1;
  const counted =
    after === 0
      ? await tables
          .insertInto('record_size')
          .values({ session, size })
          .onConflict((met) => met.column('session').doUpdateSet({ size }).where('record_size.size', '=', after))
          .returning('size')
          .executeTakeFirst()
      : await tables
          .updateTable('record_size')
          .set({ size })
          .where('session', '=', session)
          .where('size', '=', after)
          .returning('size')
          .executeTakeFirst();
  if (counted === undefined) throw new StoreFault('taken');
  return counted.size;
}

/** Writes entries under their numbers, from `first` on; gives them as they stand in the record. */
async function add(tables: Transaction<Tables>, all: readonly NewEntry[], first: number): Promise<RecordEntry[]> {
  const rows = all.map((entry, at) => {
    const no = first + at;
    return { session: entry.session, no, entry: JSON.stringify(numbered(entry, no)) };
  });
  for (const part of inParts(rows)) await tables.insertInto('record').values(part).execute();
  return rows.map(({ entry }) => JSON.parse(entry) as RecordEntry);
}

/** One more entry, which follows number `after` or comes not at all. */
export async function addNext(tables: Transaction<Tables>, entry: NewEntry, after: number): Promise<RecordEntry> {
  const no = await countNext(tables, entry.session, after);
  const [added] = await add(tables, [entry], no);
  return added as RecordEntry;
}

/** Every entry that comes to the record of a session within one commit, in its turn. */
export const entriesOf = (session: string): Together<NewEntry, RecordEntry> => ({
  shared: recordOf(session),
  write: async (tables, all) => add(tables, all, await count(tables, session, all.length)),
});
