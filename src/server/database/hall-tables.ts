import type { Kysely } from 'kysely';
import { StoreFault } from '../../session/store.ts';
import type {
  AccountRow,
  HallStore,
  IdentityRow,
  NewEntry,
  RecordEntry,
  SeatRow,
  SeatSign,
  SessionRow,
  Tenure,
} from '../hall/rows.ts';
import type { GroupCommit, Together } from './group-commit.ts';
import { addNext, entriesOf, recordOf } from './record-entries.ts';
import { SEAT_SAVES } from './seat-saves.ts';
import { databaseNow, inParts, type Tables } from './tables.ts';

const rowsIn = <Row>(found: readonly { readonly row: string }[]): Row[] =>
  found.map(({ row }) => JSON.parse(row) as Row);

/** The largest number of a column of whole numbers. */
const MOST_COUNTED = 2 ** 31 - 1;

/** Keeps what is not a sitting in the tables of a database, in the same commits. */
export class HallTables implements HallStore {
  readonly #tables: Kysely<Tables>;
  readonly #commits: GroupCommit;
  /** What writes the entries of a session's record. */
  readonly #records = new Map<string, Together<NewEntry, RecordEntry>>();

  constructor(tables: Kysely<Tables>, commits: GroupCommit) {
    [this.#tables, this.#commits] = [tables, commits];
  }

  saveAccount(account: AccountRow): Promise<void> {
    const row = JSON.stringify(account);
    return this.#commits.write(async (tables) => {
      await tables
        .insertInto('account')
        .values({ id: account.id, row })
        .onConflict((met) => met.column('id').doUpdateSet({ row }))
        .execute();
    });
  }

  async accounts(): Promise<readonly AccountRow[]> {
    return rowsIn(await (await this.#settled()).selectFrom('account').select('row').orderBy('id').execute());
  }

  saveSession(session: SessionRow): Promise<void> {
    const row = JSON.stringify(session);
    return this.#commits.write(async (tables) => {
      await tables
        .insertInto('session')
        .values({ id: session.id, opened_at: session.openedAt, row })
        .onConflict((met) => met.column('id').doUpdateSet({ row }))
        .execute();
    }, `session/${session.id}`);
  }

  async sessions(): Promise<readonly SessionRow[]> {
    return rowsIn(await (await this.#settled()).selectFrom('session').select('row').orderBy('opened_at').execute());
  }

  takePlaces(session: string, count: number, most = MOST_COUNTED): Promise<number | null> {
    return this.#commits.write(async (tables) => {
      const taken = await tables
        .updateTable('session')
        .set((row) => ({ places: row('places', '+', count) }))
        .where('id', '=', session)
        // Looked at by the statement that takes them: another server may take some in this moment.
        .where('places', '<=', most - count)
        .returning('places')
        .executeTakeFirst();
      if (taken !== undefined) return taken.places - count + 1;
      const isThere = await tables.selectFrom('session').select('id').where('id', '=', session).executeTakeFirst();
      if (isThere === undefined) throw new StoreFault('gone');
      return null;
    }, `session/${session}`);
  }

  saveSeat(seat: SeatRow, tenure?: Tenure): Promise<void> {
    return this.#commits.writeTogether(SEAT_SAVES, { seat, tenure });
  }

  addSeats(seats: readonly SeatRow[], node?: string): Promise<void> {
    return this.#commits.write(async (tables) => {
      const mine = { owner: node ?? null, epoch: node === undefined ? 0 : 1, saved_at: databaseNow(tables) };
      const rows = seats.map((seat) => {
        const { id, session, place } = seat;
        return { id, session, place, row: JSON.stringify(seat), ...mine };
      });
      for (const part of inParts(rows)) await tables.insertInto('seat').values(part).execute();
    });
  }

  async seats(session: string): Promise<readonly SeatRow[]> {
    const tables = await this.#settled();
    return rowsIn(
      await tables.selectFrom('seat').select('row').where('session', '=', session).orderBy('place').execute(),
    );
  }

  saveSigns(session: string, node: string, signs: readonly SeatSign[]): Promise<void> {
    const said = JSON.stringify(signs);
    return this.#commits.write(async (tables) => {
      const saved = { signs: said, saved_at: databaseNow(tables) };
      await tables
        .insertInto('sign')
        .values({ session, node, ...saved })
        .onConflict((met) => met.columns(['session', 'node']).doUpdateSet(saved))
        .execute();
    });
  }

  async signs(session: string): Promise<readonly SeatSign[]> {
    const tables = await this.#settled();
    const found = await tables.selectFrom('sign').select('signs as row').where('session', '=', session).execute();
    return rowsIn<readonly SeatSign[]>(found).flat();
  }

  addEntry(entry: NewEntry, after?: number): Promise<RecordEntry> {
    const { session } = entry;
    if (after !== undefined) return this.#commits.write((tables) => addNext(tables, entry, after), recordOf(session));
    const together = this.#records.get(session) ?? entriesOf(session);
    this.#records.set(session, together);
    return this.#commits.writeTogether(together, entry);
  }

  async entries(session: string, after = 0): Promise<readonly RecordEntry[]> {
    const tables = await this.#settled();
    const found = await tables
      .selectFrom('record')
      .select('entry as row')
      .where('session', '=', session)
      .where('no', '>', after)
      .orderBy('no')
      .execute();
    return rowsIn(found);
  }

  saveIdentities(rows: readonly IdentityRow[]): Promise<void> {
    const written = rows.map(({ seat, session, sealed }) => ({ seat, session, sealed }));
    return this.#commits.write(async (tables) => {
      for (const part of inParts(written))
        await tables
          .insertInto('identity')
          .values(part)
          .onConflict((met) => met.column('seat').doUpdateSet((row) => ({ sealed: row.ref('excluded.sealed') })))
          .execute();
    });
  }

  async identities(session: string): Promise<readonly IdentityRow[]> {
    return (await this.#settled()).selectFrom('identity').selectAll().where('session', '=', session).execute();
  }

  async identityKey(session: string): Promise<string | null> {
    const tables = await this.#settled();
    const found = await tables
      .selectFrom('identity_key')
      .select('key')
      .where('session', '=', session)
      .executeTakeFirst();
    return found?.key ?? null;
  }

  saveIdentityKey(session: string, key: string): Promise<void> {
    return this.#commits.write(async (tables) => {
      await tables.insertInto('identity_key').values({ session, key }).execute();
    });
  }

  dropIdentityKey(session: string): Promise<void> {
    return this.#commits.write(async (tables) => {
      await tables.deleteFrom('identity_key').where('session', '=', session).execute();
    });
  }

  removeSession(session: string): Promise<void> {
    return this.#commits.write(async (tables) => {
      for (const table of ['identity_key', 'identity', 'seat', 'sign', 'job', 'job_result'] as const)
        await tables.deleteFrom(table).where('session', '=', session).execute();
      await tables.deleteFrom('session').where('id', '=', session).execute();
    }, `session/${session}`);
  }

  /** The tables, once everything that was written before is in them. */
  async #settled(): Promise<Kysely<Tables>> {
    await this.#commits.settled();
    return this.#tables;
  }
}
