import { statSync } from 'node:fs';
import { join } from 'node:path';
import { makeBot } from '../../bots/make-bot.ts';
import { HostError } from '../../host/host-error.ts';
import { SeatApi, type TakenSeat } from '../../host/remote/seat-api.ts';
import { randomFrom } from '../../kernel/random.ts';
import { restoreFolder } from '../../server/backups.ts';
import { openFolder } from '../../server/database/stores.ts';
import { Cable, NO_FAULTS } from '../rehearse/cable.ts';
import { CrashPupil, persistently, type SentAct } from './crash-pupil.ts';
import { compareLog } from './kept.ts';
import { KilledHall } from './killed-hall.ts';
import { inSlicesOf, type ManySittings, makeManySittings } from './many-sittings.ts';

export interface RestoreProofParts {
  /** An empty folder. */
  readonly folder: string;
  /** Sittings that are not over. */
  readonly seats: number;
  /** Pages that go on working while the backup is made. */
  readonly pupils: number;
  readonly pack: string;
  readonly seed: number;
  /** Told after each step. */
  onStep?(step: Step, ms: number): void;
}

/** What is measured, in its sequence. */
export const STEPS = ['start', 'release', 'backup', 'again', 'restore', 'restored', 'seats', 'view'] as const;
export type Step = (typeof STEPS)[number];

export interface RestoreNotes {
  readonly madeIn: number;
  readonly acts: number;
  /** Real ms of each step. */
  readonly steps: Readonly<Record<Step, number>>;
  /** Bytes of the backup. */
  readonly size: number;
  /** Acts of the pages at work that were acknowledged before the backup was asked for, and before the kill. */
  readonly before: number;
  readonly acknowledged: number;
  /** Of those before the backup, what the restored hall has not got; and of all, what the killed one has not got. */
  readonly lostInBackup: number;
  readonly lostOnDisk: number;
  /** Sittings of which an entry is missing, in one of the two. */
  readonly short: number;
}

/** Steps without which nobody works again after a disk was lost. */
const TO_RESTORE: readonly Step[] = ['restore', 'restored', 'seats', 'view'];
export const restoredIn = ({ steps }: RestoreNotes): number => TO_RESTORE.reduce((sum, step) => sum + steps[step], 0);

/** Megabytes that a hall may fill: what is promised of two thousand seats. */
const MEMORY = 5_000;

/** Pages that ask at the same time. */
const AT_ONCE = 100;

/** Acts of each page at work before the backup, and after it. */
const SOME_ACTS = 5;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

const acknowledgedIn = (sent: readonly SentAct[]): number => sent.filter((act) => act.isAcknowledged).length;

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await wait(20);
}

/** A page after the restoration: it sits down, gets its view, and goes on once it was let. */
class ReturningPage {
  readonly #api: SeatApi;
  #link = '';
  #heard = 0;

  constructor(base: string, seat: TakenSeat) {
    this.#api = new SeatApi(base, seat);
  }

  /** Resolves when it has its first view. */
  comeBack(): Promise<void> {
    return persistently(() => this.#sitDown());
  }

  async #sitDown(): Promise<void> {
    this.#heard = 0;
    this.#link = (await this.#api.sitDown()).link;
    while (this.#heard === 0) {
      const { letters } = await this.#api.poll(this.#link, 0);
      this.#heard = letters.at(-1)?.no ?? 0;
    }
  }

  /** Resolves when its clock runs. */
  goOn(): Promise<void> {
    return persistently(() => this.#goOn());
  }

  async #goOn(): Promise<void> {
    try {
      const packet = { heard: this.#heard, letters: [], seen: 0, goesOn: true };
      const { seat } = await this.#api.say(this.#link, packet);
      if (seat.state !== 'working') throw new Error(`the seat is ${seat.state}`);
    } catch (error) {
      // It has given up asking for a seat before, and that came after it had asked again: who sits there loads the page anew.
      if (error instanceof HostError && error.key === 'hall/seat-taken') await this.#sitDown();
      throw error;
    }
  }
}

class RestoreProof {
  readonly #parts: RestoreProofParts;
  readonly #hall: KilledHall;
  readonly #steps = new Map<Step, number>();

  constructor(parts: RestoreProofParts) {
    this.#parts = parts;
    this.#hall = new KilledHall(join(parts.folder, 'hall'), MEMORY);
  }

  async run(): Promise<RestoreNotes> {
    const { seats, pack } = this.#parts;
    const begun = performance.now();
    const many = await makeManySittings({ folder: this.#hall.folder, seats, pack });
    const madeIn = performance.now() - begun;
    try {
      const worked = await this.#workAndBackUp(many);
      await this.#timed('again', () => this.#hall.start());
      await this.#hall.kill();
      const onDisk = await this.#missingIn(this.#hall.folder, many, worked.all);
      const elsewhere = join(this.#parts.folder, 'restored');
      await this.#timed('restore', async () => restoreFolder(worked.backup, elsewhere));
      const inBackup = await this.#missingIn(elsewhere, many, worked.before);
      this.#hall.folder = elsewhere;
      await this.#goOn(many);
      const sum = (sent: ReadonlyMap<string, readonly SentAct[]>): number =>
        [...sent.values()].reduce((all, each) => all + acknowledgedIn(each), 0);
      return {
        ...{
          madeIn,
          acts: [...many.entries.values()].reduce((all, each) => all + each, 0),
          size: statSync(worked.backup).size,
        },
        steps: Object.fromEntries(this.#steps) as RestoreNotes['steps'],
        ...{ before: sum(worked.before), acknowledged: sum(worked.all) },
        ...{ lostInBackup: inBackup.lost, lostOnDisk: onDisk.lost, short: inBackup.short + onDisk.short },
      };
    } finally {
      await this.#hall.kill();
    }
  }

  async #timed<T>(step: Step, work: () => Promise<T>): Promise<T> {
    const begun = performance.now();
    const value = await work();
    const ms = performance.now() - begun;
    this.#steps.set(step, ms);
    this.#parts.onStep?.(step, ms);
    return value;
  }

  /** All are let go on; some work on while a backup is made, and until the server is killed. */
  async #workAndBackUp({ session, seats }: ManySittings) {
    const hall = this.#hall;
    await this.#timed('start', () => hall.start());
    await this.#timed('release', () => this.#release(session.id));
    const pupils = seats.slice(0, this.#parts.pupils).map((seat) => this.#pupilAt(seat));
    await Promise.all(pupils.map((pupil) => pupil.join()));
    const working = pupils.map((pupil) => pupil.work());
    const sentSoFar = () =>
      new Map(pupils.map(({ seat, sent }) => [seat?.seat ?? '', sent.map((act): SentAct => ({ ...act }))]));
    const allHave = (acts: number) => until(() => pupils.every(({ sent }) => acknowledgedIn(sent) >= acts));
    await allHave(SOME_ACTS);
    const before = sentSoFar();
    const { path } = await this.#timed('backup', () => hall.ask<{ readonly path: string }>('POST', '/api/backup'));
    await allHave(Math.max(...[...before.values()].map(acknowledgedIn)) + SOME_ACTS);
    await hall.kill();
    const all = sentSoFar();
    for (const pupil of pupils) pupil.stop();
    await Promise.all(working);
    return { backup: path, before, all };
  }

  #release(session: string): Promise<unknown> {
    return this.#hall.ask('POST', `/api/sessions/${session}/acts`, { do: 'release', seats: 'all' });
  }

  #pupilAt(seat: TakenSeat): CrashPupil {
    const random = randomFrom(this.#parts.seed).fork(`pupil ${seat.place}`);
    return new CrashPupil({
      ...{ base: this.#hall.base, random, bot: makeBot('novice', seat.place) },
      cable: new Cable(NO_FAULTS, () => 0, wallClock),
      enter: async () => seat,
    });
  }

  /** What the disk of a folder has not got: acts that were acknowledged, and entries of those who did nothing more. */
  async #missingIn(
    folder: string,
    { session, entries }: ManySittings,
    sent: ReadonlyMap<string, readonly SentAct[]>,
  ): Promise<{ readonly lost: number; readonly short: number }> {
    const stores = await openFolder(folder);
    try {
      const counts = await stores.tables
        .selectFrom('entry')
        .select(({ fn }) => ['sitting', fn.countAll<number>().as('entries')])
        .groupBy('sitting')
        .execute();
      const found = new Map(counts.map((each) => [each.sitting, Number(each.entries)]));
      let [lost, short] = [0, 0];
      for (const { id, sitting = '' } of await stores.rows.seats(session.id)) {
        const had = entries.get(id) ?? 0;
        if ((found.get(sitting) ?? 0) < had) short += 1;
        const its = sent.get(id);
        if (its === undefined) continue;
        const log = (await stores.sittings.read(sitting))?.log ?? [];
        lost += compareLog(log.slice(had), its).lost;
      }
      return { lost, short };
    } finally {
      await stores.close();
    }
  }

  /** The restored hall starts; every page comes back, is let go on, and goes on. */
  async #goOn({ session, seats }: ManySittings): Promise<void> {
    await this.#timed('restored', () => this.#hall.start());
    const pages = seats.map((seat) => new ReturningPage(this.#hall.base, seat));
    await this.#timed('seats', () => inSlicesOf(pages, AT_ONCE, (page) => page.comeBack()));
    await this.#timed('view', async () => {
      await this.#release(session.id);
      await inSlicesOf(pages, AT_ONCE, (page) => page.goOn());
    });
  }
}

const wallClock = (): number => performance.now();

/**
 * Makes a hall in which many are at work, backs it up while some work on, kills it, restores the backup into another folder, and lets
 * everybody go on there. Says how long each step took, and what was lost.
 */
export const proveRestoring = (parts: RestoreProofParts): Promise<RestoreNotes> => new RestoreProof(parts).run();
