import { join } from 'node:path';
import { sql } from 'kysely';
import { inProject } from '../../src/cli/project.ts';
import { SessionClient } from '../../src/host/client.ts';
import { RemoteWire } from '../../src/host/remote/remote-wire.ts';
import { joinSession, SeatApi, type Standing, type TakenSeat } from '../../src/host/remote/seat-api.ts';
import { compileForm } from '../../src/scenario/compile/compile.ts';
import { makeBackup } from '../../src/server/backups.ts';
import { openFolder, type Stores } from '../../src/server/database/stores.ts';
import type { Act } from '../../src/server/hall/acts.ts';
import type { BoardSeat } from '../../src/server/hall/board.ts';
import { Hall } from '../../src/server/hall/hall.ts';
import type { PlanSent } from '../../src/server/hall/plan.ts';
import type { SessionRow } from '../../src/server/hall/rows.ts';
import { makeSecret } from '../../src/server/hall/secrets.ts';
import { makeApp } from '../../src/server/http/app.ts';
import { openJobs } from '../../src/server/jobs/open-jobs.ts';
import type { Replays } from '../../src/server/marking/replays.ts';
import { makeSigningKey, type SigningKey } from '../../src/server/record/checkpoint.ts';
import { approveForms } from './approved-forms.ts';
import { serveToTests } from './page-server.ts';
import { replaysHere } from './replays-here.ts';
import { scratchFolder } from './scratch.ts';
import { whenFileIsDone } from './when-file-is-done.ts';
import { type AnyPack, packCalled, sourceOf } from './world.ts';

/** A busy machine may be late with its signs of life, and is no candidate who pulls the cable. */
const BUSY_MACHINE = { times: 100, seconds: 3_600 };

const LESSON: PlanSent = {
  ...{ title: 'Class 3B', pack: 'order-day', mode: 'practice', forms: 'same', seed: 7, quota: BUSY_MACHINE },
};

/** A page at a seat: the seat, its client, and what its wire was told. */
export interface Pupil {
  readonly seat: TakenSeat;
  readonly wire: RemoteWire;
  readonly standings: Standing[];
  readonly reaches: string[];
  /** Resolves when the seat was released. */
  readonly client: Promise<SessionClient>;
}

/** A hall on a real port with a database on a real disk. */
export class TestHall {
  readonly folder: string;
  readonly secret: string;
  readonly key: SigningKey;
  /** Where sittings are played again; to be changed before it starts. */
  replays: Replays = replaysHere;
  base = '';
  hall!: Hall;
  #stop: () => Promise<void> = async () => undefined;
  #tables: Stores['tables'] | null = null;

  readonly #page: string | null;

  /** `page`: whether it serves the built page as well. `like`: a hall whose keys it has. */
  constructor(folder: string, page: boolean, like?: Pick<TestHall, 'secret' | 'key'>) {
    this.folder = folder;
    this.secret = like?.secret ?? makeSecret();
    this.key = like?.key ?? makeSigningKey('hall.example');
    this.#page = page ? inProject('dist') : null;
  }

  async start(port = 0): Promise<this> {
    const stores = await openFolder(this.folder);
    this.#tables = stores.tables;
    const date = Date.now;
    const hall = new Hall({
      ...{ sittings: stores.sittings, rows: stores.rows, date, key: this.key, jobs: openJobs(stores.jobs, date) },
      replays: this.replays,
      form: async (pack, seed, difficulty) => compileForm(packCalled(pack as AnyPack), seed, difficulty),
      source: (pack) => sourceOf(pack as AnyPack),
    });
    await hall.restore();
    this.hall = hall;
    if (hall.accounts.length === 0)
      await hall.addAccount('Owner', ['administrator', 'manager', 'teacher'], 'hall', this.secret);
    const app = await makeApp({
      hall,
      page: this.#page,
      date,
      addresses: () => [],
      makeBackup: () => makeBackup(stores, { data: this.folder, folder: join(this.folder, 'backups'), date }),
    });
    if (this.#page !== null) serveToTests(app.server);
    this.base = await app.listen({ port, host: '127.0.0.1' });
    const looking = setInterval(() => hall.lookAround(), 500);
    this.#stop = async () => {
      clearInterval(looking);
      await app.close();
      await hall.close();
      await stores.close();
    };
    return this;
  }

  /** Lets its database take nothing any more, as on a disk that has become read-only; or again. */
  async breakDisk(isBroken: boolean): Promise<void> {
    if (this.#tables !== null) await sql`${sql.raw(`PRAGMA query_only = ${Number(isBroken)}`)}`.execute(this.#tables);
  }

  /** Does nothing where it was stopped before. */
  stop(): Promise<void> {
    const stop = this.#stop;
    this.#stop = async () => undefined;
    return stop();
  }

  async #teach<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await fetch(this.base + path, {
      method,
      headers: {
        authorization: `Bearer ${this.secret}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  openSession(plan: Partial<PlanSent> = {}): Promise<SessionRow> {
    return this.#teach('POST', '/api/sessions', { ...LESSON, ...plan });
  }

  /** The forms of an examination are certified and approved. */
  async approveForms(id: string): Promise<void> {
    const session = await this.hall.session(id);
    if (session === undefined) throw new Error('no such session');
    await approveForms(session);
  }

  act(session: string, act: Act): Promise<unknown> {
    return this.#teach('POST', `/api/sessions/${session}/acts`, act);
  }

  async board(session: string): Promise<readonly BoardSeat[]> {
    return (await this.#teach<{ readonly seats: BoardSeat[] }>('GET', `/api/sessions/${session}/board`)).seats;
  }

  async backUp(): Promise<string> {
    return (await this.#teach<{ readonly path: string }>('POST', '/api/backup')).path;
  }

  file(session: string, seat: string): Promise<unknown> {
    return this.#teach('GET', `/api/sessions/${session}/seats/${seat}/file`);
  }

  async join(code: string, name: string): Promise<Pupil> {
    return this.sitDown(await joinSession(this.base, code, name));
  }

  /** A page sits down at a seat that was taken, as after a reload or on another computer. */
  async sitDown(seat: TakenSeat): Promise<Pupil> {
    const api = new SeatApi(this.base, seat);
    const { link } = await api.sitDown();
    const [standings, reaches]: [Standing[], string[]] = [[], []];
    const wire = new RemoteWire({
      ...{ api, link, now: () => performance.now() },
      onStanding: (standing) => standings.push(standing),
      onReach: (reach) => reaches.push(reach),
      onForgotten: () => undefined,
    });
    const client = SessionClient.open(wire, 'en', () => performance.now());
    // Where the test ends before the seat is released.
    client.catch(() => undefined);
    return { seat, wire, standings, reaches, client };
  }
}

/** A hall that is there until the tests of the file are done. */
export async function startHall({ page = false } = {}): Promise<TestHall> {
  const hall = await new TestHall(scratchFolder(), page).start();
  whenFileIsDone(() => hall.stop());
  return hall;
}
