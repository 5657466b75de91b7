import * as z from 'zod/mini';
import type { PastAct } from '../coach/acts.ts';
import type { Hints } from '../coach/hint.ts';
import type { Told } from '../coach/verdicts.ts';
import type { WhatIf } from '../coach/what-if.ts';
import type { PublicForm } from '../operations/market/form.ts';
import type { Name } from '../operations/shop/name.ts';
import type { StillView } from '../operations/trainee-view.ts';
import type { Debrief } from '../sitting/debrief.ts';
import type { Proof } from '../sitting/proof.ts';
import { STORAGE_FAULTS } from './store.ts';

z.config({ jitless: true });

/** Version of the messages. A server refuses a page that uses another version. */
export const PROTOCOL = 1;

/** In characters: far more than a trainee can type. */
export const LONGEST_REQUEST = 1_000_000;

const name = z.string().check(z.maxLength(200));
const whole = z.int();
const values = z.record(z.string(), z.union([z.string(), z.number()]));
/** Data that is not checked when it is read: the service made it from the same types. */
const trusted = <T>() => z.custom<T>((value) => value !== undefined);

const pace = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(4)]);
const mode = z.enum(['practice', 'assessment']);
const refusal = z.object({ key: name, values: z.exactOptional(values), page: z.exactOptional(name) });
export type WireRefusal = z.infer<typeof refusal>;

/** A happening that the trainee is told of: its kind and its subject. Its data stay behind, because they may hold verdicts of the scoring. */
const happening = z.object({ seq: whole, at: whole, kind: name, subject: z.object({ kind: name, id: z.string() }) });
export type WireHappening = z.infer<typeof happening>;

const performed = z.object({ refusal: z.nullable(refusal), happenings: z.readonly(z.array(happening)) });

const historyRow = z.object({
  seq: whole,
  at: whole,
  kind: name,
  values,
  ledTo: z.record(z.string(), z.string()),
  causedBy: z.nullable(whole),
  byTrainee: z.boolean(),
});

/** Changes of a view: see `view-wire.ts`. */
const byPath = <T extends z.ZodMiniType>(each: T) => z.record(z.string(), z.readonly(z.array(each)));
const patch = z.object({
  set: z.exactOptional(z.record(z.string(), z.unknown())),
  gone: z.exactOptional(z.readonly(z.array(z.string()))),
  put: z.exactOptional(byPath(z.unknown())),
  del: z.exactOptional(byPath(z.string())),
  sorted: z.exactOptional(byPath(z.string())),
  add: z.exactOptional(byPath(z.unknown())),
});

const move = z.object({ from: z.string(), to: z.string(), event: z.string() });
/** A lifecycle as data for drawing, by parallel region. */
const chart = z.object({
  kind: name,
  regions: z.readonly(
    z.array(
      z.object({
        id: z.string(),
        initial: z.string(),
        states: z.readonly(z.array(z.string())),
        moves: z.readonly(z.array(move)),
      }),
    ),
  ),
});

const withId = { id: whole.check(z.nonnegative()) };
/** A request of a page. Each is answered once, with its id. */
const request = z.discriminatedUnion('do', [
  /** With `weigh`, an action is performed only where it is refused, so that the log has it; what could be done is not done yet. */
  z.strictObject({
    ...{ ...withId, do: z.literal('perform'), action: name, input: z.optional(z.unknown()) },
    weigh: z.optional(z.boolean()),
  }),
  z.strictObject({ ...withId, do: z.literal('pace'), pace }),
  /** Lets time pass to the next notice (practice only). */
  z.strictObject({ ...withId, do: z.literal('skip') }),
  /** Asks for the whole view, for a page that missed a change. */
  z.strictObject({ ...withId, do: z.literal('look') }),
  z.strictObject({ ...withId, do: z.literal('history'), kind: name, of: name }),
  /** Ends the sitting now (practice), or hands in (assessment). */
  z.strictObject({ ...withId, do: z.literal('finish') }),
  /** Says or changes the trainee's name or seat number. */
  z.strictObject({ ...withId, do: z.literal('name'), trainee: name }),
  z.strictObject({ ...withId, do: z.literal('debrief') }),
  /** The view at a past simulated time, as a patch of the past view asked for before. */
  z.strictObject({ ...withId, do: z.literal('view-at'), at: whole }),
  z.strictObject({ ...withId, do: z.literal('file') }),
  /** The verdicts on what was done since this was asked last (practice only, as the next four). */
  z.strictObject({ ...withId, do: z.literal('verdicts') }),
  /** Hints on what waits at a record; the log notes that they were asked for. */
  z.strictObject({
    ...withId,
    do: z.literal('hint'),
    kind: name,
    of: name,
    step: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  }),
  /** Lets the reference do the next thing at a record; the log notes that it was not the trainee. */
  z.strictObject({ ...withId, do: z.literal('watch'), kind: name, of: name }),
  /** The last acts, to go back to before one of them. */
  z.strictObject({ ...withId, do: z.literal('acts') }),
  /** What would have happened if a chance of the ledger had been taken. */
  z.strictObject({ ...withId, do: z.literal('what-if'), chance: z.string().check(z.maxLength(400)) }),
  /** Asks whether the sitting is still this page's: where it is not, `taken` is pushed. */
  z.strictObject({ ...withId, do: z.literal('check') }),
  /** The page is closing; without `keep`, nothing more is saved. */
  z.strictObject({ ...withId, do: z.literal('leave'), keep: z.boolean() }),
]);
export type Request = z.infer<typeof request>;
export type RequestKind = Request['do'];

/** Texts by language and key. */
const texts = z.record(z.string(), z.record(z.string(), z.string()));
/** Names of records that stand in the view, by `kind/id`. */
const names = z.record(z.string(), trusted<Name>());

/** The value that answers each kind of request. */
const VALUES = {
  perform: performed,
  pace: z.null(),
  skip: z.null(),
  look: z.object({ rev: whole, clock: whole, view: trusted<StillView>(), texts, names }),
  history: z.readonly(z.array(historyRow)),
  finish: z.null(),
  /** The name as it is kept. */
  name: z.string(),
  debrief: trusted<Debrief>(),
  'view-at': patch,
  file: z.string(),
  verdicts: trusted<Told>(),
  hint: trusted<Hints>(),
  /** The first thing that happened by the act that was done; null where the reference finds nothing to do there. */
  watch: z.nullable(z.object({ kind: name })),
  acts: z.readonly(z.array(trusted<PastAct>())),
  'what-if': trusted<WhatIf>(),
  check: z.null(),
  leave: z.null(),
} satisfies Record<RequestKind, z.ZodMiniType>;
export type Value<D extends RequestKind> = z.infer<(typeof VALUES)[D]>;

/** An answer: a value, or a refusal. `re` is the id of the request; null where the text received was not a request. */
const answer = z.object({
  re: z.nullable(whole),
  value: z.exactOptional(z.unknown()),
  refusal: z.exactOptional(refusal),
});
export type Answer = z.infer<typeof answer>;

const info = z.object({
  id: z.string(),
  mode,
  startAt: whole,
  endAt: whole,
  /** Left out of an assessment until hand-in, because the whole form can be made from it. */
  seed: z.exactOptional(whole),
  /** Which assessment of this form it is in the browser in which it was begun; left out where that was not counted. */
  attempt: z.exactOptional(whole),
  /** How much the coach tells, 0 to 3; left out: all. */
  help: z.exactOptional(whole),
  /** Of a practice that goes on from a moment of another. */
  branch: z.exactOptional(z.object({ of: z.string(), at: whole })),
  /** The trainee's name or seat number; empty where there is none. */
  trainee: z.string(),
  /** False: it is somebody's file, and only looked at. */
  kept: z.boolean(),
  /** Whether a hall decides on the clock. */
  governed: z.exactOptional(z.boolean()),
  /** Of a file: what it proves. */
  proof: z.exactOptional(z.enum(['proven', 'itself-only', 'not-proven', 'not-judged'] satisfies readonly Proof[])),
});

const rev = whole.check(z.nonnegative());

/** A message that the service sends unasked. */
const push = z.discriminatedUnion('push', [
  /** The first message on a wire. */
  z.object({
    push: z.literal('hello'),
    protocol: z.literal(PROTOCOL),
    info,
    form: trusted<PublicForm>(),
    charts: z.readonly(z.array(chart)),
    rev,
    clock: whole,
    view: trusted<StillView>(),
    /** The texts of the letters in the view. */
    texts,
    names,
    pace,
    /** Simulated ms for one real ms at ×1. */
    speed: z.number(),
    /** Whether time has passed or the trainee has done anything. */
    begun: z.boolean(),
  }),
  /** Instead of `hello`: the sitting can't be opened. `file`: its file, where it is not sealed and another engine can open it. */
  z.object({ push: z.literal('refused'), key: name, values, file: z.exactOptional(z.string()) }),
  z.object({
    ...{ push: z.literal('view'), rev, clock: whole },
    ...{ texts: z.exactOptional(texts), names: z.exactOptional(names) },
    ...patch.shape,
  }),
  z.object({ push: z.literal('world'), clock: whole, happenings: z.readonly(z.array(happening)) }),
  z.object({ push: z.literal('clock'), clock: whole }),
  z.object({ push: z.literal('pace'), pace, clock: whole }),
  z.object({ push: z.literal('storage'), state: z.enum(['ok', ...STORAGE_FAULTS]) }),
  z.object({ push: z.literal('over'), seed: z.exactOptional(whole) }),
  /** In a hall, after `over`: what the candidate keeps of the hand-in. */
  z.object({ push: z.literal('receipt'), receipt: z.unknown() }),
  /** Another page has taken the sitting over. */
  z.object({ push: z.literal('taken') }),
]);
export type Push = z.infer<typeof push>;
export type Hello = Extract<Push, { push: 'hello' }>;
/** Members of `hello` that all who sit a form are told alike: what the form is, and how it looks at the start. */
export type HelloShared = Pick<Hello, 'form' | 'charts' | 'view' | 'texts' | 'names'>;
/** `hello` without them. */
export type HelloStart = Omit<Hello, keyof HelloShared> & Partial<HelloShared>;

/** Why a text is not a valid request. `re` is its id, if it has one. */
interface BadRequest {
  readonly ok: false;
  readonly re: number | null;
  readonly refusal: WireRefusal;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads a request. Never throws. Refusals: `protocol/too-long`, `protocol/not-json`, `protocol/malformed`. */
export function parseRequest(text: string): { readonly ok: true; readonly request: Request } | BadRequest {
  const refuse = (re: number | null, key: string, where?: string): BadRequest => ({
    ok: false,
    re,
    refusal: { key, ...(where === undefined ? {} : { values: { where } }) },
  });
  if (text.length > LONGEST_REQUEST) return refuse(null, 'protocol/too-long');
  const raw = parseJson(text);
  if (raw === undefined) return refuse(null, 'protocol/not-json');
  const parsed = request.safeParse(raw);
  if (parsed.success) return { ok: true, request: parsed.data };
  const given = z.object(withId).safeParse(raw);
  return refuse(
    given.success ? given.data.id : null,
    'protocol/malformed',
    parsed.error.issues[0]?.path.join('.') ?? '',
  );
}

/** Reads a message of the service: a push or an answer; null where it is neither. Never throws. */
export function parseSaid(text: string): Push | Answer | null {
  const raw = parseJson(text);
  const parsed = push.safeParse(raw);
  if (parsed.success) return parsed.data;
  const answered = answer.safeParse(raw);
  return answered.success ? answered.data : null;
}

/** Reads the value of an answer to a kind of request; null where it does not fit. */
export function parseValue<D extends RequestKind>(kind: D, value: unknown): { readonly value: Value<D> } | null {
  const parsed = VALUES[kind].safeParse(value);
  return parsed.success ? { value: parsed.data as Value<D> } : null;
}
