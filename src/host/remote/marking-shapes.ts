import * as z from 'zod/mini';

const list = <T extends z.ZodMiniType>(each: T) => z.readonly(z.array(each));
const byCriterion = <T extends z.ZodMiniType>(each: T) => z.object({ tone: each, clarity: each, care: each });

const marks = byCriterion(z.int());
/** Marks of a letter by criterion, 0 to 4. */
export type Marks = z.infer<typeof marks>;
/** What people judge in a letter. */
export type Criterion = keyof Marks;
export const CRITERIA: readonly Criterion[] = ['tone', 'clarity', 'care'];

const ref = z.object({ kind: z.string(), id: z.string() });
const written = z.object({
  from: z.literal('sitting'),
  action: z.string(),
  language: z.string(),
  text: z.string(),
  input: z.record(z.string(), z.unknown()),
  at: z.number(),
  about: z.nullable(ref),
});
/** A letter of a candidate: its own words, all that was sent along, and the record it is about. */
export type WrittenLetter = z.infer<typeof written>;
const letter = z.discriminatedUnion('from', [written, z.object({ from: z.literal('control'), name: z.string() })]);
/** A letter on a marker's table: a candidate's, or one of ours by its name in `marking.json`. */
export type TableLetter = z.infer<typeof letter>;

const desk = z.object({
  isOpen: z.boolean(),
  marked: z.int(),
  /** Letters that this marker could take, by language. */
  waiting: z.record(z.string(), z.int()),
  task: z.nullable(z.object({ piece: z.string(), seen: z.int(), letter })),
  /** The own last mark while it may be changed. */
  last: z.nullable(z.object({ piece: z.string(), seen: z.int(), marks, remark: z.optional(z.string()) })),
});
/** A marker's own desk. */
export type MarkerDesk = z.infer<typeof desk>;
export type MarkerTask = NonNullable<MarkerDesk['task']>;
export type LastMark = NonNullable<MarkerDesk['last']>;

const estimate = z.object({ value: z.number(), low: z.number(), high: z.number() });
export type Estimate = z.infer<typeof estimate>;
const reliability = z.nullable(z.object({ single: estimate, average: estimate }));

const agreement = z.object({
  letters: z.int(),
  kappa: z.nullable(estimate),
  reliability,
  model: z.enum(['two-way', 'one-way']),
});

const figures = z.object({
  marker: z.string(),
  letters: z.int(),
  byCriterion: byCriterion(z.nullable(z.object({ mean: z.number(), spread: z.number() }))),
  severity: z.nullable(z.number()),
  anchors: z.int(),
  bias: z.nullable(z.number()),
  drift: z.nullable(z.number()),
});
export type MarkerFigures = z.infer<typeof figures>;

const overview = z.object({
  opened: z.nullable(
    z.object({
      levels: z.object({ competent: z.int(), exemplary: z.int() }),
      sample: z.int(),
      controls: z.boolean(),
    }),
  ),
  /** Seats that have handed in and are not taken over yet. */
  uncollected: z.int(),
  handedIn: z.int(),
  progress: z.object({
    ...{ letters: z.int(), unmarked: z.int(), once: z.int(), disputed: z.int(), whole: z.int(), onTables: z.int() },
  }),
  agreement: byCriterion(agreement),
  markers: list(figures),
  anchors: z.nullable(byCriterion(reliability)),
  people: list(z.object({ id: z.string(), name: z.string(), roles: list(z.string()), here: list(z.string()) })),
});
/** How marking stands, and how far its people agree. */
export type MarkingOverview = z.infer<typeof overview>;

const piece = z.object({
  id: z.string(),
  language: z.string(),
  state: z.string(),
  version: z.int(),
  rounds: list(z.object({ by: z.string(), marks, remark: z.optional(z.string()), at: z.number() })),
  anchors: z.boolean(),
  holder: z.optional(z.string()),
  decided: z.optional(marks),
  /** What counts, in hundredths of a mark; null while marks are missing. */
  settled: z.nullable(marks),
});
/** A letter in the moderator's list. */
export type MarkedPiece = z.infer<typeof piece>;

const level = z.nullable(z.enum(['not-yet', 'competent', 'exemplary']));
const group = z.object({ score: z.nullable(z.int()), level });
/** A result: what rules judged, and beside it what people did. Per-mille. */
const result = z.object({
  engine: z.string(),
  scores: z.object({
    indicators: z.record(z.string(), group),
    duties: z.record(z.string(), group),
    overall: group,
  }),
  letters: z.nullable(
    z.object({ written: z.int(), marked: z.int(), score: z.nullable(z.int()), level, criteria: z.nullable(marks) }),
  ),
});

const place = { seat: z.string(), place: z.int(), label: z.optional(z.string()) };
const named = { ...place, name: z.optional(z.string()), number: z.optional(z.string()) };

const resultLine = z.object({
  ...named,
  isOver: z.boolean(),
  standing: z.enum(['pending-manual', 'provisional', 'moderated', 'published', 'revised']),
  result: z.nullable(result),
  hash: z.nullable(z.string()),
  approvedBy: list(z.string()),
  versions: list(
    z.object({
      version: z.int(),
      at: z.number(),
      by: z.string(),
      approvedBy: list(z.string()),
      appealsUntil: z.number(),
      signature: z.string(),
      score: z.nullable(z.int()),
      level,
      letters: z.nullable(z.int()),
      isSigned: z.boolean(),
    }),
  ),
  openAppeals: z.int(),
});
/** A candidate's result with its versions. */
export type ResultLine = z.infer<typeof resultLine>;

const about = z.discriminatedUnion('what', [
  z.object({ what: z.literal('finding'), opportunity: z.string(), criterion: z.string() }),
  z.object({ what: z.literal('critical'), indicator: z.string(), key: z.string(), at: z.number() }),
  z.object({ what: z.literal('letter'), seq: z.int() }),
]);
/** What an appeal asks about. */
export type AppealSubject = z.infer<typeof about>;

const appealState = z.enum(['open', 'withdrawn', 'upheld', 'rejected']);
const verdict = z.enum(['upheld', 'rejected']);
const appealParts = { id: z.string(), about, words: z.string(), at: z.number(), version: z.int(), state: appealState };
const appeal = z.object({
  ...{ seat: z.optional(z.string()), place: z.optional(z.int()), label: z.optional(z.string()) },
  ...{ name: z.optional(z.string()), number: z.optional(z.string()) },
  ...appealParts,
  decision: z.optional(z.object({ verdict, reason: z.string(), by: z.string(), at: z.number() })),
});
export type AppealLine = z.infer<typeof appeal>;

const words = z.object({ key: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) });
const evidence = z.extend(appeal, {
  /** How many appeals of this candidate had been decided, to be named with the decision. */
  seen: z.int(),
  startAt: z.number(),
  endAt: z.number(),
  /** The moment from which to look, simulated ms. */
  from: z.number(),
  opportunity: z.optional(
    z.object({ indicator: z.string(), subject: ref, expected: words, openedAt: z.number(), deadline: z.number() }),
  ),
  finding: z.optional(
    z.object({
      ...{ criterion: z.string(), earned: z.int(), possible: z.int(), reason: words, at: z.number() },
      details: z.optional(list(words)),
    }),
  ),
  critical: z.optional(
    z.object({ indicator: z.string(), key: z.string(), values: words.shape.values, at: z.number() }),
  ),
  letter: z.optional(written),
  piece: z.optional(piece),
});
/** All that a decision about an appeal rests on. */
export type AppealEvidence = z.infer<typeof evidence>;

const own = z.object({
  session: z.object({ title: z.string(), pack: z.string(), kind: z.enum(['class', 'examination']) }),
  place: z.int(),
  label: z.optional(z.string()),
  version: z.int(),
  result,
  appealsUntil: z.number(),
  versions: list(
    z.object({
      ...{ version: z.int(), at: z.number(), signature: z.string() },
      ...{ score: z.nullable(z.int()), letters: z.nullable(z.int()) },
    }),
  ),
  /** Whether it is said why: not while others are examined by the same pack. */
  isTold: z.boolean(),
  startAt: z.number(),
  endAt: z.number(),
  findings: list(
    z.object({
      ...{ opportunity: z.string(), criterion: z.string(), indicator: z.string(), kind: z.string(), subject: ref },
      ...{ earned: z.int(), possible: z.int(), at: z.number() },
      expected: z.optional(words),
      reason: z.optional(words),
      details: z.optional(list(words)),
    }),
  ),
  critical: list(z.object({ indicator: z.string(), key: z.string(), at: z.number(), values: words.shape.values })),
  letters: list(z.object({ seq: z.int(), at: z.number(), marks: z.nullable(marks), letter: z.nullable(written) })),
  appeals: list(
    z.object({
      ...appealParts,
      decision: z.optional(z.object({ verdict, reason: z.string(), at: z.number() })),
    }),
  ),
});
/** A candidate's own published result, with what it rests on. */
export type OwnResult = z.infer<typeof own>;
export type OwnFinding = OwnResult['findings'][number];

/** What the hall answers about marking, results and appeals. */
export const MARKING_ANSWERS = {
  ...{ desk, letter, overview, piece, pieces: list(piece), own, appeals: list(appeal), evidence, appeal },
  detail: z.extend(piece, { letter }),
  published: z.object({ version: z.nullable(z.int()) }),
  results: z.object({ results: list(resultLine), people: z.record(z.string(), z.string()), me: z.string() }),
  done: z.object({ done: z.int(), refused: list(z.object({ seat: z.string(), key: z.string() })) }),
  trial: z.object({
    differences: list(z.object({ of: z.string(), stated: z.nullable(z.int()), found: z.nullable(z.int()) })),
  }),
} as const;

/** Results of all candidates, with the names of the staff by their accounts. */
export type Results = z.infer<(typeof MARKING_ANSWERS)['results']>;
export type Done = z.infer<(typeof MARKING_ANSWERS)['done']>;
/** A score that upholding an appeal would change. */
export type ScoreDifference = z.infer<(typeof MARKING_ANSWERS)['trial']>['differences'][number];
/** A letter in the moderator's list with its words. */
export type PieceDetail = z.infer<(typeof MARKING_ANSWERS)['detail']>;
