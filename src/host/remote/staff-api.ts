import * as z from 'zod/mini';
import { asJson, askHall } from './ask-hall.ts';

const plan = z.object({
  title: z.string(),
  pack: z.string(),
  mode: z.enum(['practice', 'assessment']),
  difficulty: z.optional(z.enum(['easier', 'normal', 'harder'])),
  forms: z.enum(['same', 'own']),
  seed: z.int(),
});
/** What a teacher decides before anybody joins. */
export type HallPlan = z.infer<typeof plan>;

const session = z.object({
  id: z.string(),
  code: z.string(),
  plan,
  openedAt: z.number(),
  isReleased: z.boolean(),
  pace: z.union([z.literal(1), z.literal(2), z.literal(4)]),
});
/** A session of the hall. */
export type HallSession = z.infer<typeof session>;

const boardSeat = z.object({
  id: z.string(),
  place: z.int(),
  name: z.string(),
  state: z.enum(['lobby', 'working', 'paused', 'frozen', 'over']),
  day: z.int(),
  clock: z.number(),
  acts: z.int(),
  lately: z.int(),
  silent: z.number(),
  freezes: z.int(),
  unseen: z.int(),
});
/** A tile of the board. */
export type BoardSeat = z.infer<typeof boardSeat>;

const board = z.object({ session, seats: z.readonly(z.array(boardSeat)) });
export type Board = z.infer<typeof board>;

/** What a teacher can do to all seats, or to some. */
export type TeacherAct =
  | { readonly do: 'release' | 'pause' | 'end'; readonly seats: 'all' | readonly string[] }
  | { readonly do: 'pace'; readonly pace: 1 | 2 | 4 }
  | { readonly do: 'message'; readonly seats: 'all' | readonly string[]; readonly text: string };

const addresses = z.object({ addresses: z.readonly(z.array(z.string())) });

/** The hall as its teacher reaches it. Every promise rejects with a `HostError`: `hall/no-answer`, `hall/not-a-teacher`, … */
export class TeacherApi {
  readonly #base: string;
  readonly #secret: string;

  constructor(base: string, secret: string) {
    [this.#base, this.#secret] = [base, secret];
  }

  /** Where pupils reach the hall: addresses of this machine in its networks. */
  async addresses(): Promise<readonly string[]> {
    return (await this.#ask(addresses, 'addresses')).addresses;
  }

  sessions(): Promise<readonly HallSession[]> {
    return this.#ask(z.readonly(z.array(session)), 'sessions');
  }

  open(wanted: HallPlan): Promise<HallSession> {
    return this.#ask(session, 'sessions', asJson(wanted), 20_000);
  }

  board(id: string): Promise<Board> {
    return this.#ask(board, `sessions/${id}/board`);
  }

  act(id: string, act: TeacherAct): Promise<Board> {
    return this.#ask(board, `sessions/${id}/acts`, asJson(act), 20_000);
  }

  /** The sitting file of a seat whose work is over, as text. */
  async file(id: string, seat: string): Promise<string> {
    return JSON.stringify(await this.#ask(z.unknown(), `sessions/${id}/seats/${seat}/file`, {}, 20_000));
  }

  #ask<T extends z.ZodMiniType>(schema: T, path: string, init: RequestInit = {}, patience?: number) {
    const headers = { ...init.headers, authorization: `Bearer ${this.#secret}` };
    return askHall(schema, `${this.#base}/api/${path}`, { ...init, headers }, patience);
  }
}
