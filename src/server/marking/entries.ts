import { z } from 'zod';
import { hashOf } from '../../kernel/canonical.ts';
import type { SittingReport } from '../../sitting/sitting-file.ts';
import { marksSchema } from './rubric.ts';

const id = z.string().min(1).max(80);
const count = z.int().min(0);
/** Which version of something was seen by who acts on it. */
const seen = count;
const permille = z.int().min(0).max(1000);
/** Words by which a decision can be understood later. */
const reason = z.string().trim().min(1).max(4_000);

const level = z.enum(['not-yet', 'competent', 'exemplary']).nullable();
const group = z.strictObject({ score: permille.nullable(), level });
const indicator = z.strictObject({
  ...group.shape,
  earned: z.int(),
  possible: count,
  opportunities: count,
  critical: z.array(z.string().max(200)),
});

/** What the engine judged: the report of a sitting as its file has it. Scores in per-mille. */
const scoresSchema = z.strictObject({
  standard: z.string().max(80),
  sitting: id,
  indicators: z.record(z.string(), indicator),
  tasks: z.record(z.string(), group),
  duties: z.record(z.string(), group),
  overall: group,
});
export type Scores = z.infer<typeof scoresSchema>;

/** The part of a sitting's report that a result states. */
export const scoresOf = ({
  standard,
  sitting,
  indicators,
  tasks,
  duties,
  overall,
}: Omit<SittingReport, 'until' | 'seal'>): Scores =>
  scoresSchema.parse({ standard, sitting, indicators, tasks, duties, overall });

/** The scores of a report by what they are of. Codes of indicators, tasks and duties differ. */
export const figuresOf = ({
  indicators,
  tasks,
  duties,
  overall,
}: Scores): Readonly<Record<string, { readonly score: number | null }>> => ({
  ...indicators,
  ...tasks,
  ...duties,
  overall,
});

const mean = z.int().min(0).max(1000);
const lettersSchema = z.strictObject({
  /** How many letters were written in words of one's own, and how many of them were marked. */
  written: count,
  marked: count,
  /** In per-mille of the best mark; null: too few letters. */
  score: mean.nullable(),
  level,
  criteria: z.strictObject({ tone: mean, clarity: mean, care: mean }).nullable(),
});
export type LettersResult = z.infer<typeof lettersSchema>;

/** A candidate's result: what rules judged, and beside it what people did. `letters` is null where the session marks none. */
const resultSchema = z.strictObject({
  /** The version of the engine that judged. */
  engine: z.string().max(40),
  scores: scoresSchema,
  letters: lettersSchema.nullable(),
});
export type Result = z.infer<typeof resultSchema>;

/** What an appeal asks about: a finding of the ledger, a critical error, or a letter, by its entry in the log. */
const subjectSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('finding'), opportunity: z.string().max(200), criterion: z.string().max(200) }),
  z.strictObject({
    what: z.literal('critical'),
    indicator: z.string().max(40),
    key: z.string().max(200),
    at: z.number(),
  }),
  z.strictObject({ what: z.literal('letter'), seq: count }),
]);
export type AppealSubject = z.infer<typeof subjectSchema>;

/** What an upheld appeal changes: the report, with the points the finding is worth now, or the marks of the letter. */
const changeSchema = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('scores'), earned: count.optional(), scores: scoresSchema }),
  z.strictObject({ to: z.literal('marks'), marks: marksSchema }),
]);

/** The data of each kind of entry. */
export const ENTRIES = {
  /** Letters of this session are marked. The seed decides on samples, ids and queues, and stays in the record: 128 random bits or more. */
  'marking/opened': z.strictObject({
    seed: z.string().min(20).max(200),
    /** Per-mille from which a letter, and the mean of letters, is competent or exemplary. The first is the cut. */
    levels: z.strictObject({ competent: permille, exemplary: permille }),
    /** How many letters of each sitting are marked, where it has more. */
    sample: z.int().min(4).max(1_000),
    /** Letters of ours that are mixed in, by name. */
    controls: z.array(id).max(40),
  }),
  /** The letters of a seat that has handed in. */
  'marking/collected': z.strictObject({
    sitting: id,
    written: count,
    pieces: z.array(z.strictObject({ id, seq: count, at: z.number(), language: z.string().max(20) })).max(1_000),
  }),
  'marking/taken': z.strictObject({ piece: id, seen }),
  /** Whoever puts back what somebody else has says why. */
  'marking/put-back': z.strictObject({ piece: id, seen, reason: reason.optional() }),
  'marking/marked': z.strictObject({ piece: id, seen, marks: marksSchema, remark: z.string().max(4_000).optional() }),
  /** A moderator sets the marks of a letter that has all its rounds. */
  'marking/decided': z.strictObject({ piece: id, seen, marks: marksSchema, reason }),
  /** From now on others mark this letter too, so that they can be compared by it. */
  'marking/anchored': z.strictObject({ piece: id, seen }),
  /** What the engine judged of a seat's sitting. */
  'results/scored': z.strictObject({ engine: z.string().min(1).max(40), scores: scoresSchema }),
  /** The first pair of eyes. `result`: the hash of what was looked at, {@link resultHash}. */
  'results/moderated': z.strictObject({ result: z.string().max(80), remark: z.string().max(4_000).optional() }),
  /** The second: a version that never changes again. `appealsUntil`: real ms. */
  'results/published': z.strictObject({
    version: z.int().min(1),
    result: resultSchema,
    signature: z.string().min(1).max(2_000),
    appealsUntil: z.number(),
  }),
  'appeal/lodged': z.strictObject({ appeal: id, version: z.int().min(1), about: subjectSchema, words: reason }),
  'appeal/withdrawn': z.strictObject({ appeal: id }),
  /** `seen`: how many appeals of this seat had been decided. */
  'appeal/decided': z.discriminatedUnion('verdict', [
    z.strictObject({ appeal: id, seen, verdict: z.literal('rejected'), reason }),
    z.strictObject({ appeal: id, seen, verdict: z.literal('upheld'), reason, change: changeSchema }),
  ]),
} as const;
export type MarkingKind = keyof typeof ENTRIES;
export type DataOf<Kind extends MarkingKind> = z.infer<(typeof ENTRIES)[Kind]>;

export const isMarkingKind = (kind: string): kind is MarkingKind => Object.hasOwn(ENTRIES, kind);

/** What a moderator names of a result, so that nobody approves what has changed meanwhile. */
export const resultHash = (result: Result): string => hashOf(result);
