import type { SeatRow, SeatSign, Tenure } from './rows.ts';
import type { Seat } from './seat.ts';
import { isSecret } from './secrets.ts';
import type { SessionParts } from './session-parts.ts';
import { SignsOfLife, withSign } from './signs.ts';

/**
 * The seats of a session. A server that has the hall for itself plays all of them. Of several servers each plays those that it has
 * taken; the others it knows by their rows, as whoever plays them has stored them.
 */
export class SessionSeats {
  readonly #seats = new Map<string, Seat>();
  readonly #epochs = new Map<string, number>();
  readonly #session: string;
  readonly #parts: Pick<SessionParts, 'node' | 'rows'>;
  readonly #make: (row: SeatRow) => Seat;
  readonly #signs: SignsOfLife;
  /** Of the seats that this server plays, how many were looked at in this round. */
  #looked = 0;

  constructor(session: string, parts: Pick<SessionParts, 'node' | 'rows'>, make: (row: SeatRow) => Seat) {
    [this.#session, this.#parts, this.#make] = [session, parts, make];
    this.#signs = new SignsOfLife(session, parts.node, parts.rows);
  }

  /** This server, where several share the hall. */
  get #node(): string | undefined {
    return this.#parts.node;
  }

  /** Reads them all, as far as each had come when its server was heard last. */
  async read(): Promise<void> {
    const rows = await this.#parts.rows.seats(this.#session);
    for (const { row } of await this.withSigns(rows.map((each) => ({ row: each })))) this.add(row);
  }

  /** Rows as far as each seat had come when its server was heard last. */
  async withSigns<Known extends { readonly row: SeatRow }>(known: readonly Known[]): Promise<readonly Known[]> {
    const signs = await this.#signs.read();
    return known.map((each) => ({ ...each, row: withSign(each.row, signs.get(each.row.id)) }));
  }

  /**
   * To be called now and then: looks at one of so many `parts` of the seats, so that thousands are not looked at in one breath. Returns
   * whether with it all of them were.
   */
  lookAround(parts: number): boolean {
    const { own } = this;
    const until = this.#looked + Math.ceil(own.length / parts);
    for (const seat of own.slice(this.#looked, until)) seat.lookAround();
    const areAll = until >= own.length;
    this.#looked = areAll ? 0 : until;
    if (areAll) this.#signs.say(own);
    return areAll;
  }

  /** Whether what is done at them can be stored. */
  get canSave(): boolean {
    return this.#signs.isHeard;
  }

  get all(): readonly Seat[] {
    return [...this.#seats.values()];
  }

  /** Those that this server plays. */
  get own(): readonly Seat[] {
    return this.#node === undefined ? this.all : this.all.filter(({ row }) => this.#epochs.has(row.id));
  }

  get(id: string): Seat | undefined {
    return this.#seats.get(id);
  }

  /** The seat to which a secret belongs; undefined where it is nobody's. */
  ofSecret(id: string, secret: string): Seat | undefined {
    const seat = this.#seats.get(id);
    const { secretHash } = seat?.row ?? {};
    return secretHash !== undefined && isSecret(secret, secretHash) ? seat : undefined;
  }

  /** The seat that the one-time code with that hash opens at a moment; undefined where it was used, is too old, or is nobody's. */
  ofCode(hash: string, now: number): Seat | undefined {
    return this.all.find(({ row: { code } }) => {
      return code !== undefined && code.hash === hash && code.usedAt === undefined && code.expiresAt > now;
    });
  }

  isOwn(id: string): boolean {
    return this.#node === undefined ? this.#seats.has(id) : this.#epochs.has(id);
  }

  /** With what a row is written: undefined where this server is alone, null where another plays the seat. */
  tenureOf(id: string): Tenure | undefined | null {
    if (this.#node === undefined) return undefined;
    const epoch = this.#epochs.get(id);
    return epoch === undefined ? null : { node: this.#node, epoch };
  }

  /** A seat that is new here. `epoch`: this server has taken it so. */
  add(row: SeatRow, epoch?: number): Seat {
    const seat = this.#make(row);
    this.#seats.set(row.id, seat);
    if (epoch !== undefined) this.#epochs.set(row.id, epoch);
    return seat;
  }

  /** Another server has written a row; returns whether the seat is new here. */
  follow(row: SeatRow): boolean {
    const known = this.#seats.get(row.id);
    if (known === undefined) this.add(row);
    else if (!this.#epochs.has(row.id)) known.follow(row);
    return known === undefined;
  }

  /** Another server has said how far its seats have come. */
  followSigns(signs: readonly SeatSign[]): void {
    for (const sign of signs) {
      const known = this.#seats.get(sign.seat);
      if (known !== undefined && !this.#epochs.has(sign.seat)) known.follow(withSign(known.row, sign));
    }
  }

  /** Another server has taken the seat: what this one knew of its work counts no more. */
  lose(id: string): void {
    const seat = this.#seats.get(id);
    if (!this.#epochs.delete(id) || seat === undefined) return;
    this.#seats.set(id, this.#make(seat.row));
  }
}
