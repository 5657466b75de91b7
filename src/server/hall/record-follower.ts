import type { SessionRecord } from '../record/session-record.ts';
import type { HallStore, RecordEntry } from './rows.ts';

/** Does what the entries of a record say, in their sequence, whoever wrote them. */
export class RecordFollower {
  readonly #record: SessionRecord;
  readonly #session: string;
  readonly #rows: HallStore;
  readonly #follow: (entry: RecordEntry) => Promise<void>;
  #following: Promise<unknown> = Promise.resolve();

  /** `follow`: takes an entry into the record, and does what it says. */
  constructor(session: string, record: SessionRecord, rows: HallStore, follow: (entry: RecordEntry) => Promise<void>) {
    [this.#session, this.#record, this.#rows, this.#follow] = [session, record, rows, follow];
  }

  /** Up to a number: the entry that was just written, where it is known, and those that other servers wrote before it. */
  upTo(size: number, added?: RecordEntry): Promise<void> {
    return this.inTurn(async () => {
      const { size: known } = this.#record;
      if (size <= known) return;
      const isNext = added?.no === known + 1;
      for (const entry of isNext ? [added] : await this.#rows.entries(this.#session, known)) await this.#follow(entry);
    });
  }

  /** Does something between two entries. */
  inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.#following.then(work);
    this.#following = done.catch(() => undefined);
    return done;
  }

  /** Resolves when everything so far is done. */
  async settled(): Promise<void> {
    await this.#following;
  }
}
