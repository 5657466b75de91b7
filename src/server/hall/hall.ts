import type { Form } from '../../operations/market/form.ts';
import type { PackSource } from '../../scenario/pack.ts';
import type { Jobs } from '../jobs/jobs.ts';
import { JobsOfHall } from '../jobs/jobs-of-hall.ts';
import { may, type Permission, type Role, rolesIn } from '../people/roles.ts';
import { isTextSigned, signText } from '../record/checkpoint.ts';
import { SessionRecord } from '../record/session-record.ts';
import { openSession } from './open-session.ts';
import { type Plan, planOf } from './plan.ts';
import { type AccountRow, HALL_RECORD, type SessionRow } from './rows.ts';
import type { Seat } from './seat.ts';
import { cleanCode, hashSecret, makeId, makeSecret } from './secrets.ts';
import { Session } from './session.ts';
import type { SessionParts } from './session-parts.ts';

/** What a hall is made of. `form` compiles; the hall keeps what it gave. */
export interface HallParts extends SessionParts {
  readonly jobs: Jobs;
  /** The files of a pack as they are now; null where there is none of that name. */
  source(pack: string): PackSource | null;
}

/** How often the hall looks for pages that have fallen silent, real ms. */
export const LOOK_EVERY = 500;

/** All sessions of a server, and its staff. */
export class Hall {
  readonly #parts: HallParts;
  readonly #sessions = new Map<string, Session>();
  readonly #forms = new Map<string, Promise<Form>>();
  readonly #accounts = new Map<string, AccountRow>();
  /** What was done to the hall itself, and by whom. */
  readonly record = new SessionRecord(HALL_RECORD);

  constructor(parts: HallParts) {
    this.#parts = { ...parts, form: (...asked) => this.#formOnce(parts, ...asked) };
  }

  /** The long work of the hall. */
  get jobs(): Jobs {
    return this.#parts.jobs;
  }

  /** The files of a pack as they are now; null where there is none of that name. */
  source(pack: string): PackSource | null {
    return this.#parts.source(pack);
  }

  /** Opens again what was open when the server ended. Sessions that were closed are read when somebody asks for them. */
  async restore(): Promise<void> {
    const { rows } = this.#parts;
    for (const entry of await rows.entries(HALL_RECORD)) this.record.add(entry);
    for (const account of await rows.accounts()) this.#accounts.set(account.id, account);
    for (const row of await rows.sessions()) {
      await this.#addSession(row);
    }
    const session = (id: string): Promise<Session | undefined> => this.session(id);
    await this.jobs.begin(new JobsOfHall({ ...this.#parts, session }));
  }

  async #addSession(row: SessionRow): Promise<void> {
    const session = new Session({ ...row, plan: planOf(row.plan) }, this.#parts);
    this.#sessions.set(row.id, session);
    if (row.closedAt === undefined) await session.load();
  }

  /** Does what other servers that share the hall have done, by how many entries each record has now. */
  async catchUp(sizes: ReadonlyMap<string, number>): Promise<void> {
    const { rows } = this.#parts;
    if ((sizes.get(HALL_RECORD) ?? 0) > this.record.size) {
      for (const account of await rows.accounts()) this.#accounts.set(account.id, account);
      await this.#readRecord();
    }
    if ([...sizes.keys()].some((id) => id !== HALL_RECORD && !this.#sessions.has(id))) await this.#readSessions();
    for (const session of this.sessions) {
      const size = sizes.get(session.row.id) ?? 0;
      // One that is closed is followed where it was read: its names may be forgotten.
      const isRead = session.row.closedAt === undefined || session.record.size > 0;
      if (isRead && size > session.record.size) await session.catchUp(size);
    }
  }

  /** Whether this server plays a seat. */
  isOwn(seat: string): boolean {
    return this.sessions.some((session) => session.isOwn(seat));
  }

  async open(plan: Plan, by: AccountRow): Promise<Session> {
    const session = await openSession(plan, by.id, (code) => this.byCode(code) !== undefined, this.#parts);
    this.#sessions.set(session.row.id, session);
    return session;
  }

  get sessions(): readonly Session[] {
    return [...this.#sessions.values()];
  }

  async session(id: string): Promise<Session | undefined> {
    const session = this.#sessions.get(id);
    await session?.load();
    return session;
  }

  /** The session that people join by a code, however they type it. */
  byCode(code: string): Session | undefined {
    const clean = cleanCode(code);
    return this.sessions.find(({ row }) => row.code === clean && row.closedAt === undefined);
  }

  /** The same, where another server of this hall may have opened it just now. */
  async lookForCode(code: string): Promise<Session | undefined> {
    if (this.byCode(code) === undefined && this.#parts.node !== undefined) await this.#readSessions();
    const found = this.byCode(code);
    await found?.load();
    return found;
  }

  /** Sessions that other servers have opened. */
  async #readSessions(): Promise<void> {
    for (const row of await this.#parts.rows.sessions()) if (!this.#sessions.has(row.id)) await this.#addSession(row);
  }

  /** The seat to which a secret belongs, in any session, and that session. */
  seatOf(id: string, secret: string): { readonly seat: Seat; readonly session: Session } | undefined {
    for (const session of this.sessions) {
      const seat = session.seatOf(id, secret);
      if (seat !== undefined) return { seat, session };
    }
    return undefined;
  }

  /** Real ms since 1970. */
  date(): number {
    return this.#parts.date();
  }

  /** Puts the hall's name under a text, a result for instance. */
  sign(text: string): string {
    return signText(text, this.#parts.key);
  }

  /** Whether the hall has put its name under a text. */
  hasSigned(text: string, signature: string): boolean {
    return isTextSigned(text, signature, this.#parts.key);
  }

  get accounts(): readonly AccountRow[] {
    return [...this.#accounts.values()];
  }

  /** Whose key that is; undefined where it is nobody's, or was closed. */
  accountOf(key: string): AccountRow | undefined {
    const hash = hashSecret(key);
    return this.accounts.find(({ keyHash, closedAt }) => keyHash === hash && closedAt === undefined);
  }

  /** Whether somebody may do something: in the hall, or in one of its sessions. */
  allows({ id, roles }: AccountRow, permission: Permission, session?: Session): boolean {
    return may(rolesIn(roles, session === undefined ? undefined : (session.state.staff.get(id) ?? [])), permission);
  }

  /** Makes an account; its key is told once. `by`: the account of whoever does it. */
  async addAccount(name: string, roles: readonly Role[], by: string, key = makeSecret()) {
    const account = { id: makeId(), name, roles, keyHash: hashSecret(key), createdAt: this.#parts.date() };
    await this.#saveAccount(account, 'account/made', by);
    return { account, key };
  }

  /** The key of an account opens nothing from now on; a new one is told once. */
  async renewKey(account: AccountRow, by: string) {
    const key = makeSecret();
    await this.#saveAccount({ ...account, keyHash: hashSecret(key) }, 'account/key-renewed', by);
    return key;
  }

  closeAccount(account: AccountRow, by: string): Promise<void> {
    return this.#saveAccount({ ...account, closedAt: this.#parts.date() }, 'account/closed', by);
  }

  /** Adds to the record of the hall itself. */
  async note(kind: string, by: string, data: unknown): Promise<void> {
    const { rows, date } = this.#parts;
    const entry = await rows.addEntry({ session: HALL_RECORD, at: date(), kind, by, data });
    if (entry.no === this.record.size + 1) this.record.add(entry);
    else await this.#readRecord();
  }

  async #readRecord(): Promise<void> {
    const entries = await this.#parts.rows.entries(HALL_RECORD, this.record.size);
    for (const entry of entries) if (entry.no === this.record.size + 1) this.record.add(entry);
  }

  /** To be called so often that each of so many `parts` of the seats has its turn every {@link LOOK_EVERY} ms. */
  lookAround(parts = 1): void {
    for (const session of this.sessions) session.lookAround(parts);
  }

  async close(): Promise<void> {
    await this.jobs.close();
    await this.#parts.replays.close();
    for (const session of this.sessions) await session.close();
  }

  async #saveAccount(account: AccountRow, kind: string, by: string): Promise<void> {
    await this.#parts.rows.saveAccount(account);
    this.#accounts.set(account.id, account);
    const { id, name, roles } = account;
    await this.note(kind, by, { account: id, name, roles });
  }

  /** Thirty pupils with one form wait for one compilation. */
  #formOnce(parts: HallParts, ...[pack, seed, difficulty, again]: Parameters<HallParts['form']>): Promise<Form> {
    const key = [pack, seed, difficulty].join('/');
    const kept = again === true ? undefined : this.#forms.get(key);
    const form = kept ?? parts.form(pack, seed, difficulty);
    this.#forms.set(key, form);
    void form.catch(() => this.#forms.delete(key));
    return form;
  }
}
