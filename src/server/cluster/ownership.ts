import { type ExpressionBuilder, type Kysely, sql } from 'kysely';
import { databaseNow, type Tables } from '../database/tables.ts';
import type { SeatRow, SeatSign } from '../hall/rows.ts';
import type { HallNode } from './home.ts';

/** Ms of the database's clock for which the others believe that a server lives after it was heard. */
const ALIVE_FOR = 5_000;

/** A seat that was taken: its row as it was then, and how often it was taken. */
export interface TakenSeat {
  readonly row: SeatRow;
  readonly epoch: number;
}

/** Who plays a seat: nobody, or a server that lives. */
export interface Owned {
  readonly owner: HallNode | null;
}

/** Rows are read again that were written so long before the last look: their transaction may have ended after it, ms. */
const OVERLAP = 5_000;

/** What other servers have written. */
export interface Changed {
  readonly rows: readonly SeatRow[];
  /** What they have said of their seats, by session. */
  readonly signs: ReadonlyMap<string, readonly SeatSign[]>;
  /** The moment up to which this is, of the database's clock. */
  readonly until: number;
}

/**
 * Which server plays which seat, in the tables that the servers share. There is one clock, the database's; a seat changes hands by one
 * statement, and whoever had it before writes it no more, because each write names how often the seat was taken.
 */
export class Ownership {
  readonly #tables: Kysely<Tables>;
  readonly node: HallNode;

  constructor(tables: Kysely<Tables>, node: HallNode) {
    [this.#tables, this.node] = [tables, node];
  }

  /** Says that this server lives. */
  async beat(): Promise<void> {
    const alive = sql<number>`${databaseNow(this.#tables)} + ${sql.lit(ALIVE_FOR)}`;
    await this.#tables
      .insertInto('node')
      .values({ ...this.node, alive_until: alive })
      .onConflict((met) => met.column('id').doUpdateSet({ alive_until: alive }))
      .execute();
  }

  /** The servers that live, this one too. */
  alive(): Promise<readonly HallNode[]> {
    return this.#tables
      .selectFrom('node')
      .select(['id', 'address'])
      .where('alive_until', '>', databaseNow(this.#tables))
      .execute();
  }

  /** Seats that no living server plays. */
  free(): Promise<readonly { readonly id: string; readonly session: string }[]> {
    return this.#tables
      .selectFrom('seat')
      .select(['id', 'session'])
      .where((seat) => this.#isFree(seat))
      .execute();
  }

  /** Takes seats for this server, where they are free; gives those that it has got. */
  async take(ids: readonly string[]): Promise<readonly TakenSeat[]> {
    if (ids.length === 0) return [];
    const taken = await this.#tables
      .updateTable('seat')
      .set((row) => ({ owner: this.node.id, epoch: row('epoch', '+', 1), saved_at: databaseNow(this.#tables) }))
      .where('id', 'in', ids)
      .where((seat) => seat.or([seat('owner', '=', this.node.id), this.#isFree(seat)]))
      .returning(['row', 'epoch'])
      .execute();
    return taken.map(({ row, epoch }) => ({ row: JSON.parse(row) as SeatRow, epoch }));
  }

  /** Who plays a seat; null where there is no such seat. */
  async ownerOf(seat: string): Promise<Owned | null> {
    const found = await this.#tables
      .selectFrom('seat')
      .leftJoin('node', (join) =>
        join.onRef('node.id', '=', 'seat.owner').on('node.alive_until', '>', databaseNow(this.#tables)),
      )
      .select(['node.id', 'node.address'])
      .where('seat.id', '=', seat)
      .executeTakeFirst();
    if (found === undefined) return null;
    const { id, address } = found;
    return { owner: id === null || address === null ? null : { id, address } };
  }

  /** What others have written since a moment of the database's clock. */
  async changed(since: number): Promise<Changed> {
    const { now } = await this.#tables.selectNoFrom(databaseNow(this.#tables).as('now')).executeTakeFirstOrThrow();
    const found = await this.#tables
      .selectFrom('seat')
      .select('row')
      .where('saved_at', '>', since - OVERLAP)
      .where((seat) => seat.or([seat('owner', 'is', null), seat('owner', '<>', this.node.id)]))
      .execute();
    const rows = found.map(({ row }) => JSON.parse(row) as SeatRow);
    return { rows, signs: await this.#signsSince(since), until: now };
  }

  /** One that is missed is made good by the next, half a second later. */
  async #signsSince(since: number): Promise<Changed['signs']> {
    const found = await this.#tables
      .selectFrom('sign')
      .select(['session', 'signs'])
      .where('saved_at', '>', since)
      .where('node', '<>', this.node.id)
      .execute();
    const signs = new Map<string, readonly SeatSign[]>();
    for (const { session, signs: said } of found)
      signs.set(session, [...(signs.get(session) ?? []), ...(JSON.parse(said) as SeatSign[])]);
    return signs;
  }

  /** How many entries each record has. */
  recordSizes(): Promise<readonly { readonly session: string; readonly size: number }[]> {
    return this.#tables.selectFrom('record_size').selectAll().execute();
  }

  /** This server ends: its seats are free at once. */
  async leave(): Promise<void> {
    await this.#tables.updateTable('seat').set({ owner: null }).where('owner', '=', this.node.id).execute();
    await this.#tables.deleteFrom('node').where('id', '=', this.node.id).execute();
  }

  #isFree({ eb, or, not, exists, selectFrom }: ExpressionBuilder<Tables, 'seat'>) {
    const living = selectFrom('node').select('node.id').whereRef('node.id', '=', 'seat.owner');
    return or([eb('owner', 'is', null), not(exists(living.where('alive_until', '>', databaseNow(this.#tables))))]);
  }
}
