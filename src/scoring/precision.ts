import type { Ledger, Opportunity } from './ledger.ts';
import type { IndicatorResult, Report } from './report.ts';

/** With fewer subjects (orders, tickets…) than this their spread says nothing of how far chance reaches. */
export const FEWEST_SUBJECTS = 5;

/** How many standard errors an interval reaches to each side, in hundredths: in 95 of 100 sittings it holds the score aimed at. */
const REACH = 196;

/** Where a score stands to the marks, as far as its chances can tell. */
export type Certainty =
  | 'below-competent'
  | 'about-competent'
  | 'above-competent'
  | 'about-exemplary'
  | 'above-exemplary';

/** How far an indicator's score may be chance. */
export interface Precision {
  /** In per-mille of the score; null where there is no score, or there were too few subjects. */
  readonly standardError: number | null;
  /** How many subjects the chances came from: a subject is one order, one ticket, one day…. */
  readonly subjects: number;
  /** Null where there is no standard error, or where a critical error decides the level. */
  readonly certainty: Certainty | null;
}

export type PreciseResult = IndicatorResult & Precision;

/** A report with the precision of each indicator's score. It is made anew from the ledger and stands in no file. */
export interface PreciseReport extends Omit<Report, 'indicators'> {
  readonly indicators: Readonly<Partial<Record<keyof Report['indicators'], PreciseResult>>>;
}

/** Points of all chances on one subject. */
export interface SubjectPoints {
  readonly earned: number;
  readonly possible: number;
}

/** The largest whole number whose square is not above `value`. */
export function wholeRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let root = 1n << BigInt(Math.ceil(value.toString(2).length / 2));
  for (let next = (root + value / root) >> 1n; next < root; next = (root + value / root) >> 1n) root = next;
  return root;
}

/** `√(above ÷ below)`, rounded to a whole number. */
const roundedRoot = (above: bigint, below: bigint): number => Number((wholeRoot((4n * above) / below) + 1n) / 2n);

/**
 * The standard error of points earned ÷ points possible, in per-mille, over subjects each of which may hold several chances:
 * `√( n/(n−1) · Σ(earnedᵢ − R·possibleᵢ)² ) ÷ Σpossible`, R the ratio (linearised variance of a ratio estimate, Cochran,
 * Sampling Techniques, 3rd ed. 1977, ch. 6). At least 1000 ÷ (n + 2): where all subjects came out alike their spread is nothing,
 * and by Laplace's rule one of two further subjects may still come out the other way. Null with fewer than {@link FEWEST_SUBJECTS}.
 */
export function standardErrorOf(subjects: readonly SubjectPoints[]): number | null {
  const counted = subjects.filter(({ possible }) => possible > 0);
  const n = counted.length;
  if (n < FEWEST_SUBJECTS) return null;
  const earned = counted.reduce((sum, each) => sum + each.earned, 0);
  const possible = counted.reduce((sum, each) => sum + each.possible, 0);
  const squares = counted.reduce((sum, each) => {
    const off = BigInt(each.earned * possible - earned * each.possible);
    return sum + off * off;
  }, 0n);
  const spread = roundedRoot(1_000_000n * BigInt(n) * squares, BigInt(n - 1) * BigInt(possible) ** 4n);
  return Math.max(spread, Math.round(1000 / (n + 2)));
}

/** All findings on one order, one ticket and the like belong together. */
function pointsBySubject(chances: readonly Opportunity[]): SubjectPoints[] {
  const subjects = new Map<string, SubjectPoints>();
  for (const { subject, findings } of chances) {
    const key = `${subject.kind}/${subject.id}`;
    let { earned, possible } = subjects.get(key) ?? { earned: 0, possible: 0 };
    for (const finding of findings) {
      earned += finding.earned;
      possible += finding.possible;
    }
    subjects.set(key, { earned, possible });
  }
  return [...subjects.values()];
}

interface Marks {
  readonly competent: number;
  readonly exemplary: number;
}

/** Whether an interval of ±1.96 standard errors about the score holds a mark, or on which side of the marks it lies. */
export function certaintyOf(score: number, standardError: number, { competent, exemplary }: Marks): Certainty {
  const holds = (mark: number): boolean => Math.abs(score - mark) * 100 <= standardError * REACH;
  // Whether one has passed comes first.
  if (holds(competent)) return 'about-competent';
  if (holds(exemplary)) return 'about-exemplary';
  if (score < competent) return 'below-competent';
  return score < exemplary ? 'above-competent' : 'above-exemplary';
}

function precisionOf(result: IndicatorResult, chances: readonly Opportunity[], marks: Marks): Precision {
  const points = pointsBySubject(chances);
  const standardError = result.score === null ? null : standardErrorOf(points);
  const isOpen = result.score !== null && standardError !== null && result.critical.length === 0;
  return {
    standardError,
    subjects: points.length,
    certainty: isOpen ? certaintyOf(result.score, standardError, marks) : null,
  };
}

/** Adds to a report how far each indicator's score may be chance. */
export function withPrecision<R extends Report>(report: R, ledger: Ledger, marks: Marks): R & PreciseReport {
  const indicators = Object.entries(report.indicators).map(([code, result]) => {
    const mine = ledger.opportunities.filter(({ indicator }) => indicator === code);
    return [code, { ...result, ...precisionOf(result, mine, marks) }];
  });
  return { ...report, indicators: Object.fromEntries(indicators) };
}
