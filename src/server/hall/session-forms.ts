import type { Form } from '../../operations/market/form.ts';
import { injectsOf } from '../../operations/market/injects/index.ts';
import { hashOfForm } from '../../sitting/sitting.ts';
import type { Plan } from './plan.ts';

/** The form of a seat is another now than the one that was certified. */
export class FormChanged extends Error {
  readonly seed: number;

  constructor(seed: number) {
    super(`form ${seed} is not the one that was certified`);
    this.seed = seed;
  }
}

export interface SessionFormsParts {
  /** As `SessionParts.form`. */
  form(pack: string, seed: number, difficulty: Plan['difficulty'], again?: boolean): Promise<Form>;
  /** The hash of the form that was certified for a seed; undefined where any will do. */
  certified(seed: number): string | undefined;
}

/** The forms of a session's seats: compiled before they are needed, and held to what was certified. */
export class SessionForms {
  readonly #plan: Plan;
  readonly #parts: SessionFormsParts;
  readonly #changed = new Set<number>();

  constructor(plan: Plan, parts: SessionFormsParts) {
    [this.#plan, this.#parts] = [plan, parts];
  }

  /** Forms that were other ones than certified when they were last looked at. */
  get changed(): ReadonlySet<number> {
    return this.#changed;
  }

  /** The form of a seed. Rejects as {@link FormChanged} where its pack has changed since it was certified. */
  async form(seed: number): Promise<Form> {
    const wanted = this.#parts.certified(seed);
    const form = await this.#compile(seed);
    if (wanted === undefined || hashOfForm(form) === wanted) return this.#found(seed, form);
    // It may have been compiled before the pack was changed and certified.
    const newer = await this.#compile(seed, true);
    if (hashOfForm(newer) === wanted) return this.#found(seed, newer);
    this.#changed.add(seed);
    throw new FormChanged(seed);
  }

  /** Compiles forms, one after the other, so that a release of all finds them. What cannot be compiled is told when it is needed. */
  async prepare(seeds: readonly number[]): Promise<void> {
    for (const seed of seeds) await this.form(seed).catch(() => undefined);
  }

  /** What a teacher can send into the sittings of a practising class. */
  async injects(): Promise<readonly string[]> {
    return this.#plan.mode === 'assessment' ? [] : injectsOf(await this.#compile(this.#plan.seed));
  }

  #compile(seed: number, again = false): Promise<Form> {
    const { pack, difficulty } = this.#plan;
    return this.#parts.form(pack, seed, difficulty, again);
  }

  #found(seed: number, form: Form): Form {
    this.#changed.delete(seed);
    return form;
  }
}
