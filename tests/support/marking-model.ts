import type { MarkingKind } from '../../src/server/marking/entries.ts';
import { hashToModerate, makePublication } from '../../src/server/marking/publication.ts';
import { nextTask } from '../../src/server/marking/queue.ts';
import type { Marks } from '../../src/server/marking/rubric.ts';
import { publishedOf, resultOf } from '../../src/server/marking/state.ts';
import { MarkingRoom, marksOf, scoresOf } from './marking-room.ts';

// The faults are of an exam server in wide use: ls1intum/Artemis#5033, #13396, #5122 (first marks editable after the second began, saving
// locks the second, the wrong round opens), #4793 (a rejected appeal shows 0 points); instructure/canvas-lms#1683 (graders overwrite each
// other). This model of what must hold is written without a look at the states of a piece.

const PEOPLE = ['ann', 'ben', 'cho', 'dee'] as const;
const PIECES = ['a', 'b', 'c'] as const;
const SEAT = 'seat-1';
/** Where a sequence begins: with nothing done, with all letters marked twice, or with a published result. */
export const STARTS = ['fresh', 'marked', 'published'] as const;
const POINTS = [0, 2, 3, 3, 4] as const;

const WHATS = [
  ...([
    'take',
    'take',
    'mark',
    'mark',
    'mark',
    'round',
    'round',
    'round',
    'put-back',
    'decide',
    'anchor',
    'score',
  ] as const),
  ...(['moderate', 'moderate', 'publish', 'publish', 'lodge', 'lodge', 'withdraw', 'reject', 'uphold'] as const),
];

/** One thing that somebody tries, whether it may be done or not. */
export interface Attempt {
  readonly what: (typeof WHATS)[number];
  readonly who: (typeof PEOPLE)[number];
  readonly piece: (typeof PIECES)[number];
  readonly tone: number;
  readonly care: number;
  /** How many versions ago the page was loaded. */
  readonly stale: number;
  readonly appeal: number;
}

/** An attempt as a number, so that half a million of them are drawn in a second. */
export function attemptOf(number: number): Attempt {
  let left = number;
  const draw = (count: number): number => {
    const drawn = left % count;
    left = Math.floor(left / count);
    return drawn;
  };
  const pick = <T>(items: readonly [T, ...T[]] | readonly T[]): T => items[draw(items.length)] as T;
  return {
    ...{ what: pick(WHATS), who: pick(PEOPLE), piece: pick(PIECES), tone: pick(POINTS), care: pick(POINTS) },
    ...{ stale: pick([0, 0, 0, 0, 1]), appeal: draw(3) },
  };
}

/** What the model knows of a letter: only what was accepted. */
interface Known {
  readonly rounds: { by: string; marks: Marks }[];
  holder: string | null;
  begun: number;
  writes: number;
}

const isDisputed = ([first, second]: Known['rounds']): boolean => {
  if (first === undefined || second === undefined) return false;
  const sum = ({ tone, clarity, care }: Marks): number => tone + clarity + care;
  const [one, other] = [first.marks, second.marks];
  const apart = Math.max(
    Math.abs(one.tone - other.tone),
    Math.abs(one.clarity - other.clarity),
    Math.abs(one.care - other.care),
  );
  // 600 per-mille of 12 points: from 8 on.
  return apart >= 2 || sum(one) >= 8 !== sum(other) >= 8;
};

/** Throws where a promise is broken. */
function holds(is: boolean, promise: string): void {
  if (!is) throw new Error(`not so: ${promise}`);
}

const beginnings = new Map<string, MarkingModel>();

/** Tries things in a room and throws where what was accepted breaks a promise. */
export class MarkingModel {
  readonly room = new MarkingRoom();
  readonly known = new Map<string, Known>(PIECES.map((id) => [id, { rounds: [], holder: null, begun: 0, writes: 0 }]));
  readonly tally = { seconds: 0, thirds: 0, stale: 0, versions: 0, rejected: 0, upheld: 0 };
  readonly #versions: string[] = [];
  #approved: string[] = [];

  /** A room in which it began so. Each beginning is played once and copied. */
  static from(start: (typeof STARTS)[number]): MarkingModel {
    const played = beginnings.get(start) ?? new MarkingModel().#begin(start);
    beginnings.set(start, played);
    return new MarkingModel().#copy(played);
  }

  #begin(start: (typeof STARTS)[number]): this {
    this.room.open();
    this.room.collect(SEAT, PIECES);
    this.room.must(this.room.add('results/scored', { engine: '1', scores: scoresOf(500) }, { seat: SEAT }));
    const first = { tone: 3, care: 3, stale: 0, appeal: 0 } as const;
    if (start !== 'fresh')
      for (const piece of PIECES)
        for (const who of ['ann', 'ben'] as const) this.try({ ...first, what: 'round', who, piece });
    if (start === 'published') {
      this.try({ ...first, what: 'moderate', who: 'cho', piece: 'a' });
      this.try({ ...first, what: 'publish', who: 'dee', piece: 'a' });
    }
    return this;
  }

  #copy(other: MarkingModel): this {
    this.room.entries.push(...other.room.entries);
    this.room.state = other.room.state;
    for (const [id, letter] of other.known) this.known.set(id, { ...letter, rounds: [...letter.rounds] });
    this.#versions.push(...other.#versions);
    this.#approved = [...other.#approved];
    return this;
  }

  #add(kind: MarkingKind, data: object, by: string): boolean {
    return this.room.add(kind, data as never, { by, seat: SEAT }) === null;
  }

  #letter(id: string): Known {
    const known = this.known.get(id);
    if (known === undefined) throw new Error('a letter');
    return known;
  }

  #take({ piece, who, stale }: Attempt): void {
    const known = this.#letter(piece);
    if (!this.#add('marking/taken', { piece, seen: known.writes - stale }, who)) return;
    holds(stale === 0, 'who has not seen the last version writes nothing');
    holds(known.holder === null, 'one person has a letter at a time');
    holds(
      known.rounds.every(({ by }) => by !== who),
      'nobody marks a letter twice',
    );
    holds(
      known.rounds.length < 2 || (known.rounds.length === 2 && isDisputed(known.rounds)),
      'only a round that is due opens',
    );
    known.holder = who;
    known.begun = known.rounds.length + 1;
    known.writes += 1;
    this.tally.seconds += Number(known.begun === 2);
    this.tally.thirds += Number(known.begun === 3);
  }

  #mark({ piece, who, stale, tone, care }: Attempt): void {
    const known = this.#letter(piece);
    const marks = marksOf(tone, 3, care);
    if (!this.#add('marking/marked', { piece, seen: known.writes - stale, marks }, who)) {
      this.tally.stale += Number(stale > 0 && known.holder === who);
      return;
    }
    holds(stale === 0, 'who has not seen the last version writes nothing');
    if (known.holder === who) known.rounds.push({ by: who, marks });
    else {
      holds(known.holder === null, 'nobody writes while another has the letter');
      holds(known.rounds.at(-1)?.by === who, 'one changes only a mark of one’s own');
      holds(known.begun === known.rounds.length, 'a mark stays as it is once the next round has begun');
      holds(this.#approved.length + this.#versions.length === 0, 'a mark stays as it is once the result was looked at');
      known.rounds[known.rounds.length - 1] = { by: who, marks };
    }
    known.holder = null;
    known.writes += 1;
  }

  #putBack({ piece, who, stale }: Attempt): void {
    const known = this.#letter(piece);
    if (!this.#add('marking/put-back', { piece, seen: known.writes - stale }, who)) return;
    holds(known.holder === who, 'one puts back what one has');
    known.holder = null;
    known.writes += 1;
  }

  #publish({ who }: Attempt): void {
    const data = makePublication(this.room.state, { session: 'session-1', seat: SEAT }, 1e9, () => 'signed');
    if (data === null || !this.#add('results/published', data, who)) return;
    holds(this.#approved.length > 0, 'nothing is published that nobody looked at');
    holds(!this.#approved.includes(who), 'who approved a result does not publish it');
    this.#approved = [];
    this.#versions.push(JSON.stringify(publishedOf(this.room.state, SEAT)));
    this.tally.versions += 1;
  }

  #decide(verdict: 'rejected' | 'upheld', { who, appeal, tone, care }: Attempt): void {
    const candidate = this.room.state.candidates.get(SEAT);
    const seen = candidate?.appeals.filter(({ decision }) => decision !== undefined).length ?? 0;
    const before = JSON.stringify([publishedOf(this.room.state, SEAT), resultOf(this.room.state, SEAT)]);
    const worth = (): number => {
      const result = resultOf(this.room.state, SEAT);
      return (result?.letters?.score ?? 0) + (result?.scores.overall.score ?? 0);
    };
    const points = worth();
    const about = candidate?.appeals.find(({ id }) => id === `appeal-${appeal}`)?.about.what;
    const change =
      about === 'letter'
        ? { to: 'marks', marks: marksOf(tone, 4, care) }
        : { to: 'scores', earned: 1, scores: scoresOf(480 + tone * 10) };
    const words = { appeal: `appeal-${appeal}`, seen, verdict, reason: 'r' };
    if (!this.#add('appeal/decided', verdict === 'upheld' ? { ...words, change } : words, who)) return;
    this.tally[verdict] += 1;
    holds(worth() >= points, 'nobody loses by asking');
    const after = JSON.stringify([publishedOf(this.room.state, SEAT), resultOf(this.room.state, SEAT)]);
    holds(verdict === 'upheld' || after === before, 'a rejected appeal changes nothing');
    if (verdict === 'upheld') this.#approved.push(who);
  }

  #lodge({ appeal }: Attempt): void {
    const version = publishedOf(this.room.state, SEAT)?.version ?? 1;
    const finding = { what: 'finding', opportunity: 'o-1', criterion: `criterion ${appeal}` } as const;
    const about = appeal === 0 ? ({ what: 'letter', seq: 0 } as const) : finding;
    this.#add('appeal/lodged', { appeal: `appeal-${appeal}`, version, about, words: 'Why?' }, '');
  }

  #fix(kind: 'marking/decided' | 'marking/anchored', { piece, who, stale, tone, care }: Attempt): void {
    const known = this.#letter(piece);
    const words = kind === 'marking/decided' ? { marks: marksOf(tone, 3, care), reason: 'r' } : {};
    if (!this.#add(kind, { piece, seen: known.writes - stale, ...words }, who)) return;
    holds(
      known.rounds.length === 3 || (known.rounds.length === 2 && !isDisputed(known.rounds)),
      'only a letter with all its marks is fixed',
    );
    // A moderator has looked at it: nothing begins or changes any more.
    known.begun = 4;
    known.writes += 1;
  }

  try(one: Attempt): void {
    const { what, who, appeal } = one;
    if (what === 'take' || what === 'round') this.#take(one);
    if (what === 'mark' || what === 'round') this.#mark(one);
    if (what === 'put-back') this.#putBack(one);
    if (what === 'decide') this.#fix('marking/decided', one);
    if (what === 'anchor') this.#fix('marking/anchored', one);
    if (what === 'publish') this.#publish(one);
    if (what === 'lodge') this.#lodge(one);
    if (what === 'withdraw') this.#add('appeal/withdrawn', { appeal: `appeal-${appeal}` }, '');
    if (what === 'reject') this.#decide('rejected', one);
    if (what === 'uphold') this.#decide('upheld', one);
    if (what === 'score' && this.#add('results/scored', { engine: '1', scores: scoresOf(500) }, ''))
      this.#approved = [];
    if (
      what === 'moderate' &&
      this.#add('results/moderated', { result: hashToModerate(this.room.state, SEAT) ?? '' }, who)
    ) {
      this.#approved = [who];
      // Looking at the result fixes the marks: that is a version of each letter that was not fixed.
      for (const [id, known] of this.known) known.writes = this.room.versionOf(id);
    }
    if (what === 'uphold') for (const [id, known] of this.known) known.writes = this.room.versionOf(id);
  }

  /** What holds after everything that was tried. */
  check(): void {
    const { state } = this.room;
    for (const [id, { rounds, holder }] of this.known) {
      const piece = state.pieces.get(id);
      const kept = JSON.stringify(piece?.rounds.map(({ by, marks }) => ({ by, marks })));
      holds(kept === JSON.stringify(rounds), 'every mark that was accepted is there, and no other');
      holds((piece?.holder ?? null) === holder, 'a letter is where it was put');
      const isOpen = holder === null && (rounds.length < 2 || (rounds.length === 2 && isDisputed(rounds)));
      const free = PEOPLE.find((who) => !state.tables.has(who) && rounds.every(({ by }) => by !== who));
      const hasWork = free !== undefined && nextTask(state, { id: free, languages: ['en'] }) !== null;
      holds(!isOpen || free === undefined || hasWork, 'a saved mark keeps nobody else from the next round');
    }
    const versions = state.candidates.get(SEAT)?.versions.map((version) => JSON.stringify(version)) ?? [];
    holds(versions.join() === this.#versions.join(), 'a published version never changes');
  }
}
