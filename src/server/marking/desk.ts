import type { Refusal } from '../../kernel/happening.ts';
import type { Session } from '../hall/session.ts';
import { type DataOf, isMarkingKind, type MarkingKind, scoresOf } from './entries.ts';
import { mayAppend, stateAfter, stateOf } from './fold.ts';
import { piecesOf } from './letters.ts';
import { OpenedSittings } from './opened-sittings.ts';
import type { MarkingState } from './state.ts';

/** Something was not added to the record; the key is one of `marking.json`. */
export class NotAdded extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.key);
    this.refusal = refusal;
  }
}

/** Who adds an entry, about which seat, and when (real ms). */
interface Signed {
  readonly by?: string;
  readonly seat?: string;
  readonly at: number;
}

/** Marking, results and appeals of a session: what its record says of them, and the sittings they are about. */
export class MarkingDesk {
  readonly #session: Session;
  readonly sittings: OpenedSittings;
  #state: MarkingState;
  /** How many entries of the record the state rests on. */
  #read: number;
  /** Entries that count for nothing, because another one came before them. */
  readonly #void = new Map<number, Refusal>();

  constructor(session: Session) {
    const { entries } = session.record;
    this.#session = session;
    this.sittings = new OpenedSittings(session);
    this.#state = stateOf(entries);
    this.#read = entries.length;
  }

  get state(): MarkingState {
    const { entries } = this.#session.record;
    for (const entry of entries.slice(this.#read)) {
      if (!isMarkingKind(entry.kind)) continue;
      const refusal = mayAppend(this.#state, entry);
      if (refusal === null) this.#state = stateAfter(this.#state, entry);
      else this.#void.set(entry.no, refusal);
    }
    this.#read = entries.length;
    return this.#state;
  }

  /** Adds an entry; rejects with {@link NotAdded} where it may not be added, also where that shows only once it is written. */
  async add<Kind extends MarkingKind>(kind: Kind, data: DataOf<Kind>, { at, ...signed }: Signed): Promise<void> {
    const { row, record } = this.#session;
    const before = mayAppend(this.state, { session: row.id, no: record.size + 1, at, kind, data, ...signed });
    if (before !== null) throw new NotAdded(before);
    const { no } = await this.#session.append({ kind, data, ...signed });
    void this.state;
    const after = this.#void.get(no);
    if (after !== undefined) throw new NotAdded(after);
  }

  /** Seats whose work is over, and is not yet judged or whose letters are not yet collected. */
  get uncollected(): readonly string[] {
    const { opened, candidates } = this.state;
    return this.#session.seats
      .filter(({ row }) => {
        const { scores, letters } = candidates.get(row.id) ?? {};
        return row.isOver && (scores === undefined || (opened !== undefined && letters === undefined));
      })
      .map(({ row }) => row.id);
  }

  /** Takes over what has been handed in since: scores, and letters where they are marked. Resolves to the number of seats. */
  async collect(at: number): Promise<number> {
    const seats = this.uncollected;
    for (const seat of seats) {
      const file = await this.sittings.file(seat);
      const { opened, candidates } = this.state;
      if (candidates.get(seat)?.scores === undefined)
        await this.add('results/scored', { engine: file.header.engine, scores: scoresOf(file.report) }, { seat, at });
      if (opened !== undefined && candidates.get(seat)?.letters === undefined)
        await this.add('marking/collected', piecesOf(file, seat, opened), { seat, at });
    }
    return seats.length;
  }
}

const desks = new WeakMap<Session, MarkingDesk>();

/** The desk of a session, whose record has been read. */
export function deskOf(session: Session): MarkingDesk {
  const desk = desks.get(session) ?? new MarkingDesk(session);
  desks.set(session, desk);
  return desk;
}
