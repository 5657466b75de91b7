import * as z from 'zod/mini';
import { asJson, askHall } from './ask-hall.ts';

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
});
/** What is decided before anybody joins. */
export type HallPlan = z.infer<typeof plan>;
/** The same as it is sent: what is left out is the usual. */
export type HallPlanSent = Omit<HallPlan, 'kind' | 'lateMinutes' | 'quota'> &
  Partial<Pick<HallPlan, 'kind' | 'lateMinutes' | 'quota'>>;

const session = z.object({
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

const board = z.object({
  session,
  state: z.object({
    isReleased: z.boolean(),
    pace: z.union([z.literal(1), z.literal(2), z.literal(4)]),
    isClosed: z.boolean(),
  }),
  seats: z.readonly(z.array(boardSeat)),
});
export type Board = z.infer<typeof board>;

type Seats = 'all' | readonly string[];

/** What staff can do while a session is open; the hall's `actSchema` says what each means. */
export type StaffAct =
  | { readonly do: 'release' | 'pause' | 'end'; readonly seats: Seats; readonly reason?: string }
  | { readonly do: 'break'; readonly seats: Seats; readonly minutes: number; readonly reason?: string }
  | { readonly do: 'message' | 'note'; readonly seats: Seats; readonly text: string }
  | { readonly do: 'identify'; readonly seats: Seats; readonly isIdentified: boolean }
  | {
      readonly do: 'incident';
      readonly seats: Seats;
      readonly cause: string;
      readonly whose: 'organiser' | 'candidate' | 'nobody';
      readonly text: string;
    }
  | { readonly do: 'decide'; readonly incident: number; readonly decision: string; readonly text: string }
  | { readonly do: 'grant'; readonly seats: Seats; readonly minutes: number; readonly reason: string }
  | {
      readonly do: 'needs';
      readonly seats: Seats;
      readonly percent?: number;
      readonly largeText?: boolean;
      readonly breaks?: boolean;
      readonly reason: string;
    }
  | { readonly do: 'pace'; readonly pace: 1 | 2 | 4 }
  | { readonly do: 'inject'; readonly seats: Seats; readonly kind: string }
  | { readonly do: 'jump'; readonly seats: Seats }
  | { readonly do: 'assign' | 'dismiss'; readonly account: string; readonly role: string }
  | { readonly do: 'close'; readonly reason?: string };

const addresses = z.object({ addresses: z.readonly(z.array(z.string())) });
const me = z.object({ id: z.string(), name: z.string(), roles: z.readonly(z.array(z.string())) });
/** Whoever came in with a key, and what they are. */
export type Me = z.infer<typeof me>;

/** Real ms for which an act at a room full of seats may take. */
const ACT_PATIENCE = 30_000;

/** The hall as its staff reaches it. Every promise rejects with a `HostError`: `hall/no-answer`, `hall/not-staff`, `hall/not-allowed`, … */
export class StaffApi {
  readonly #base: string;
  readonly #key: string;

  constructor(base: string, key: string) {
    [this.#base, this.#key] = [base, key];
  }

  me(): Promise<Me> {
    return this.#ask(me, 'me');
  }

  /** Where pupils reach the hall: addresses of this machine in its networks. */
  async addresses(): Promise<readonly string[]> {
    return (await this.#ask(addresses, 'addresses')).addresses;
  }

  sessions(): Promise<readonly HallSession[]> {
    return this.#ask(z.readonly(z.array(session)), 'sessions');
  }

  open(wanted: HallPlanSent): Promise<HallSession> {
    return this.#ask(session, 'sessions', asJson(wanted), ACT_PATIENCE);
  }

  board(id: string): Promise<Board> {
    return this.#ask(board, `sessions/${id}/board`);
  }

  act(id: string, act: StaffAct): Promise<Board> {
    return this.#ask(board, `sessions/${id}/acts`, asJson(act), ACT_PATIENCE);
  }

  /** The sitting file of a seat whose work is over, as text. */
  async file(id: string, seat: string): Promise<string> {
    return JSON.stringify(await this.#ask(z.unknown(), `sessions/${id}/seats/${seat}/file`, {}, ACT_PATIENCE));
  }

  #ask<T extends z.ZodMiniType>(schema: T, path: string, init: RequestInit = {}, patience?: number) {
    const headers = { ...init.headers, authorization: `Bearer ${this.#key}` };
    return askHall(schema, `${this.#base}/api/${path}`, { ...init, headers }, patience);
  }
}
