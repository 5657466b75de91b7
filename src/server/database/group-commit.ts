import type { Kysely, Transaction } from 'kysely';
import { StoreFault } from '../../session/store.ts';
import type { Tables } from './tables.ts';

/** Ms in which writes gather for one commit: each costs the disk as much as a hundred together. */
const GATHER = 5;

/** How often a commit is tried of which the database says that it stood in another's way. */
const TRIES = 4;

/** A write within a transaction; may be done again where the transaction did not come about. Refuses by a {@link StoreFault}, before it writes. */
export type Write<T> = (tables: Transaction<Tables>) => Promise<T>;

/**
 * Writes of one kind, made together: two statements for a hundred acts, where each by itself would take two. One such object stands for
 * one kind of write; `shared` as in {@link GroupCommit.write}. Answers for each item in turn, with a {@link StoreFault} where that one
 * is refused.
 */
export interface Together<Item, Value> {
  readonly shared: string;
  write(tables: Transaction<Tables>, items: readonly Item[]): Promise<readonly (Value | StoreFault)[]>;
}

/** What waits for the next commit. */
interface Waiting {
  readonly what: Write<unknown> | { readonly together: Together<unknown, unknown>; readonly item: unknown };
  readonly shared: string;
  readonly done: (value: unknown) => void;
  readonly failed: (fault: StoreFault) => void;
}

/** Real ms for which those who waited for a commit are answered before others in the hall have their turn. */
const SLICE = 10;

const codeOf = (error: unknown): string => String((error as { readonly code?: unknown } | null)?.code ?? '');

/** Postgres: 53100 says that the disk is full. */
const FULL = /full|ENOSPC|53100/i;
/** Postgres: each of two transactions waits for the other, or one was there before. */
const IN_THE_WAY = /^(40P01|40001)$/;

const faultOf = (error: unknown): StoreFault =>
  error instanceof StoreFault
    ? error
    : new StoreFault(
        FULL.test(`${codeOf(error)} ${error instanceof Error ? error.message : ''}`) ? 'full' : 'failed',
        error,
      );

/**
 * Writes that come within a few ms are committed together; each is answered when it is on the disk. One that is refused does not keep
 * the others from the disk.
 */
export class GroupCommit {
  readonly #database: Kysely<Tables>;
  readonly #flush: () => Promise<void>;
  #waiting: Waiting[] = [];
  #timer: ReturnType<typeof setTimeout> | null = null;
  #turn: Promise<void> = Promise.resolve();
  /** The answers to one commit come after those to the one before; the next commit does not wait for them. */
  #answered: Promise<void> = Promise.resolve();

  /** `flush`: brings to the disk what was committed, where the database does not do that itself. */
  constructor(database: Kysely<Tables>, flush: () => Promise<void> = async () => undefined) {
    [this.#database, this.#flush] = [database, flush];
  }

  /**
   * Resolves to what the write gave, when the disk has it. `shared`: a row that other servers write as well, by any name; such writes
   * come last and in the sequence of these names, so that no two servers wait for each other.
   */
  write<T>(write: Write<T>, shared = ''): Promise<T> {
    return this.#wait(write, shared);
  }

  /** The same for a write that is made together with others of its kind; after the writes of this commit that are not. */
  writeTogether<Item, Value>(together: Together<Item, Value>, item: Item): Promise<Value> {
    return this.#wait({ together: together as Together<unknown, unknown>, item }, together.shared);
  }

  /** Commits what waits, now; resolves when everything so far was committed or has failed. */
  settled(): Promise<void> {
    if (this.#timer !== null) {
      clearTimeout(this.#timer);
      this.#timer = null;
      this.#turn = this.#turn.then(() => this.#commit(this.#waiting.splice(0)));
    }
    return this.#turn;
  }

  /** Does something while nothing is written, once everything so far was. */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    const done = this.settled().then(work);
    this.#turn = done.then(
      () => undefined,
      () => undefined,
    );
    return done;
  }

  #wait<T>(what: Waiting['what'], shared: string): Promise<T> {
    return new Promise((done, failed) => {
      this.#waiting.push({ what, shared, done: done as (value: unknown) => void, failed });
      this.#timer ??= setTimeout(() => void this.settled(), GATHER);
    });
  }

  async #commit(waiting: readonly Waiting[]): Promise<void> {
    if (waiting.length === 0) return;
    try {
      const outcomes = await this.#try(stepsOf(waiting));
      await this.#flush();
      this.#answered = this.#answered.then(() => answer(outcomes));
    } catch (error) {
      for (const { failed } of waiting) failed(faultOf(error));
    }
  }

  async #try(steps: readonly Step[], tries = TRIES): Promise<readonly (() => void)[]> {
    try {
      return await this.#database.transaction().execute(async (tables) => {
        const outcomes: (() => void)[] = [];
        for (const step of steps) outcomes.push(...(await step(tables)));
        return outcomes;
      });
    } catch (error) {
      if (tries > 1 && IN_THE_WAY.test(codeOf(error))) return this.#try(steps, tries - 1);
      throw error;
    }
  }
}

/** Part of a commit; gives what to answer once that is on the disk. */
type Step = (tables: Transaction<Tables>) => Promise<readonly (() => void)[]>;

/** What waits as steps: by the names of shared rows, in each what stands for itself first, and then what is made together. */
function stepsOf(waiting: readonly Waiting[]): readonly Step[] {
  const steps: Step[] = [];
  for (const shared of [...new Set(waiting.map((each) => each.shared))].sort()) {
    const kinds = new Map<Together<unknown, unknown>, Waiting[]>();
    for (const each of waiting.filter((one) => one.shared === shared)) {
      if (typeof each.what === 'function') steps.push(alone(each.what, each));
      else if (!kinds.get(each.what.together)?.push(each)) kinds.set(each.what.together, [each]);
    }
    for (const [together, all] of kinds) steps.push(inOne(together, all));
  }
  return steps;
}

const alone =
  (write: Write<unknown>, { done, failed }: Waiting): Step =>
  async (tables) => {
    try {
      const value = await write(tables);
      return [() => done(value)];
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error;
      return [() => failed(error)];
    }
  };

const inOne =
  (together: Together<unknown, unknown>, all: readonly Waiting[]): Step =>
  async (tables) => {
    const items = all.map(({ what }) => (typeof what === 'function' ? undefined : what.item));
    const values = await together.write(tables, items);
    return all.map(({ done, failed }, at) => {
      const value = values[at];
      return () => (value instanceof StoreFault ? failed(value) : done(value));
    });
  };

/** Answers all who waited; what each does next is done before the next is answered, and others have their turn in between. */
async function answer(outcomes: readonly (() => void)[]): Promise<void> {
  let since = performance.now();
  for (const settle of outcomes) {
    settle();
    // What was answered goes on here.
    await null;
    if (performance.now() - since < SLICE) continue;
    await new Promise(setImmediate);
    since = performance.now();
  }
}
