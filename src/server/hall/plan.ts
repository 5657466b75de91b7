import { z } from 'zod';

/** Seats of a class of which nobody says how many it has, and the most that one can have. */
const USUAL_PLACES = 60;
export const MOST_PLACES = 2_000;

/** What is decided before anybody joins. */
export const planSchema = z.strictObject({
  /** The class or the examination as its people call it. */
  title: z.string().trim().min(1).max(120),
  /** A class is joined by its code and a name; an examination by a roster, with a one-time code for each seat. */
  kind: z.enum(['class', 'examination']).default('class'),
  pack: z.string().regex(/^[a-z][a-z0-9-]*$/),
  mode: z.enum(['practice', 'assessment']),
  difficulty: z.enum(['easier', 'normal', 'harder']).optional(),
  /** Everybody works the same form, everybody has one of their own, or neighbours have different ones out of four. */
  forms: z.enum(['same', 'own', 'neighbours']),
  /** The first form; the others have the numbers after it. */
  seed: z
    .int()
    .min(0)
    .max(2 ** 31 - 1),
  /** Real minutes after the first release in which a seat may still begin; later it needs a reason. */
  lateMinutes: z.int().min(0).max(240).default(15),
  /** How often, and for how many seconds in all, a seat that was cut off goes on by itself. */
  quota: z
    .strictObject({ times: z.int().min(0).max(100), seconds: z.int().min(0).max(36_000) })
    .default({ times: 3, seconds: 120 }),
  /** How many seats can be taken in a class by its code; an examination has those of its roster. */
  places: z.int().min(1).max(MOST_PLACES).default(USUAL_PLACES),
});
export type Plan = z.infer<typeof planSchema>;
export type PlanSent = z.input<typeof planSchema>;

/** A plan as it was stored, perhaps by an older version: what that did not know is as usual. */
export const planOf = (stored: Plan): Plan => ({ ...stored, places: stored.places ?? USUAL_PLACES });

/** Forms among which neighbours differ. */
const NEIGHBOUR_FORMS = 4;

/** The form of a seat, as its number after the plan's first: by its place, and the row it stands in. */
export function formOffset(forms: Plan['forms'], place: number, row: number): number {
  if (forms === 'same') return 0;
  // Beside, before and behind, and across stand others: two forms in a row, two others in the next.
  return forms === 'own' ? place - 1 : ((row % 2) * 2 + (place % 2)) % NEIGHBOUR_FORMS;
}

/** The longest name of a trainee, in characters. */
const LONGEST_NAME = 60;

/** With a class's code one says a name; with an examination's, the one-time code of the seat. */
export const joinSchema = z.union([
  z.strictObject({ code: z.string().max(20), name: z.string().trim().min(1).max(LONGEST_NAME) }),
  z.strictObject({ code: z.string().max(20), seatCode: z.string().max(80) }),
]);
