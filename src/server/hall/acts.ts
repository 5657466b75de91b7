import { z } from 'zod';
import { ROLES } from '../people/roles.ts';
import { MOST_BREAK_MINUTES } from '../roster/roster.ts';
import { breakMinutes } from './breaks.ts';
import { MOST_PLACES } from './plan.ts';

const id = z.string().min(1).max(60);
const seats = z.union([z.literal('all'), z.array(id).min(1).max(5_000)]);
const words = z.string().trim().min(1).max(500);
const reason = words.optional();

/** Whose an interruption was: what it costs depends on that (see docs/hall.md). */
const INCIDENT_SIDES = ['organiser', 'candidate', 'nobody'] as const;

/** What an interruption came from. */
const INCIDENT_CAUSES = [
  'power',
  'network',
  'machine',
  'software',
  'illness',
  'conduct',
  'disturbance',
  'other',
] as const;

/** What a person decides about an incident. */
const INCIDENT_DECISIONS = ['made-up', 'goes-on', 'new-date', 'no-effect', 'void'] as const;

/** What staff can do while a session is open. Everything is an entry of its record, with who did it. */
export const actSchema = z.discriminatedUnion('do', [
  /** Lets seats begin, or go on after a pause. Those who join later begin at once when all were released. */
  z.strictObject({ do: z.literal('release'), seats, reason }),
  z.strictObject({ do: z.literal('pause'), seats, reason }),
  /** A pause that was agreed: its cover says so, and for how many minutes; the clock stands until a release. */
  z.strictObject({ do: z.literal('break'), seats, minutes: z.int().min(1).max(MOST_BREAK_MINUTES), reason }),
  z.strictObject({ do: z.literal('message'), seats, text: words }),
  /** Ends the work of seats as if they had handed in. */
  z.strictObject({ do: z.literal('end'), seats, reason }),
  /** Somebody has looked at the papers of whoever sits there. */
  z.strictObject({ do: z.literal('identify'), seats, isIdentified: z.boolean() }),
  z.strictObject({ do: z.literal('note'), seats, text: words }),
  z.strictObject({
    do: z.literal('incident'),
    seats,
    cause: z.enum(INCIDENT_CAUSES),
    whose: z.enum(INCIDENT_SIDES),
    text: words,
  }),
  /** What becomes of an incident, named by the number of its entry. */
  z.strictObject({
    do: z.literal('decide'),
    incident: z.int().min(1),
    decision: z.enum(INCIDENT_DECISIONS),
    text: words,
  }),
  /** More real minutes for the work that is left: its clock goes slower from now on. */
  z.strictObject({ do: z.literal('grant'), seats, minutes: z.int().min(1).max(240), reason: words }),
  /** What candidates were granted beforehand. */
  z.strictObject({
    do: z.literal('needs'),
    seats,
    percent: z.int().min(100).max(300).optional(),
    largeText: z.boolean().optional(),
    /** Minutes; records of older versions say whether there are any. */
    breaks: z
      .union([z.int().min(0).max(MOST_BREAK_MINUTES), z.boolean().transform((may) => breakMinutes(may))])
      .optional(),
    reason: words,
  }),
  /** A class's pace; an examination has one. */
  z.strictObject({ do: z.literal('pace'), pace: z.union([z.literal(1), z.literal(2), z.literal(4)]) }),
  /** Something happens in the world of practising seats that their form did not hold. */
  z.strictObject({ do: z.literal('inject'), seats, kind: z.string().regex(/^[a-z][a-z/-]{1,60}$/) }),
  /** Practising seats pass to the next thing that comes for them. */
  z.strictObject({ do: z.literal('jump'), seats }),
  /** How many seats of a class can be taken by its code from now on; those that are taken stay. */
  z.strictObject({ do: z.literal('places'), count: z.int().min(1).max(MOST_PLACES) }),
  z.strictObject({ do: z.literal('assign'), account: id, role: z.enum(ROLES) }),
  z.strictObject({ do: z.literal('dismiss'), account: id, role: z.enum(ROLES) }),
  /** Nobody joins any more, and nothing more is done. */
  z.strictObject({ do: z.literal('close'), reason }),
]);
export type Act = z.infer<typeof actSchema>;
/** An act at seats. */
export type SeatAct = Extract<Act, { readonly seats: unknown }>;

export const isSeatAct = (act: Act): act is SeatAct => 'seats' in act;

/** Whether an act is at a seat. */
export const isAt = ({ seats: at }: SeatAct, seat: string): boolean => at === 'all' || at.includes(seat);

/** Acts as entries of a record have kinds of their own. */
const PREFIX = 'act/';
export const kindOf = (act: Act): string => `${PREFIX}${act.do}`;

/** The act that an entry says was done; null where it says something else. */
export function actIn({ kind, data }: { readonly kind: string; readonly data?: unknown }): Act | null {
  return kind.startsWith(PREFIX) ? (actSchema.safeParse(data).data ?? null) : null;
}
