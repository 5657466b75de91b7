import { z } from 'zod';

/** What a teacher decides before anybody joins. */
export const planSchema = z.strictObject({
  /** The class as the teacher calls it. */
  title: z.string().trim().min(1).max(120),
  pack: z.string().regex(/^[a-z][a-z0-9-]*$/),
  mode: z.enum(['practice', 'assessment']),
  difficulty: z.enum(['easier', 'normal', 'harder']).optional(),
  /** Everybody works the same form, or everybody has one of their own. */
  forms: z.enum(['same', 'own']),
  /** The form of `same`, and the first of `own`. */
  seed: z
    .int()
    .min(0)
    .max(2 ** 31 - 1),
});
export type Plan = z.infer<typeof planSchema>;

/** The longest name of a trainee, in characters. */
const LONGEST_NAME = 60;

export const joinSchema = z.strictObject({
  code: z.string().max(20),
  name: z.string().trim().min(1).max(LONGEST_NAME),
});

const seats = z.union([z.literal('all'), z.array(z.string().max(60)).min(1).max(5_000)]);

/** What a teacher can do to seats while the session runs. */
export const teacherActSchema = z.discriminatedUnion('do', [
  /** Lets seats begin, or go on after a pause. Those who join later begin at once when all were released. */
  z.strictObject({ do: z.literal('release'), seats }),
  z.strictObject({ do: z.literal('pause'), seats }),
  z.strictObject({ do: z.literal('pace'), pace: z.union([z.literal(1), z.literal(2), z.literal(4)]) }),
  z.strictObject({ do: z.literal('message'), seats, text: z.string().trim().min(1).max(500) }),
  /** Ends the work of seats as if they had handed in. */
  z.strictObject({ do: z.literal('end'), seats }),
]);
export type TeacherAct = z.infer<typeof teacherActSchema>;
