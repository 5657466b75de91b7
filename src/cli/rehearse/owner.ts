import * as z from 'zod';
import { asJson, askHall } from '../../host/remote/ask-hall.ts';
import { StaffApi } from '../../host/remote/staff-api.ts';
import type { HallPlanSent, HallSession } from '../../host/remote/staff-shapes.ts';
import type { LogEntry } from '../../sitting/sitting-file.ts';

const record = z.object({
  entries: z.array(
    z.object({ at: z.number(), kind: z.string(), seat: z.string().optional(), data: z.unknown().optional() }),
  ),
});

/** Real ms for which the files and the record of a large session may take. */
const PATIENCE = 120_000;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Freezes of a session's seats, and for how long their clocks stood by them, real ms. */
export interface Freezes {
  readonly count: number;
  readonly stoodFor: number;
}

/** What a rehearsal does with the key of the hall's owner. */
export class Owner {
  readonly #base: string;
  readonly #key: string;
  readonly #staff: StaffApi;

  constructor(base: string, key: string) {
    [this.#base, this.#key] = [base, key];
    this.#staff = new StaffApi(base, key);
  }

  open(plan: HallPlanSent): Promise<HallSession> {
    return this.#staff.open(plan);
  }

  /** The open session of a code; undefined where there is none. */
  async sessionOf(code: string): Promise<HallSession | undefined> {
    const clean = code.toUpperCase().replace(/[^A-Z0-9]/g, '');
    return (await this.#staff.sessions()).find((each) => each.code === clean && each.closedAt === undefined);
  }

  async identifyAll({ id }: HallSession): Promise<void> {
    await this.#act(id, { do: 'identify', seats: 'all', isIdentified: true });
  }

  /** Resolves when the work of so many seats lies ready; to false where that takes too long. */
  async prepared({ id }: HallSession, seats: number): Promise<boolean> {
    for (const begun = Date.now(); Date.now() - begun < PATIENCE; await wait(1_000)) {
      const board = await this.#staff.board(id);
      if (board.seats.filter(({ isPrepared }) => isPrepared).length >= seats) return true;
    }
    return false;
  }

  async release({ id }: HallSession, pace: 1 | 2 | 4): Promise<void> {
    if (pace !== 1) await this.#act(id, { do: 'pace', pace });
    await this.#act(id, { do: 'release', seats: 'all' });
  }

  async end({ id }: HallSession): Promise<void> {
    await this.#act(id, { do: 'end', seats: 'all', reason: 'The rehearsal is over.' });
  }

  /** The log of a seat whose work is over. */
  async logOf({ id }: HallSession, seat: string): Promise<readonly LogEntry[]> {
    return ((await this.#ask(z.unknown(), `sessions/${id}/seats/${seat}/file`)) as { readonly log: LogEntry[] }).log;
  }

  async freezesIn({ id }: HallSession): Promise<Freezes> {
    const { entries } = await this.#ask(record, `sessions/${id}/record`);
    const since = new Map<string, number>();
    let [count, stoodFor] = [0, 0];
    for (const { at, kind, seat = '', data } of entries) {
      if (kind === 'turn/ended' && data === 'no-heartbeat') {
        count += 1;
        since.set(seat, at);
      } else if (kind === 'turn/began') {
        stoodFor += at - (since.get(seat) ?? at);
        since.delete(seat);
      }
    }
    return { count, stoodFor };
  }

  #act(session: string, act: object): Promise<unknown> {
    return this.#ask(z.unknown(), `sessions/${session}/acts`, asJson(act));
  }

  #ask<T extends z.ZodType>(schema: T, path: string, init: RequestInit = {}): Promise<z.infer<T>> {
    const headers = { ...init.headers, authorization: `Bearer ${this.#key}` };
    return askHall(schema as never, `${this.#base}/api/${path}`, { ...init, headers }, PATIENCE);
  }
}
