import type { Hall } from '../hall/hall.ts';
import { type HallNode, homeOf } from './home.ts';
import type { Ownership } from './ownership.ts';

/** How often a server says that it lives and looks for seats that nobody plays, real ms. */
const BEAT_EVERY = 1_000;

/** How often a server reads what others have written into the records, real ms. */
const FOLLOW_EVERY = 300;

/** Seats taken at once: each may open a sitting. */
const TAKEN_AT_ONCE = 100;

/** One server of several that share a hall: it plays the seats that it has taken, and knows where the others are played. */
export class Cluster {
  readonly #hall: Hall;
  readonly #ownership: Ownership;
  #taking: Promise<unknown> = Promise.resolve();
  #rowsUntil = 0;
  #timers: ReturnType<typeof setInterval>[] = [];
  #turns: Promise<unknown> = Promise.resolve();

  constructor(hall: Hall, ownership: Ownership) {
    [this.#hall, this.#ownership] = [hall, ownership];
  }

  /** Joins the others. */
  async start(): Promise<void> {
    await this.#ownership.beat();
    this.#timers = [
      setInterval(() => this.#inTurn(() => this.#beat()), BEAT_EVERY),
      setInterval(() => this.#inTurn(() => this.#follow()), FOLLOW_EVERY),
    ];
  }

  /** Leaves the others its seats. Everything of them has to be stored by then. */
  async leave(): Promise<void> {
    await this.stop();
    await this.#ownership.leave();
  }

  /** Takes no further part. */
  async stop(): Promise<void> {
    for (const timer of this.#timers.splice(0)) clearInterval(timer);
    await this.#turns;
    await this.#taking;
  }

  /**
   * Where a seat is played: null: here, from now on if it was free. `isForwarded`: another server believed so already, and a free seat
   * goes no further.
   */
  async placeOf(seat: string, isForwarded: boolean): Promise<HallNode | null> {
    if (this.#hall.isOwn(seat)) return null;
    const owned = await this.#ownership.ownerOf(seat);
    if (owned === null) return null;
    const { node } = this.#ownership;
    if (owned.owner !== null && owned.owner.id !== node.id) return owned.owner;
    const home = isForwarded ? node : homeOf(seat, await this.#ownership.alive());
    if (home !== null && home.id !== node.id) return home;
    await this.#take([seat]);
    return null;
  }

  async #beat(): Promise<void> {
    await this.#ownership.beat();
    const nodes = await this.#ownership.alive();
    const open = new Set(this.#hall.sessions.filter(({ row }) => row.closedAt === undefined).map(({ row }) => row.id));
    const mine = (await this.#ownership.free()).filter(
      ({ id, session }) => open.has(session) && homeOf(id, nodes)?.id === this.#ownership.node.id,
    );
    await this.#take(mine.slice(0, TAKEN_AT_ONCE).map(({ id }) => id));
  }

  /** Takes seats and goes on with them, one call after the other. */
  #take(ids: readonly string[]): Promise<void> {
    const taking = this.#taking.then(async () => {
      const taken = await this.#ownership.take(ids.filter((id) => !this.#hall.isOwn(id)));
      for (const id of new Set(taken.map(({ row }) => row.session))) {
        const session = await this.#hall.session(id);
        await session?.adopt(taken.filter(({ row }) => row.session === id));
      }
    });
    this.#taking = taking.catch(() => undefined);
    return taking;
  }

  async #follow(): Promise<void> {
    const sizes = await this.#ownership.recordSizes();
    await this.#hall.catchUp(new Map(sizes.map(({ session, size }) => [session, size])));
    const { rows, signs, until } = await this.#ownership.changed(this.#rowsUntil);
    this.#rowsUntil = until;
    for (const session of this.#hall.sessions) {
      const its = rows.filter((row) => row.session === session.row.id);
      if (its.length > 0) await session.followRows(its);
      session.followSigns(signs.get(session.row.id) ?? []);
    }
  }

  /** The database may be away for a while: the next turn tries again. */
  #inTurn(work: () => Promise<void>): void {
    this.#turns = this.#turns.then(work).catch(() => undefined);
  }
}
