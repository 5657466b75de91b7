import { sql, type Transaction } from 'kysely';
import { StoreFault } from '../../session/store.ts';
import type { Together } from './group-commit.ts';
import { inParts, isAlone, roundsOf, type Tables } from './tables.ts';

/** More entries of a sitting, and how far it has come with them. */
interface Append {
  readonly id: string;
  readonly progress: string;
  /** Null where any writer may. */
  readonly writer: string | null;
  readonly rows: readonly Tables['entry'][];
}

/** The writer of a sitting, who stays it until the commit; undefined where no such sitting is stored. */
export async function writerOf(tables: Transaction<Tables>, id: string): Promise<string | null | undefined> {
  const asked = tables.selectFrom('sitting').select('writer').where('id', '=', id);
  return (await (isAlone(tables) ? asked : asked.forUpdate()).executeTakeFirst())?.writer;
}

/** Notes how far sittings have come, where nobody else has claimed them; gives those. */
async function noteProgress(tables: Transaction<Tables>, appends: readonly Append[]): Promise<ReadonlySet<string>> {
  const said = appends.map(({ id, progress, writer }) => sql`(${id}, ${progress}, cast(${writer} as text))`);
  const noted = await tables
    .with('said(id, progress, writer)', () => sql<Omit<Append, 'rows'>>`(values ${sql.join(said)})`)
    .updateTable('sitting')
    .from('said')
    .set({ progress: sql.ref('said.progress') })
    .whereRef('sitting.id', '=', 'said.id')
    .where(sql<boolean>`(said.writer is null or sitting.writer is null or sitting.writer = said.writer)`)
    .returning('sitting.id')
    .execute();
  return new Set(noted.map(({ id }) => id));
}

async function addEntries(tables: Transaction<Tables>, rows: readonly Tables['entry'][]): Promise<void> {
  for (const part of inParts(rows))
    await tables
      .insertInto('entry')
      .values(part)
      .onConflict((met) => met.columns(['sitting', 'seq']).doUpdateSet({ entry: sql.ref('excluded.entry') }))
      .execute();
}

/** Everything that is appended to sittings within one commit. Refuses where a sitting is gone, or another writer has claimed it. */
export const APPENDS: Together<Append, undefined> = {
  shared: '',
  write: async (tables, all) => {
    const outcomes: (StoreFault | undefined)[] = [];
    // Two appends to one sitting are made one after the other.
    for (const round of roundsOf(all, ({ id }) => id))
      for (const part of inParts(round)) {
        const noted = await noteProgress(
          tables,
          part.map(([append]) => append),
        );
        await addEntries(
          tables,
          part.flatMap(([{ id, rows }]) => (noted.has(id) ? rows : [])),
        );
        for (const [{ id }, at] of part)
          if (!noted.has(id))
            outcomes[at] = new StoreFault((await writerOf(tables, id)) === undefined ? 'gone' : 'taken');
      }
    return outcomes;
  },
};
