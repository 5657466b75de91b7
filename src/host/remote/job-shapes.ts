import * as z from 'zod/mini';

const score = z.nullable(z.int());

const certified = z.object({
  seed: z.int(),
  /** Null where no form could be made. */
  hash: z.nullable(z.string()),
  indicators: z.record(z.string(), z.object({ expert: score, idle: score, chances: z.int() })),
  faults: z.readonly(
    z.array(z.object({ key: z.string(), values: z.record(z.string(), z.union([z.string(), z.number()])) })),
  ),
});
/** A form that was tried by bots; scores in per-mille. */
export type CertifiedForm = z.infer<typeof certified>;

const points = z.nullable(z.object({ earned: z.number(), possible: z.number() }));

/** A sitting that comes out otherwise than was stated. */
const rescored = z.object({
  sitting: z.string(),
  playedBy: z.string(),
  fault: z.nullable(z.string()),
  said: z.optional(z.string()),
  /** Where it was worked; the name for those alone who have to write to people. */
  ...{ place: z.optional(z.int()), label: z.optional(z.string()) },
  ...{ name: z.optional(z.string()), number: z.optional(z.string()) },
  scores: z.readonly(z.array(z.object({ of: z.string(), stated: score, found: score }))),
  findings: z.readonly(
    z.array(
      z.object({
        ...{ opportunity: z.string(), indicator: z.string(), criterion: z.string() },
        ...{ stated: points, found: points },
      }),
    ),
  ),
  comparesFindings: z.boolean(),
  entry: z.nullable(z.string()),
});
export type RescoredSitting = z.infer<typeof rescored>;

export const job = z.object({
  id: z.string(),
  kind: z.enum(['certify-forms', 'rescore']),
  by: z.string(),
  askedAt: z.number(),
  engine: z.string(),
  of: z.int(),
  done: z.int(),
  forms: z.optional(z.readonly(z.array(certified))),
  rescored: z.optional(z.readonly(z.array(rescored))),
  /** Of how many sittings the findings could be compared. */
  compared: z.optional(z.int()),
});
/** Long work about a session. The last of each kind says what came of it. */
export type HallJob = z.infer<typeof job>;

export const jobs = z.object({
  jobs: z.readonly(z.array(job)),
  /** Hashes of the forms that were approved. */
  approved: z.readonly(z.array(z.string())),
});
export type HallJobs = z.infer<typeof jobs>;

export const approved = z.object({ approved: z.readonly(z.array(z.string())) });
