import { hashOnce } from '../../kernel/canonical.ts';
import type { Form } from '../../operations/market/form.ts';
import { injectsOf } from '../../operations/market/injects/index.ts';
import { isApproved, rowsOf, seedOf, seedsOf, soundForm } from './forms.ts';
import type { Plan } from './plan.ts';
import type { SeatRow, SessionRow } from './rows.ts';
import type { SessionState } from './session-state.ts';

/** The form of a seat is not to be sat yet: nobody has approved it, or its pack was changed since it was certified. */
class NotThatForm extends Error {}

/** What is known of a session for its forms. */
interface FormsOf {
  readonly row: SessionRow;
  readonly state: SessionState;
  readonly seats: readonly { readonly row: SeatRow }[];
}

/** Compiles a form and keeps it. `again`: what was kept is out of date. */
type Compile = (pack: string, seed: number, difficulty: Plan['difficulty'], again?: boolean) => Promise<Form>;

/** The forms of a session's seats: in an examination compiled before they are needed, and held to what was certified. */
export class SessionForms {
  readonly #session: FormsOf;
  readonly #compile: Compile;
  readonly #changed = new Set<number>();

  constructor(session: FormsOf, compile: Compile) {
    [this.#session, this.#compile] = [session, compile];
  }

  /** The numbers of the forms that the seats get, each once. */
  get seeds(): readonly number[] {
    return seedsOf(this.#session.row.plan, this.#rows);
  }

  /** Forms that were other ones than certified when they were last looked at. */
  get changed(): ReadonlySet<number> {
    return this.#changed;
  }

  /** The numbers of those forms that nobody was given yet. What somebody was given is not certified anew. */
  get ungiven(): readonly number[] {
    const given = new Set(
      seedsOf(
        this.#session.row.plan,
        this.#rows.filter(({ sitting }) => sitting !== undefined),
        rowsOf(this.#rows),
      ),
    );
    return this.seeds.filter((seed) => !given.has(seed));
  }

  /** The form of a seat; in an examination the one that was approved. Rejects where that is not there. */
  async formOf(row: SeatRow): Promise<Form> {
    const { row: session, state } = this.#session;
    const seed = seedOf(session.plan, row, rowsOf(this.#rows));
    if (session.plan.kind === 'examination' && !isApproved(state.forms, seed))
      throw new NotThatForm(`form ${seed} is not approved`);
    return this.#form(seed);
  }

  /**
   * Compiles the forms of an examination, one after the other, so that a release of all finds them; sees which have changed. What
   * cannot be compiled is told when it is needed.
   */
  async prepare(): Promise<void> {
    const { row, state } = this.#session;
    if (row.plan.kind !== 'examination' || state.isClosed) return;
    for (const seed of this.seeds) await this.#form(seed).catch(() => undefined);
  }

  /** What a teacher can send into the sittings of a practising class. */
  async injects(): Promise<readonly string[]> {
    const { mode, seed } = this.#session.row.plan;
    return mode === 'assessment' ? [] : injectsOf(await this.#made(seed));
  }

  get #rows(): readonly SeatRow[] {
    return this.#session.seats.map(({ row }) => row);
  }

  async #form(seed: number): Promise<Form> {
    const { row, state } = this.#session;
    const wanted = row.plan.kind === 'examination' ? soundForm(state.forms, seed)?.hash : null;
    const form = await this.#made(seed);
    if ((wanted ?? null) === null || hashOnce(form) === wanted) return this.#found(seed, form);
    // It may have been compiled before the pack was changed and certified.
    const newer = await this.#made(seed, true);
    if (hashOnce(newer) === wanted) return this.#found(seed, newer);
    this.#changed.add(seed);
    throw new NotThatForm(`form ${seed} is not the one that was certified`);
  }

  #made(seed: number, again = false): Promise<Form> {
    const { pack, difficulty } = this.#session.row.plan;
    return this.#compile(pack, seed, difficulty, again);
  }

  #found(seed: number, form: Form): Form {
    this.#changed.delete(seed);
    return form;
  }
}
