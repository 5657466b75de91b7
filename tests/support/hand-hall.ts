import { gunzipSync } from 'node:zlib';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { SessionClient } from '../../src/host/client.ts';
import type { Standing, TakenSeat } from '../../src/host/remote/seat-api.ts';
import { compileForm } from '../../src/scenario/compile/compile.ts';
import { openFolder, type Stores } from '../../src/server/database/stores.ts';
import type { Act } from '../../src/server/hall/acts.ts';
import { CODES_MADE } from '../../src/server/hall/codes-made.ts';
import { Hall } from '../../src/server/hall/hall.ts';
import { type PlanSent, planSchema } from '../../src/server/hall/plan.ts';
import type { AccountRow } from '../../src/server/hall/rows.ts';
import type { Seat } from '../../src/server/hall/seat.ts';
import { makeSecret } from '../../src/server/hall/secrets.ts';
import type { Session } from '../../src/server/hall/session.ts';
import { type AppParts, makeApp } from '../../src/server/http/app.ts';
import type { Identity } from '../../src/server/people/identities.ts';
import { makeSigningKey } from '../../src/server/record/checkpoint.ts';
import { hashSeatCode, makeSeatCode } from '../../src/server/roster/seat-code.ts';
import type { Ear } from '../../src/server/time/ear.ts';
import { approveForms } from './approved-forms.ts';
import { HandLine } from './hand-line.ts';
import { jobsHere } from './jobs-here.ts';
import { replaysHere } from './replays-here.ts';
import { scratchFolder } from './scratch.ts';
import { whenFileIsDone } from './when-file-is-done.ts';
import { type AnyPack, packCalled, sourceOf } from './world.ts';

/** Real ms between two signs of life of a page. */
const BEAT = 2_000;

const EXAMINATION: PlanSent = {
  ...{
    title: 'Spring examination',
    kind: 'examination',
    pack: 'order-day',
    mode: 'assessment',
    forms: 'same',
    seed: 7,
  },
};

/** What a hall may be started with. */
type AppLimits = Pick<AppParts, 'behindProxy' | 'longestRequest'>;
type HandParts = AppLimits & { readonly formsAreOthers?: boolean; readonly stores?: Stores; readonly ear?: Ear };

/** What came back for a request: everything of it, as bytes would show it. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly json: () => unknown;
}

/** A page at a seat of a {@link HandHall}. */
export interface HandPage {
  readonly taken: TakenSeat;
  readonly line: HandLine;
  /** Resolves when the seat was released. */
  readonly client: Promise<SessionClient>;
  /** Everything that was answered to this page and its candidate, as it was sent. */
  readonly heard: string[];
  /** Asks for something with the seat's secret. */
  ask(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Answer>;
}

/** From now on a code opens a seat once. */
export const giveCode = (session: Session, seat: Seat, code: string, expiresAt: number) =>
  session.append({
    kind: CODES_MADE,
    data: { seats: [seat.row.id], hashes: [hashSeatCode(code)], expiresAt },
  });

/** A hall in this process: its routes are asked without a network, and its real time is moved by hand. */
export class HandHall {
  readonly key = makeSigningKey('hall.example');
  readonly secret: string;
  readonly folder: string;
  now = 1_800_000_000_000;
  app!: FastifyInstance;
  hall!: Hall;
  owner!: AccountRow;
  #stop: () => Promise<void> = async () => undefined;

  /** `secret`: the key of its owner. */
  constructor(folder: string, secret = makeSecret()) {
    [this.folder, this.secret] = [folder, secret];
  }

  /** `formsAreOthers`: the packs give other forms than before, as if somebody had changed them. `stores`: in which it keeps everything; left out: in its folder. `ear`: left out, it hears always. `limits`: as in {@link AppParts}. */
  async start({ formsAreOthers = false, stores: given, ear, ...limits }: HandParts = {}): Promise<this> {
    const stores = given ?? (await openFolder(this.folder));
    const date = (): number => this.now;
    const hall = new Hall({
      ...{ sittings: stores.sittings, rows: stores.rows, date, key: this.key, jobs: jobsHere(stores.jobs, date) },
      replays: replaysHere,
      ...(ear === undefined ? {} : { deafFor: (last) => ear.deafFor(last) }),
      form: async (pack, seed, difficulty) =>
        compileForm(packCalled(pack as AnyPack), formsAreOthers ? seed + 1 : seed, difficulty),
      source: (pack) => sourceOf(pack as AnyPack),
    });
    await hall.restore();
    if (hall.accounts.length === 0)
      await hall.addAccount('Q. Rosenqvist', ['administrator', 'manager', 'teacher'], 'hall', this.secret);
    const owner = hall.accountOf(this.secret);
    if (owner === undefined) throw new Error('the hall has no owner');
    this.app = await makeApp({ hall, page: null, date, addresses: () => [], ...limits });
    [this.hall, this.owner] = [hall, owner];
    this.#stop = async () => {
      await this.app.close();
      await hall.close();
      await stores.close();
    };
    return this;
  }

  /** Does nothing where it was stopped before. */
  stop(): Promise<void> {
    const stop = this.#stop;
    this.#stop = async () => undefined;
    return stop();
  }

  /** `from`: what else stands in the request, the address from which it comes for instance. */
  async ask(
    ...[method, url, secret, body, from = {}]: [
      method: 'GET' | 'POST',
      url: string,
      secret: string | null,
      body?: unknown,
      from?: Pick<InjectOptions, 'remoteAddress' | 'headers'>,
    ]
  ): Promise<Answer> {
    const options: InjectOptions = {
      ...{ method, url, ...from },
      headers: { ...from.headers, ...(secret === null ? {} : { authorization: `Bearer ${secret}` }) },
      ...(body === undefined ? {} : { payload: body as object }),
    };
    const answer = await this.app.inject(options);
    const isPacked = answer.headers['content-encoding'] === 'gzip';
    const text = isPacked ? gunzipSync(answer.rawPayload).toString() : answer.body;
    return { status: answer.statusCode, text, json: () => JSON.parse(text) };
  }

  openSession(plan: Partial<PlanSent> = {}): Promise<Session> {
    return this.hall.open(planSchema.parse({ ...EXAMINATION, ...plan }), this.owner);
  }

  /** An act of the owner, over its route. */
  act(session: Session, act: Act): Promise<Answer> {
    return this.ask('POST', `/api/sessions/${session.row.id}/acts`, this.secret, act);
  }

  /** The forms of an examination are certified and approved. */
  approveForms(session: Session): Promise<void> {
    return approveForms(session);
  }

  /** Seats with a one-time code each, told here; the forms they get are approved. */
  async addCandidates(session: Session, identities: readonly Identity[]): Promise<readonly [Seat, string][]> {
    const seats = await session.addSeats(identities.map((identity) => ({ at: {}, identity })));
    await approveForms(session);
    const coded: [Seat, string][] = [];
    for (const seat of seats) {
      const code = makeSeatCode();
      await giveCode(session, seat, code, this.now + 3_600_000);
      coded.push([seat, code]);
    }
    return coded;
  }

  /** Takes a seat: by a name in a class, by its code in an examination. */
  async join(session: Session, by: { readonly name: string } | { readonly seatCode: string }): Promise<HandPage> {
    const answer = await this.ask('POST', '/api/join', null, { code: session.row.code, ...by });
    if (answer.status !== 200) throw new Error(answer.text);
    return this.sitDown(answer.json() as TakenSeat, [answer.text]);
  }

  async sitDown(taken: TakenSeat, heard: string[] = []): Promise<HandPage> {
    const ask = async (method: 'GET' | 'POST', path: string, body?: unknown): Promise<Answer> => {
      const answer = await this.ask(method, `/api/seats/${taken.seat}/${path}`, taken.secret, body);
      heard.push(answer.text);
      return answer;
    };
    const answer = await ask('POST', 'links');
    if (answer.status !== 200) throw new Error(answer.text);
    const { link } = answer.json() as { readonly link: string; readonly seat: Standing };
    const line = new HandLine(link, ask);
    const client = SessionClient.open(line, 'en', () => this.now);
    client.catch(() => undefined);
    return { taken, line, client, heard, ask };
  }

  /** Lets real time pass, in which these pages are heard and no others. */
  async pass(ms: number, pages: readonly HandPage[]): Promise<void> {
    for (let left = ms; left > 0; left -= BEAT) {
      this.now += Math.min(BEAT, left);
      for (const { line } of pages) await line.beat();
      this.hall.lookAround();
    }
  }
}

/** A hall whose time is moved by hand, there until the tests of the file are done. */
export async function startHandHall(parts: HandParts = {}): Promise<HandHall> {
  const hall = await new HandHall(scratchFolder()).start(parts);
  whenFileIsDone(() => hall.stop());
  return hall;
}
