import type { Form } from '../../operations/market/form.ts';
import type { Plan } from './plan.ts';
import type { Seat } from './seat.ts';
import { cleanCode } from './secrets.ts';
import { Session, type SessionParts } from './session.ts';

/** What a hall is made of. `form` compiles; the hall keeps what it gave. */
export type HallParts = SessionParts;

/** How often the hall looks for pages that have fallen silent, real ms. */
export const LOOK_EVERY = 500;

/** All sessions of a server. */
export class Hall {
  readonly #parts: HallParts;
  readonly #sessions = new Map<string, Session>();
  readonly #forms = new Map<string, Promise<Form>>();

  constructor(parts: HallParts) {
    this.#parts = { ...parts, form: (...asked) => this.#formOnce(parts, ...asked) };
  }

  /** Opens again what was open when the server ended. */
  async restore(): Promise<void> {
    for (const row of await this.#parts.rows.sessions()) {
      const session = new Session(row, this.#parts);
      this.#sessions.set(row.id, session);
      await session.restore();
    }
  }

  async open(plan: Plan): Promise<Session> {
    const session = await Session.open(plan, (code) => this.byCode(code) !== undefined, this.#parts);
    this.#sessions.set(session.row.id, session);
    return session;
  }

  get sessions(): readonly Session[] {
    return [...this.#sessions.values()];
  }

  session(id: string): Session | undefined {
    return this.#sessions.get(id);
  }

  /** The session that people join by a code, however they type it. */
  byCode(code: string): Session | undefined {
    const clean = cleanCode(code);
    return this.sessions.find(({ row }) => row.code === clean && row.closedAt === undefined);
  }

  /** The seat to which a secret belongs, in any session, and that session. */
  seatOf(id: string, secret: string): { readonly seat: Seat; readonly session: Session } | undefined {
    for (const session of this.sessions) {
      const seat = session.seatOf(id, secret);
      if (seat !== undefined) return { seat, session };
    }
    return undefined;
  }

  lookAround(): void {
    for (const session of this.sessions) session.lookAround();
  }

  async close(): Promise<void> {
    for (const session of this.sessions) await session.close();
  }

  /** Thirty pupils with one form wait for one compilation. */
  #formOnce(parts: HallParts, ...asked: Parameters<HallParts['form']>): Promise<Form> {
    const key = asked.join('/');
    const form = this.#forms.get(key) ?? parts.form(...asked);
    this.#forms.set(key, form);
    void form.catch(() => this.#forms.delete(key));
    return form;
  }
}
