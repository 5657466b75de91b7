import * as z from 'zod/mini';

const plan = z.object({
  title: z.string(),
  kind: z.enum(['class', 'examination']),
  pack: z.string(),
  mode: z.enum(['practice', 'assessment']),
  difficulty: z.optional(z.enum(['easier', 'normal', 'harder'])),
  forms: z.enum(['same', 'own', 'neighbours']),
  seed: z.int(),
  lateMinutes: z.int(),
  quota: z.object({ times: z.int(), seconds: z.int() }),
  places: z.int(),
});
/** What is decided before anybody joins. */
export type HallPlan = z.infer<typeof plan>;
/** The same as it is sent: what is left out is the usual. */
export type HallPlanSent = Omit<HallPlan, 'kind' | 'lateMinutes' | 'quota' | 'places'> &
  Partial<Pick<HallPlan, 'kind' | 'lateMinutes' | 'quota' | 'places'>>;

export const session = z.object({
  id: z.string(),
  code: z.string(),
  plan,
  engine: z.string(),
  openedAt: z.number(),
  closedAt: z.optional(z.number()),
});
/** A session of the hall. */
export type HallSession = z.infer<typeof session>;

const boardSeat = z.object({
  id: z.string(),
  place: z.int(),
  room: z.optional(z.string()),
  row: z.optional(z.string()),
  label: z.optional(z.string()),
  name: z.nullable(z.string()),
  number: z.optional(z.string()),
  state: z.enum(['expected', 'lobby', 'working', 'paused', 'break', 'frozen', 'over']),
  isIdentified: z.boolean(),
  isChecked: z.boolean(),
  isPrepared: z.boolean(),
  percent: z.int(),
  largeText: z.boolean(),
  waits: z.boolean(),
  isReady: z.boolean(),
  breakUntil: z.optional(z.number()),
  handUp: z.optional(z.number()),
  day: z.int(),
  clock: z.number(),
  acts: z.int(),
  lately: z.int(),
  silent: z.number(),
  freezes: z.int(),
  unseen: z.int(),
  roundTrip: z.optional(z.number()),
});
/** A tile of the board. */
export type BoardSeat = z.infer<typeof boardSeat>;

export const board = z.object({
  session,
  state: z.object({
    isReleased: z.boolean(),
    pace: z.union([z.literal(1), z.literal(2), z.literal(4)]),
    isClosed: z.boolean(),
    canSave: z.boolean(),
    places: z.int(),
  }),
  /** Which revision of the board that is, and whether these are all its tiles, or those that changed. */
  rev: z.number(),
  isWhole: z.boolean(),
  seats: z.readonly(z.array(boardSeat)),
});
export type Board = z.infer<typeof board>;

const seats = z.union([z.literal('all'), z.readonly(z.array(z.string()))]);
const needs = z.object({ percent: z.int(), largeText: z.boolean(), breaks: z.int() });
/** What a candidate was granted beforehand. */
export type Needs = z.infer<typeof needs>;

const identity = z.object({
  name: z.string(),
  number: z.optional(z.string()),
  round: z.optional(z.string()),
  note: z.optional(z.string()),
});

const entry = z.object({
  session: z.string(),
  no: z.int(),
  at: z.number(),
  kind: z.string(),
  by: z.optional(z.string()),
  seat: z.optional(z.string()),
  data: z.optional(z.unknown()),
});
/** An entry of a record: what happened, when, by whom and at which seat. */
export type RecordEntry = z.infer<typeof entry>;

const overview = z.object({
  session,
  /** What whoever asks may do in it. */
  may: z.readonly(z.array(z.string())),
  staff: z.readonly(z.array(z.object({ id: z.string(), roles: z.readonly(z.array(z.string())) }))),
  /** Names of the staff by their accounts. */
  people: z.record(z.string(), z.string()),
  roster: z.nullable(z.object({ at: z.number(), by: z.optional(z.string()) })),
});
/** A session beside its board: who works in it, and what one may do. */
export type Overview = z.infer<typeof overview>;

const line = z.object({
  id: z.string(),
  place: z.int(),
  room: z.optional(z.string()),
  row: z.optional(z.string()),
  label: z.optional(z.string()),
  needs,
  identity: z.nullable(identity),
  code: z.nullable(z.object({ expiresAt: z.number(), usedAt: z.optional(z.number()) })),
});
/** A seat as a list has it: where it stands, who will sit there, and how its code stands. */
export type SeatLine = z.infer<typeof line>;

/** A stretch of real time in which the clock of a seat ran, and why it began and ended. */
const turn = z.object({
  from: z.number(),
  began: z.string(),
  percent: z.optional(z.int()),
  to: z.optional(z.number()),
  ended: z.optional(z.string()),
});
const detail = z.extend(line, {
  /** Minutes of breaks that are left of those that were granted. */
  breakLeft: z.int(),
  check: z.nullable(
    z.object({
      browser: z.string(),
      keepsData: z.boolean(),
      hasSound: z.boolean(),
      roundTrip: z.number(),
      screen: z.string(),
    }),
  ),
  turns: z.readonly(z.array(turn)),
  messages: z.readonly(
    z.array(
      z.object({
        no: z.int(),
        at: z.number(),
        text: z.optional(z.string()),
        notice: z.optional(
          z.object({ key: z.string(), values: z.record(z.string(), z.union([z.number(), z.string()])) }),
        ),
      }),
    ),
  ),
  seen: z.int(),
  entries: z.readonly(z.array(entry)),
});
/** Everything that is known of one seat. */
export type SeatDetail = z.infer<typeof detail>;

const incident = z.object({
  no: z.int(),
  at: z.number(),
  by: z.optional(z.string()),
  seats,
  cause: z.string(),
  whose: z.enum(['organiser', 'candidate', 'nobody']),
  text: z.string(),
  decisions: z.readonly(
    z.array(z.object({ at: z.number(), by: z.optional(z.string()), decision: z.string(), text: z.string() })),
  ),
});
/** Something that interrupted the work, and what was decided about it. */
export type Incident = z.infer<typeof incident>;

const remark = z.object({
  place: z.object({ sheet: z.nullable(z.string()), row: z.nullable(z.int()), column: z.nullable(z.string()) }),
  key: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
});
/** Something wrong or doubtful in a roster: where, and the key of its words. */
export type RosterRemark = z.infer<typeof remark>;

const remarks = z.readonly(z.array(remark));
const candidate = z.object({
  ...{ number: z.string(), name: z.string(), round: z.string(), room: z.string(), row: z.string(), seat: z.string() },
  ...{ percent: z.int(), breaks: z.int(), largeText: z.boolean(), note: z.string() },
});
/** A candidate as a roster has them. */
export type RosterCandidate = z.infer<typeof candidate>;

const preview = z.discriminatedUnion('ok', [
  z.object({
    ok: z.literal(true),
    rows: z.readonly(z.array(candidate)),
    rounds: z.readonly(z.array(z.string())),
    warnings: remarks,
  }),
  z.object({ ok: z.literal(false), faults: remarks, warnings: remarks }),
]);
/** What a file would be taken over as, or everything that keeps it from that. */
export type RosterPreview = z.infer<typeof preview>;

const account = z.object({
  id: z.string(),
  name: z.string(),
  roles: z.readonly(z.array(z.string())),
  createdAt: z.number(),
  closedAt: z.optional(z.number()),
});
/** Somebody of the staff. */
export type Account = z.infer<typeof account>;

const sealed = z.object({
  format: z.string(),
  entries: z.readonly(z.array(entry)),
  checkpoint: z.string(),
  key: z.object({ name: z.string(), known: z.string() }),
});
/** The whole record of a session, signed: it can be verified without the hall. */
export type SealedRecord = z.infer<typeof sealed>;

/** What the hall answers, by what was asked. */
export const ANSWERS = {
  me: z.object({
    ...{ id: z.string(), name: z.string() },
    ...{ roles: z.readonly(z.array(z.string())), may: z.readonly(z.array(z.string())) },
  }),
  addresses: z.object({ addresses: z.readonly(z.array(z.string())) }),
  sessions: z.readonly(z.array(session)),
  overview,
  lines: z.readonly(z.array(line)),
  detail,
  incidents: z.readonly(z.array(incident)),
  preview,
  takenOver: z.object({ seats: z.int() }),
  added: z.object({ seat: z.string(), place: z.int() }),
  codes: z.object({
    codes: z.readonly(z.array(z.object({ seat: z.string(), code: z.string() }))),
    expiresAt: z.number(),
  }),
  injects: z.object({ injects: z.readonly(z.array(z.string())) }),
  sealed,
  forgotten: z.object({ kind: z.string() }),
  entries: z.object({ entries: z.readonly(z.array(entry)) }),
  accounts: z.readonly(z.array(account)),
  account,
  made: z.object({ account, key: z.string() }),
  key: z.object({ key: z.string() }),
} as const;

/** Whoever came in with a key: what they are, and what they may do in the hall. */
export type Me = z.infer<(typeof ANSWERS)['me']>;
/** One-time codes of seats, told once. */
export type SeatCodes = z.infer<(typeof ANSWERS)['codes']>;
