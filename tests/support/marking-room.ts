import type { RecordEntry } from '../../src/server/hall/rows.ts';
import type { DataOf, MarkingKind, Scores } from '../../src/server/marking/entries.ts';
import { mayAppend, stateAfter, stateOf } from '../../src/server/marking/fold.ts';
import { hashToModerate } from '../../src/server/marking/publication.ts';
import type { Marks } from '../../src/server/marking/rubric.ts';
import type { MarkingState } from '../../src/server/marking/state.ts';
import type { SessionKind } from '../../src/server/people/roles.ts';

export const SEED = 'a seed that is long enough';

export const marksOf = (tone: number, clarity = tone, care = tone): Marks => ({ tone, clarity, care });

/** Scores of a sitting with one indicator. */
export const scoresOf = (score: number | null, sitting = 'sitting-1'): Scores => {
  const level = score === null ? null : score < 600 ? 'not-yet' : score < 850 ? 'competent' : 'exemplary';
  const group = { score, level } as const;
  const counts = { earned: score ?? 0, possible: 1000, opportunities: 10, critical: [] };
  return {
    ...{ standard: 'KRM4224-001v1', sitting },
    ...{
      indicators: { 'P4.1.1': { ...group, ...counts } },
      tasks: { 'T4.1': group },
      duties: { T4: group },
      overall: group,
    },
  };
};

interface Signed {
  readonly by?: string;
  readonly seat?: string;
  readonly at?: number;
}

/** The record of a session in which letters are marked, with what it says so far. */
export class MarkingRoom {
  readonly entries: RecordEntry[] = [];
  state: MarkingState = stateOf([]);

  constructor(kind: SessionKind = 'examination') {
    // Nothing more than examinations have to say.
    if (kind === 'examination') return;
    const opened = this.entryOf('session/opened', { plan: { kind } });
    this.entries.push(opened);
    this.state = stateAfter(this.state, opened);
  }

  /** Adds an entry, or says by its name why it may not be added. */
  add<Kind extends MarkingKind>(kind: Kind, data: DataOf<Kind>, signed: Signed = {}): string | null {
    const entry = this.entryOf(kind, data, signed);
    const refusal = mayAppend(this.state, entry);
    if (refusal !== null) return refusal.key.replace('marking:refused.', '');
    this.entries.push(entry);
    this.state = stateAfter(this.state, entry);
    return null;
  }

  entryOf(kind: string, data: unknown, { by, seat, at = 1_000 + this.entries.length }: Signed = {}): RecordEntry {
    const signed = { ...(by === undefined ? {} : { by }), ...(seat === undefined ? {} : { seat }) };
    return { session: 'session-1', no: this.entries.length + 1, at, kind, data, ...signed };
  }

  open(controls: readonly string[] = []): void {
    const levels = { competent: 600, exemplary: 850 };
    this.must(
      this.add('marking/opened', { seed: SEED, levels, sample: 4, controls: [...controls] }, { by: 'manager' }),
    );
  }

  /** Letters of a seat, by their ids. */
  collect(seat: string, pieces: readonly string[], language = 'en'): void {
    const list = pieces.map((id, i) => ({ id, seq: i, at: i * 60_000, language }));
    const data = { sitting: `sitting of ${seat}`, written: pieces.length, pieces: list };
    this.must(this.add('marking/collected', data, { seat }));
  }

  versionOf(piece: string): number {
    return this.state.pieces.get(piece)?.version ?? this.state.checks.get(piece)?.version ?? 0;
  }

  take(piece: string, by: string, seen = this.versionOf(piece)): string | null {
    return this.add('marking/taken', { piece, seen }, { by });
  }

  mark(piece: string, by: string, marks: Marks, seen = this.versionOf(piece)): string | null {
    return this.add('marking/marked', { piece, seen, marks }, { by });
  }

  /** Somebody approves the result of a seat as it stands. */
  moderate(seat: string, by: string): string | null {
    return this.add('results/moderated', { result: hashToModerate(this.state, seat) ?? '' }, { by, seat });
  }

  /** Somebody takes a piece and marks it. */
  round(piece: string, by: string, marks: Marks): void {
    this.must(this.take(piece, by));
    this.must(this.mark(piece, by, marks));
  }

  must(refused: string | null): void {
    if (refused !== null) throw new Error(`refused: ${refused}`);
  }
}
