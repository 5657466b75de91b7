import type { Kysely, Transaction } from 'kysely';
import { StoreFault } from '../../session/store.ts';
import type { Tables } from './tables.ts';

/** Ms in which writes gather for one commit: each costs the disk as much as a hundred together. */
const GATHER = 5;

/** How often a commit is tried of which the database says that it stood in another's way. */
const TRIES = 4;

/** A write within a transaction; may be done again where the transaction did not come about. Refuses by a {@link StoreFault}, before it writes. */
export type Write<T> = (tables: Transaction<Tables>) => Promise<T>;

/** A write that waits for the next commit. */
interface Waiting {
  readonly write: Write<unknown>;
  readonly shared: string;
  readonly done: (value: unknown) => void;
  readonly failed: (fault: StoreFault) => void;
}

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

  /** `flush`: brings to the disk what was committed, where the database does not do that itself. */
  constructor(database: Kysely<Tables>, flush: () => Promise<void> = async () => undefined) {
    [this.#database, this.#flush] = [database, flush];
  }

  /**
   * Resolves to what the write gave, when the disk has it. `shared`: a row that other servers write as well, by any name; such writes
   * come last and in the sequence of these names, so that no two servers wait for each other.
   */
  write<T>(write: Write<T>, shared = ''): Promise<T> {
    return new Promise((done, failed) => {
      this.#waiting.push({ write, shared, done: done as (value: unknown) => void, failed });
      this.#timer ??= setTimeout(() => void this.settled(), GATHER);
    });
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

  async #commit(waiting: readonly Waiting[]): Promise<void> {
    if (waiting.length === 0) return;
    try {
      const outcomes = await this.#try(
        waiting.toSorted((a, b) => (a.shared < b.shared ? -1 : Number(a.shared > b.shared))),
      );
      await this.#flush();
      for (const settle of outcomes) settle();
    } catch (error) {
      for (const { failed } of waiting) failed(faultOf(error));
    }
  }

  async #try(waiting: readonly Waiting[], tries = TRIES): Promise<readonly (() => void)[]> {
    try {
      return await this.#database.transaction().execute(async (tables) => {
        const outcomes: (() => void)[] = [];
        for (const each of waiting) outcomes.push(await attempt(each, tables));
        return outcomes;
      });
    } catch (error) {
      if (tries > 1 && IN_THE_WAY.test(codeOf(error))) return this.#try(waiting, tries - 1);
      throw error;
    }
  }
}

/** Makes one write within the transaction; gives what to answer once that is committed. */
async function attempt({ write, done, failed }: Waiting, tables: Transaction<Tables>): Promise<() => void> {
  try {
    const value = await write(tables);
    return () => done(value);
  } catch (error) {
    if (!(error instanceof StoreFault)) throw error;
    return () => failed(error);
  }
}
