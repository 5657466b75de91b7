import { StoreFault } from '../../session/store.ts';
import {
  type AccountRow,
  type HallStore,
  type IdentityRow,
  type NewEntry,
  numbered,
  type RecordEntry,
  type SeatRow,
  type SeatSign,
  type SessionRow,
  type Tenure,
} from '../hall/rows.ts';

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** Keeps what is not a sitting in memory. It copies what it stores and what it returns, as a disk would. */
export class MemoryHallStore implements HallStore {
  readonly #accounts = new Map<string, AccountRow>();
  readonly #sessions = new Map<string, SessionRow>();
  readonly #places = new Map<string, number>();
  readonly #seats = new Map<string, SeatRow>();
  readonly #tenures = new Map<string, Tenure>();
  readonly #signs = new Map<string, Map<string, readonly SeatSign[]>>();
  readonly #records = new Map<string, RecordEntry[]>();
  readonly #identities = new Map<string, IdentityRow>();
  readonly #keys = new Map<string, string>();
  /** Every write fails for this reason until it is null again. */
  fault: StoreFault['reason'] | null = null;

  async saveAccount(row: AccountRow): Promise<void> {
    this.#refuseWhenFaulty();
    this.#accounts.set(row.id, copy(row));
  }

  async accounts(): Promise<readonly AccountRow[]> {
    return copy([...this.#accounts.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));
  }

  async saveSession(row: SessionRow): Promise<void> {
    this.#refuseWhenFaulty();
    this.#sessions.set(row.id, copy(row));
  }

  async sessions(): Promise<readonly SessionRow[]> {
    return copy([...this.#sessions.values()].sort((a, b) => a.openedAt - b.openedAt));
  }

  async takePlaces(session: string, count: number, most = Number.POSITIVE_INFINITY): Promise<number | null> {
    this.#refuseWhenFaulty();
    if (!this.#sessions.has(session)) throw new StoreFault('gone');
    const before = this.#places.get(session) ?? 0;
    if (before + count > most) return null;
    this.#places.set(session, before + count);
    return before + 1;
  }

  async saveSeat(row: SeatRow, tenure?: Tenure): Promise<void> {
    this.#refuseWhenFaulty();
    const its = this.#tenures.get(row.id);
    if (tenure !== undefined && (its?.node !== tenure.node || its.epoch !== tenure.epoch))
      throw new StoreFault('taken');
    this.#seats.set(row.id, copy(row));
  }

  async addSeats(rows: readonly SeatRow[], node?: string): Promise<void> {
    this.#refuseWhenFaulty();
    const ids = new Set(rows.map(({ id }) => id));
    if (ids.size < rows.length || rows.some(({ id }) => this.#seats.has(id))) throw new StoreFault('failed');
    for (const row of rows) {
      this.#seats.set(row.id, copy(row));
      if (node !== undefined) this.#tenures.set(row.id, { node, epoch: 1 });
    }
  }

  async seats(session: string): Promise<readonly SeatRow[]> {
    const rows = [...this.#seats.values()].filter((row) => row.session === session);
    return copy(rows.sort((a, b) => a.place - b.place));
  }

  async saveSigns(session: string, node: string, signs: readonly SeatSign[]): Promise<void> {
    this.#refuseWhenFaulty();
    this.#signs.set(session, new Map([...(this.#signs.get(session) ?? []), [node, copy(signs)]]));
  }

  async signs(session: string): Promise<readonly SeatSign[]> {
    return copy([...(this.#signs.get(session)?.values() ?? [])].flat());
  }

  async addEntry(entry: NewEntry, after?: number): Promise<RecordEntry> {
    this.#refuseWhenFaulty();
    const record = this.#records.get(entry.session) ?? [];
    if (after !== undefined && record.length !== after) throw new StoreFault('taken');
    const added = copy(numbered(entry, record.length + 1));
    this.#records.set(entry.session, [...record, added]);
    return copy(added);
  }

  async entries(session: string, after = 0): Promise<readonly RecordEntry[]> {
    return copy((this.#records.get(session) ?? []).slice(after));
  }

  async saveIdentities(rows: readonly IdentityRow[]): Promise<void> {
    this.#refuseWhenFaulty();
    for (const row of rows) this.#identities.set(row.seat, copy(row));
  }

  async identities(session: string): Promise<readonly IdentityRow[]> {
    return copy([...this.#identities.values()].filter((row) => row.session === session));
  }

  async identityKey(session: string): Promise<string | null> {
    return this.#keys.get(session) ?? null;
  }

  async saveIdentityKey(session: string, key: string): Promise<void> {
    this.#refuseWhenFaulty();
    this.#keys.set(session, key);
  }

  async dropIdentityKey(session: string): Promise<void> {
    this.#refuseWhenFaulty();
    this.#keys.delete(session);
  }

  async removeSession(session: string): Promise<void> {
    this.#refuseWhenFaulty();
    this.#keys.delete(session);
    this.#sessions.delete(session);
    this.#signs.delete(session);
    for (const rows of [this.#identities, this.#seats])
      for (const [id, row] of rows) if (row.session === session) rows.delete(id);
  }

  #refuseWhenFaulty(): void {
    if (this.fault !== null) throw new StoreFault(this.fault);
  }
}
