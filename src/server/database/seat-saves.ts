import { sql, type Transaction } from 'kysely';
import { StoreFault } from '../../session/store.ts';
import type { SeatRow, Tenure } from '../hall/rows.ts';
import type { Together } from './group-commit.ts';
import { databaseNow, inParts, roundsOf, type Tables } from './tables.ts';

/** A seat as it is now; `tenure`: the server whose seat it has to be. */
interface SeatSave {
  readonly seat: SeatRow;
  readonly tenure: Tenure | undefined;
}

async function saveAny(tables: Transaction<Tables>, seats: readonly SeatRow[]): Promise<void> {
  if (seats.length === 0) return;
  const now = databaseNow(tables);
  await tables
    .insertInto('seat')
    .values(
      seats.map((seat) => {
        const { id, session, place } = seat;
        return { id, session, place, row: JSON.stringify(seat), saved_at: now };
      }),
    )
    .onConflict((met) =>
      met.column('id').doUpdateSet({ row: sql.ref('excluded.row'), saved_at: sql.ref('excluded.saved_at') }),
    )
    .execute();
}

/** Saves seats where the server still has them; gives those. */
async function saveOwn(
  tables: Transaction<Tables>,
  saves: readonly { readonly seat: SeatRow; readonly tenure: Tenure }[],
): Promise<ReadonlySet<string>> {
  if (saves.length === 0) return new Set();
  const said = saves.map(
    ({ seat, tenure: { node, epoch } }) =>
      sql`(${seat.id}, ${JSON.stringify(seat)}, ${node}, cast(${epoch} as integer))`,
  );
  const saved = await tables
    .with('said(id, row, node, epoch)', () => {
      type Said = { readonly id: string; readonly row: string; readonly node: string; readonly epoch: number };
      return sql<Said>`(values ${sql.join(said)})`;
    })
    .updateTable('seat')
    .from('said')
    .set({ row: sql.ref('said.row'), saved_at: databaseNow(tables) })
    .whereRef('seat.id', '=', 'said.id')
    .whereRef('seat.owner', '=', 'said.node')
    .whereRef('seat.epoch', '=', 'said.epoch')
    .returning('seat.id')
    .execute();
  return new Set(saved.map(({ id }) => id));
}

/** Every seat that is saved within one commit. Refuses where another server has taken a seat. */
export const SEAT_SAVES: Together<SeatSave, undefined> = {
  shared: '',
  write: async (tables, all) => {
    const outcomes: (StoreFault | undefined)[] = [];
    for (const round of roundsOf(all, ({ seat }) => seat.id))
      for (const part of inParts(round)) {
        await saveAny(
          tables,
          part.flatMap(([{ seat, tenure }]) => (tenure === undefined ? [seat] : [])),
        );
        const owned = part.flatMap(([{ seat, tenure }]) => (tenure === undefined ? [] : [{ seat, tenure }]));
        const saved = await saveOwn(tables, owned);
        for (const [{ seat, tenure }, at] of part)
          if (tenure !== undefined && !saved.has(seat.id)) outcomes[at] = new StoreFault('taken');
      }
    return outcomes;
  },
};
