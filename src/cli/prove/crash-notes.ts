import type { Kept } from './kept.ts';
import type { UnderWay } from './under-way.ts';

/** What was broken: the server was killed, or killed with its disk full; a page was, or was and came back on another computer; a cable was pulled. */
export const BROKEN = ['server', 'full-disk', 'page', 'computer', 'cable'] as const;
export type Broken = (typeof BROKEN)[number];

/** Crash points of one kind: moments at which something was broken while a page waited for an answer. */
export type Points = Readonly<Record<UnderWay, number>>;

/** What came of it. Every figure of `faults` has to be 0. */
export interface CrashNotes {
  readonly kills: number;
  readonly points: Readonly<Record<Broken, Points>>;
  /** Acts that were acknowledged, and hand-ins. */
  readonly acknowledged: number;
  readonly handIns: number;
  readonly faults: {
    readonly lost: number;
    readonly doubled: number;
    /** Seats whose state, made again from the disk, was not what the page had seen. */
    readonly otherStates: number;
    readonly handInsLost: number;
    readonly handInsDoubled: number;
    /** Seats of the examination at which more time had passed than their turns and what kills left outside of them. */
    readonly tooMuchTime: number;
  };
  /** Real ms of work that no turn held when a server was killed, once for each seat at work: the candidate has that time again. */
  readonly outside: readonly number[];
  /** Real ms from each kill until the hall answered again, its disk looked at in between. */
  readonly starts: readonly number[];
}

const NONE: Points = { act: 0, 'hand-in': 0 };

export const NO_NOTES: CrashNotes = {
  ...{ kills: 0, acknowledged: 0, handIns: 0, outside: [], starts: [] },
  points: { server: NONE, 'full-disk': NONE, page: NONE, computer: NONE, cable: NONE },
  faults: { lost: 0, doubled: 0, otherStates: 0, handInsLost: 0, handInsDoubled: 0, tooMuchTime: 0 },
};

export const pointsOf = ({ points }: CrashNotes): number =>
  Object.values(points).reduce((sum, each) => sum + each.act + each['hand-in'], 0);

/** The notes after something was broken while a page waited; the same where it waited for nothing. */
export function withPoint(notes: CrashNotes, broken: Broken, underWay: UnderWay | null): CrashNotes {
  if (underWay === null) return notes;
  const { [broken]: before } = notes.points;
  return { ...notes, points: { ...notes.points, [broken]: { ...before, [underWay]: before[underWay] + 1 } } };
}

/** The notes after the disk was looked at. */
export function withKept(notes: CrashNotes, kept: readonly Kept[]): CrashNotes {
  const sum = (of: (each: Kept) => number): number => kept.reduce((all, each) => all + of(each), 0);
  const { faults } = notes;
  return {
    ...notes,
    kills: notes.kills + 1,
    outside: [...notes.outside, ...kept.flatMap(({ outside }) => outside ?? [])],
    faults: {
      ...faults,
      lost: faults.lost + sum(({ lost }) => lost),
      doubled: faults.doubled + sum(({ doubled }) => doubled),
      otherStates: faults.otherStates + sum(({ isStateKept }) => (isStateKept ? 0 : 1)),
      handInsLost: faults.handInsLost + sum(({ isHandInLost }) => (isHandInLost ? 1 : 0)),
      tooMuchTime: faults.tooMuchTime + sum(({ tooMuch }) => (tooMuch > 0 ? 1 : 0)),
    },
  };
}

export const isBroken = ({ faults }: CrashNotes): boolean => Object.values(faults).some((count) => count > 0);

/** The value below which such a share (0 to 1) of values lies; 0 where there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
