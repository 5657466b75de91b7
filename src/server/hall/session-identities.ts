import { type Identity, openIdentity, sealIdentity } from '../people/identities.ts';
import type { HallStore } from './rows.ts';

/** Who sits where in a session: kept apart, sealed under a key that can be dropped. */
export class SessionIdentities {
  readonly #session: string;
  readonly #rows: HallStore;
  readonly #known = new Map<string, Identity>();

  constructor(session: string, rows: HallStore) {
    [this.#session, this.#rows] = [session, rows];
  }

  /** Reads those that are stored and can be opened. */
  async read(): Promise<void> {
    const key = await this.#rows.identityKey(this.#session);
    for (const { seat, sealed } of await this.#rows.identities(this.#session)) {
      const identity = openIdentity(sealed, seat, key);
      if (identity !== null) this.#known.set(seat, identity);
    }
  }

  get(seat: string): Identity | null {
    return this.#known.get(seat) ?? null;
  }

  /** The key under which they are sealed now. */
  async key(): Promise<string> {
    return (await this.#rows.identityKey(this.#session)) ?? '';
  }

  /** Drops the key: nobody can tell any more who sat where. Done once more, it does nothing. */
  async forget(): Promise<void> {
    if ((await this.#rows.identityKey(this.#session)) !== null) await this.#rows.dropIdentityKey(this.#session);
    this.#known.clear();
  }

  /** Says who sits at seats; resolves when it is stored. */
  async add(named: readonly { readonly seat: string; readonly identity: Identity }[], key: string): Promise<void> {
    if (named.length === 0) return;
    const sealed = named.map(({ seat, identity }) => ({
      ...{ session: this.#session, seat, sealed: sealIdentity(identity, seat, key) },
    }));
    await this.#rows.saveIdentities(sealed);
    for (const { seat, identity } of named) this.#known.set(seat, identity);
  }
}
