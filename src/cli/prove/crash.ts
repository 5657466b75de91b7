import { makeBot } from '../../bots/make-bot.ts';
import { type RandomStream, randomFrom } from '../../kernel/random.ts';
import { openFolder } from '../../server/database/stores.ts';
import type { HallStore, SeatRow } from '../../server/hall/rows.ts';
import { SignsOfLife, withSign } from '../../server/hall/signs.ts';
import { Cable } from '../rehearse/cable.ts';
import { type Broken, type CrashNotes, NO_NOTES, pointsOf, withKept, withPoint } from './crash-notes.ts';
import { CrashPupil } from './crash-pupil.ts';
import { CrashRooms } from './crash-rooms.ts';
import { type Kept, keptOf } from './kept.ts';
import { KilledHall } from './killed-hall.ts';

export interface CrashParts {
  /** An empty folder. Where it lies on a small disk of its own, that disk is really filled. */
  readonly folder: string;
  /** Pages at work at once. */
  readonly seats: number;
  /** Crash points: moments at which something was broken while a page waited for an answer, once for each such page. */
  readonly points: number;
  readonly seed: number;
  /** Told after each kill. */
  onKill?(notes: CrashNotes): void;
}

const FAULTS = { lostPermille: 30, cutPermille: 2, cutFor: 1_500 };

/** Real ms for which it is waited until the pages are at work again, but for a few that are late: who waits for nothing is not counted. */
const PATIENCE = 10_000;
const lateOf = (pages: number): number => Math.floor(pages / 10);

/** Every so many kills the disk is full. */
const FULL_EVERY = 4;

/** Looks at the pages between two kills, at each of which some are lost and some cables pulled. */
const LOOKS = 5;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The seats of a session, as far as each had come when its server was heard last. */
async function seatsIn(rows: HallStore, session: string): Promise<readonly SeatRow[]> {
  const signs = await new SignsOfLife(session, undefined, rows).read();
  return (await rows.seats(session)).map((row) => withSign(row, signs.get(row.id)));
}

class CrashProof {
  readonly #parts: CrashParts;
  readonly #hall: KilledHall;
  readonly #random: RandomStream;
  #pupils: CrashPupil[] = [];
  readonly #gone: CrashPupil[] = [];
  readonly #acknowledged = new Map<CrashPupil, number>();
  #working: Promise<void>[] = [];
  /** Moves from one computer to another that go on. */
  #moving: Promise<void>[] = [];
  #notes = NO_NOTES;
  #made = 0;

  constructor(parts: CrashParts) {
    this.#parts = parts;
    this.#hall = new KilledHall(parts.folder);
    this.#random = randomFrom(parts.seed).fork('crash');
  }

  async run(): Promise<CrashNotes> {
    const rooms = await CrashRooms.open(this.#hall);
    await this.#hall.start();
    try {
      while (pointsOf(this.#notes) < this.#parts.points) {
        await this.#fill(rooms);
        await this.#breakPages(rooms);
        await this.#crash(rooms);
      }
      await this.#checkHandIns(rooms);
      return this.#notes;
    } finally {
      for (const pupil of this.#pupils) pupil.stop();
      await Promise.all(this.#working);
      await this.#hall.kill();
    }
  }

  /** Lets pages join until enough are at work, every other one in the examination, and waits until they have done something. */
  async #fill(rooms: CrashRooms): Promise<void> {
    const missing = Array.from({ length: this.#parts.seats - this.#pupils.length }, () => this.#makePupil(rooms));
    await Promise.all(missing.map((pupil) => pupil.join()));
    this.#pupils.push(...missing);
    this.#working.push(...missing.map((pupil) => pupil.work()));
    await Promise.all(this.#moving.splice(0));
    await rooms.release();
    const before = new Map(this.#pupils.map((pupil) => [pupil, pupil.seen]));
    const until = Date.now() + PATIENCE;
    const isIdle = (pupil: CrashPupil): boolean => !pupil.isDone && pupil.seen === before.get(pupil);
    while (Date.now() < until && this.#pupils.filter(isIdle).length > lateOf(this.#pupils.length)) await wait(20);
    this.#letGo();
  }

  #makePupil(rooms: CrashRooms): CrashPupil {
    this.#made += 1;
    const name = `Pupil ${this.#made}`;
    const isCandidate = this.#made % 2 === 0;
    const chance = this.#random.fork(name);
    return new CrashPupil({
      ...{ base: this.#hall.base, random: chance, bot: makeBot('novice', this.#made) },
      cable: new Cable(
        FAULTS,
        () => chance.int(0, 999),
        () => performance.now(),
      ),
      enter: () => (isCandidate ? rooms.joinExamination(name) : rooms.joinClass(name)),
    });
  }

  /** Whoever has handed in, or has no time left, is done. */
  #letGo(): void {
    this.#gone.push(...this.#pupils.filter(({ isDone }) => isDone));
    this.#pupils = this.#pupils.filter(({ isDone }) => !isDone);
  }

  #count(broken: Broken, pupil: CrashPupil): void {
    this.#notes = withPoint(this.#notes, broken, pupil.underWay);
  }

  /** Kills pages, whole computers, and cables, while the server goes on. */
  async #breakPages(rooms: CrashRooms): Promise<void> {
    const random = this.#random;
    for (let look = 0; look < LOOKS; look += 1) {
      await wait(random.int(40, 160));
      for (const pupil of this.#pupils) {
        const fate = random.int(1, 40);
        if (fate === 1) pupil.askToHandIn();
        else if (fate <= 4)
          this.#breakPage(rooms, pupil, fate === 4 && pupil.handIn === 'no' && rooms.isCandidate(pupil.seat));
        else if (fate === 5) {
          this.#count('cable', pupil);
          pupil.pullCable();
        }
      }
    }
  }

  #breakPage(rooms: CrashRooms, pupil: CrashPupil, moves: boolean): void {
    this.#count(moves ? 'computer' : 'page', pupil);
    const { seat } = pupil.seat ?? { seat: '' };
    if (moves) this.#moving.push(pupil.move(() => rooms.comeAgain(seat)).then(() => rooms.letGoOn(seat)));
    else pupil.losePage();
  }

  /** Kills the hall at some moment, looks at its disk, and starts it again. */
  async #crash(rooms: CrashRooms): Promise<void> {
    const random = this.#random;
    await wait(random.int(20, 300));
    const isFull = this.#notes.kills % FULL_EVERY === FULL_EVERY - 1;
    for (const pupil of this.#pupils) if (random.int(1, 10) === 1) pupil.askToHandIn();
    await wait(random.int(0, 40));
    if (isFull) {
      this.#hall.fillDisk();
      await wait(random.int(20, 400));
    }
    for (const pupil of this.#pupils) this.#count(isFull ? 'full-disk' : 'server', pupil);
    await this.#hall.kill();
    const crashedAt = Date.now();
    if (isFull) this.#hall.emptyDisk();
    for (const pupil of this.#pupils) pupil.kills += 1;
    this.#notes = withKept(this.#notes, await this.#lookAtDisk(rooms, crashedAt));
    await this.#hall.start();
    this.#notes = {
      ...this.#notes,
      starts: [...this.#notes.starts, Date.now() - crashedAt],
      acknowledged: [...this.#acknowledged.values()].reduce((all, each) => all + each, 0),
    };
    this.#letGo();
    this.#parts.onKill?.(this.#notes);
  }

  /** Reads, while nobody else has it open, what the hall will find. */
  async #lookAtDisk(rooms: CrashRooms, crashedAt: number): Promise<readonly Kept[]> {
    const stores = await openFolder(this.#parts.folder);
    const rows = (await Promise.all(rooms.sessions.map(({ id }) => seatsIn(stores.rows, id)))).flat();
    const kept: Kept[] = [];
    for (const pupil of this.#pupils) {
      const row = rows.find(({ id }) => id === pupil.seat?.seat);
      const stored = row?.sitting === undefined ? null : await stores.sittings.read(row.sitting);
      if (row === undefined || stored === null) continue;
      const each = keptOf(pupil, row, stored, crashedAt);
      this.#acknowledged.set(pupil, each.acknowledged);
      kept.push(each);
    }
    await stores.close();
    return kept;
  }

  /** Whoever has handed in has one hand-in in the record. */
  async #checkHandIns(rooms: CrashRooms): Promise<void> {
    // A hand-in that the last crash left unsaid is found when its seat is opened.
    await rooms.release();
    const handIns = await rooms.handIns();
    const of = ({ seat }: CrashPupil): number => handIns.get(seat?.seat ?? '') ?? 0;
    const handedIn = this.#gone.filter(({ handIn }) => handIn === 'acknowledged');
    const { faults } = this.#notes;
    this.#notes = {
      ...this.#notes,
      handIns: handedIn.length,
      faults: {
        ...faults,
        handInsLost: faults.handInsLost + handedIn.filter((pupil) => of(pupil) === 0).length,
        handInsDoubled: this.#gone.filter((pupil) => of(pupil) > 1).length,
      },
    };
  }
}

/**
 * Kills the server, pages, computers and cables again and again while pages work, and compares after each kill of the server what it has
 * acknowledged with what its disk holds.
 */
export const proveAgainstCrashes = (parts: CrashParts): Promise<CrashNotes> => new CrashProof(parts).run();
