import { z } from 'zod';

/** What people judge in a letter, because no rule can: how it speaks to the reader, how easily it is understood, whether it takes care of the reader's concern. */
export const CRITERIA = ['tone', 'clarity', 'care'] as const;
export type Criterion = (typeof CRITERIA)[number];

/** The best mark of a criterion; the worst is 0. What each mark means is in `marking.json` under `level`. */
export const BEST_MARK = 4;
/** Marks for which the rubric shows a letter of each criterion (`marking.json`, `example`). */
export const EXAMPLE_MARKS = [0, 2, 4] as const;

/** The most points of a letter. */
const MOST_POINTS = CRITERIA.length * BEST_MARK;

const mark = z.int().min(0).max(BEST_MARK);
export const marksSchema = z.strictObject({ tone: mark, clarity: mark, care: mark });
/** The marks of one letter, by criterion: whole numbers from 0 to {@link BEST_MARK}. */
export type Marks = z.infer<typeof marksSchema>;

export const pointsOf = (marks: Marks): number => CRITERIA.reduce((sum, criterion) => sum + marks[criterion], 0);

/** Whether a letter with these marks reaches the cut, in per-mille of the points possible. */
export const reaches = (marks: Marks, cut: number): boolean => pointsOf(marks) * 1000 >= cut * MOST_POINTS;

/** Whether two markers differ so much that a third has to mark: by two or more in a criterion, or one on each side of the cut. */
export const differ = (one: Marks, other: Marks, cut: number): boolean =>
  CRITERIA.some((criterion) => Math.abs(one[criterion] - other[criterion]) >= 2) ||
  reaches(one, cut) !== reaches(other, cut);

/** Hundredths of a mark by criterion: what counts of a letter. */
export type SettledMarks = Readonly<Record<Criterion, number>>;

const middle = (marks: readonly number[]): number => {
  const sorted = [...marks].sort((a, b) => a - b);
  const half = sorted.length / 2;
  return 50 * ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0));
};

/** What counts of a letter's marks: by criterion the mean of two, the middle one of three. */
export function settle(rounds: readonly Marks[]): SettledMarks {
  const of = (criterion: Criterion): number => middle(rounds.map((marks) => marks[criterion]));
  return { tone: of('tone'), clarity: of('clarity'), care: of('care') };
}
