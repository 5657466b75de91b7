import * as z from 'zod/mini';
import type { PublicForm } from '../operations/market/form.ts';
import type { Name } from '../operations/shop/name.ts';
import type { TraineeView } from '../operations/trainee-view.ts';
import type { Debrief } from '../sitting/debrief.ts';

z.config({ jitless: true });

/** The form of the messages. A server says no to a page that speaks another one. */
export const PROTOCOL = 1;

/** Characters. Nothing a trainee types comes near it. */
export const LONGEST_REQUEST = 1_000_000;

const name = z.string().check(z.maxLength(200));
const whole = z.int();
const values = z.record(z.string(), z.union([z.string(), z.number()]));
/** What only the page's types look into: it was made from the house's own types at the other end. */
const taken = <T>() => z.custom<T>((value) => value !== undefined);

const pace = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(4)]);
const mode = z.enum(['practice', 'assessment']);
const refusal = z.object({ key: name, values: z.exactOptional(values), page: z.exactOptional(name) });
export type WireRefusal = z.infer<typeof refusal>;

/** That something happened, and to what, as far as it was said to the trainee. Its data may judge, and are for scoring alone. */
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

/** A patch of a view: see `view-wire.ts`. */
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
/** A lifecycle as data for drawing: one chart per parallel region. */
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

const asks = { id: whole.check(z.nonnegative()) };
/** What a page may ask for. Every request is answered once, by its id. */
const request = z.discriminatedUnion('do', [
  z.strictObject({ ...asks, do: z.literal('perform'), action: name, input: z.optional(z.unknown()) }),
  z.strictObject({ ...asks, do: z.literal('pace'), pace }),
  /** Lets time pass to the next thing that is said to the trainee (practice only). */
  z.strictObject({ ...asks, do: z.literal('skip') }),
  /** The whole view again, for a page that missed some of it. */
  z.strictObject({ ...asks, do: z.literal('look') }),
  z.strictObject({ ...asks, do: z.literal('history'), kind: name, of: name }),
  /** Ends the sitting where it is, or hands in. */
  z.strictObject({ ...asks, do: z.literal('finish') }),
  z.strictObject({ ...asks, do: z.literal('debrief') }),
  /** The view at a simulated time gone by, as what is not the same in the one asked for before. */
  z.strictObject({ ...asks, do: z.literal('view-at'), at: whole }),
  z.strictObject({ ...asks, do: z.literal('file') }),
  /** Nobody looks any more; without `keep`, nothing more is saved. */
  z.strictObject({ ...asks, do: z.literal('leave'), keep: z.boolean() }),
]);
export type Request = z.infer<typeof request>;
export type Deed = Request['do'];

/** A view without the time, which travels beside it. */
export type StillView = Omit<TraineeView, 'now'>;

/** Texts by language and key. */
const texts = z.record(z.string(), z.record(z.string(), z.string()));
/** Names of records that stand in the view, by `kind/id`. */
const names = z.record(z.string(), taken<Name>());

/** What each request is answered with. */
const VALUES = {
  perform: performed,
  pace: z.null(),
  skip: z.null(),
  look: z.object({ rev: whole, clock: whole, view: taken<StillView>(), texts, names }),
  history: z.readonly(z.array(historyRow)),
  finish: z.null(),
  debrief: taken<Debrief>(),
  'view-at': patch,
  file: z.string(),
  leave: z.null(),
} satisfies Record<Deed, z.ZodMiniType>;
export type Value<D extends Deed> = z.infer<(typeof VALUES)[D]>;

/** An answer: a value, or a refusal. Without an id, it answers something that was no request. */
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
  /** Left out as long as it would tell what is to come: in an assessment until hand-in. */
  seed: z.exactOptional(whole),
});

const rev = whole.check(z.nonnegative());

/** What comes without being asked for. */
const push = z.discriminatedUnion('push', [
  /** The first message on a line. */
  z.object({
    push: z.literal('hello'),
    protocol: z.literal(PROTOCOL),
    info,
    form: taken<PublicForm>(),
    charts: z.readonly(z.array(chart)),
    rev,
    clock: whole,
    view: taken<StillView>(),
    /** Letters that stand in the view. */
    texts,
    names,
    pace,
    /** Simulated ms for one real ms at ×1. */
    speed: z.number(),
    /** Whether time has passed or anything was done. */
    begun: z.boolean(),
  }),
  /** Instead of `hello`: the sitting can't be opened. */
  z.object({ push: z.literal('refused'), key: name, values }),
  z.object({
    ...{ push: z.literal('view'), rev, clock: whole },
    ...{ texts: z.exactOptional(texts), names: z.exactOptional(names) },
    ...patch.shape,
  }),
  z.object({ push: z.literal('world'), clock: whole, happenings: z.readonly(z.array(happening)) }),
  z.object({ push: z.literal('clock'), clock: whole }),
  z.object({ push: z.literal('pace'), pace, clock: whole }),
  z.object({ push: z.literal('storage'), state: z.enum(['ok', 'full', 'failed']) }),
  z.object({ push: z.literal('over'), seed: whole }),
  /** Somebody else has taken the sitting over. */
  z.object({ push: z.literal('taken') }),
]);
export type Push = z.infer<typeof push>;
export type Hello = Extract<Push, { push: 'hello' }>;

/** Why a text is no request. `re` is the id it gave, if any. */
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
  const given = z.object(asks).safeParse(raw);
  return refuse(
    given.success ? given.data.id : null,
    'protocol/malformed',
    parsed.error.issues[0]?.path.join('.') ?? '',
  );
}

/** Reads what a service says: a push or an answer; null where it is neither. Never throws. */
export function parseSaid(text: string): Push | Answer | null {
  const raw = parseJson(text);
  const parsed = push.safeParse(raw);
  if (parsed.success) return parsed.data;
  const answered = answer.safeParse(raw);
  return answered.success ? answered.data : null;
}

/** Reads the value of an answer; null where it is not what was asked for. */
export function parseValue<D extends Deed>(deed: D, value: unknown): { readonly value: Value<D> } | null {
  const parsed = VALUES[deed].safeParse(value);
  return parsed.success ? { value: parsed.data as Value<D> } : null;
}
