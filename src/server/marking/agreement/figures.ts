import type { Mark } from '../piece.ts';
import { BEST_MARK, type Criterion, type Marks, pointsOf } from '../rubric.ts';
import type { AnchorCheck, MarkingState } from '../state.ts';
import { type Estimate, meanOf, spreadOf } from './estimate.ts';
import { type MarkTable, oneWayReliability, type Reliability, twoWayReliability } from './intraclass.ts';
import { weightedKappa } from './weighted-kappa.ts';

/** How far the two independent marks of each letter agree in one criterion. */
export interface Agreement {
  /** Letters with both marks. */
  readonly letters: number;
  /** With quadratic weights. */
  readonly kappa: Estimate | null;
  /**
   * ICC of the two marks. `two-way`, ICC(2,1) and ICC(2,2): the same two people marked all of them. `one-way`, ICC(1,1) and ICC(1,2):
   * markers changed from letter to letter, so that their severity cannot be told from error; it is the lower figure.
   */
  readonly reliability: Reliability | null;
  readonly model: 'two-way' | 'one-way';
}

type Pair = readonly [Mark, Mark];

/** The first two marks of each letter, in the same sequence of markers wherever the same two marked. */
const pairsOf = ({ pieces }: MarkingState): Pair[] =>
  [...pieces.values()].flatMap(({ rounds: [first, second] }) => {
    if (first === undefined || second === undefined) return [];
    return first.by < second.by ? [[first, second] as const] : [[second, first] as const];
  });

function agreementOn(pairs: readonly Pair[], criterion: Criterion): Agreement {
  const table = pairs.map(([one, other]) => [one.marks[criterion], other.marks[criterion]] as const);
  const isSamePair = new Set(pairs.map(([one, other]) => `${one.by}\n${other.by}`)).size < 2;
  return {
    letters: pairs.length,
    kappa: weightedKappa(table, BEST_MARK),
    reliability: isSamePair ? twoWayReliability(table) : oneWayReliability(table),
    model: isSamePair ? 'two-way' : 'one-way',
  };
}

const byCriterion = <T>(of: (criterion: Criterion) => T): Readonly<Record<Criterion, T>> => ({
  tone: of('tone'),
  clarity: of('clarity'),
  care: of('care'),
});

/** Agreement of all markers as it stands now, by criterion; the third mark of a disputed letter does not count in it. */
export function agreementOf(state: MarkingState): Readonly<Record<Criterion, Agreement>> {
  const pairs = pairsOf(state);
  return byCriterion((criterion) => agreementOn(pairs, criterion));
}

const marksOf = ({ pieces }: MarkingState): Mark[] => [...pieces.values()].flatMap(({ rounds }) => rounds);

/** Checks that are marked, in the sequence in which their marker marked them. */
const checksBy = ({ checks }: MarkingState, marker: string): (AnchorCheck & { readonly marks: Marks })[] =>
  [...checks.values()]
    .flatMap((check) => (check.by === marker && check.marks !== undefined ? [{ ...check, marks: check.marks }] : []))
    .sort((a, b) => a.after - b.after);

/** ICC(2,1) and ICC(2,k) over the letters with known marks that all of some markers have marked: everybody saw the same. */
export function anchorReliability(
  state: MarkingState,
  markers: readonly string[],
): Readonly<Record<Criterion, Reliability | null>> {
  const all = markers.map((marker) => new Map(checksBy(state, marker).map(({ of, marks }) => [of, marks])));
  const shared = [...(all[0]?.keys() ?? [])].filter((of) => all.every((checks) => checks.has(of)));
  const table = (criterion: Criterion): MarkTable =>
    shared.map((of) => all.map((checks) => checks.get(of)?.[criterion] ?? 0));
  return byCriterion((criterion) => twoWayReliability(table(criterion)));
}

/** What is known of one marker. Differences are in points of a letter; above 0: milder. Null: nothing to compare with yet. */
export interface MarkerFigures {
  readonly marker: string;
  /** Letters marked, without those with known marks. */
  readonly letters: number;
  readonly byCriterion: Readonly<Record<Criterion, { readonly mean: number; readonly spread: number } | null>>;
  /** Mean difference from whoever marked the same letters. */
  readonly severity: number | null;
  /** Letters with known marks, and the mean difference from these. */
  readonly anchors: number;
  readonly bias: number | null;
  /** By how much that difference is higher in the later half than in the earlier one. */
  readonly drift: number | null;
}

const mean = (values: readonly number[]): number | null => (values.length === 0 ? null : meanOf(values));

/** Fewer than two in each half say nothing. */
const LEAST_FOR_DRIFT = 4;

function driftOf(differences: readonly number[]): number | null {
  if (differences.length < LEAST_FOR_DRIFT) return null;
  const half = Math.floor(differences.length / 2);
  return meanOf(differences.slice(-half)) - meanOf(differences.slice(0, half));
}

function figuresOf(state: MarkingState, marker: string): MarkerFigures {
  const own = marksOf(state).filter(({ by }) => by === marker);
  const beside = [...state.pieces.values()].flatMap(({ rounds }) => {
    const mine = rounds.find(({ by }) => by === marker);
    return mine === undefined
      ? []
      : rounds.flatMap(({ by, marks }) => (by === marker ? [] : [pointsOf(mine.marks) - pointsOf(marks)]));
  });
  const away = checksBy(state, marker).map(({ marks, known }) => pointsOf(marks) - pointsOf(known));
  const given = (criterion: Criterion): number[] => own.map(({ marks }) => marks[criterion]);
  return {
    marker,
    letters: own.length,
    byCriterion: byCriterion((criterion) =>
      own.length === 0 ? null : { mean: meanOf(given(criterion)), spread: spreadOf(given(criterion)) },
    ),
    severity: mean(beside),
    anchors: away.length,
    bias: mean(away),
    drift: driftOf(away),
  };
}

/** Figures of everybody who has marked, by account. */
export function markerFigures(state: MarkingState): readonly MarkerFigures[] {
  const markers = new Set([...marksOf(state), ...state.checks.values()].map(({ by }) => by));
  return [...markers].sort().map((marker) => figuresOf(state, marker));
}
