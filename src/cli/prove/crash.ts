import { makeBot } from '../../bots/make-bot.ts';
import type { Network } from '../../host/remote/ask-hall.ts';
import { type RandomStream, randomFrom } from '../../kernel/random.ts';
import { openFolder } from '../../server/database/stores.ts';
import type { SessionRow } from '../../server/hall/rows.ts';
import { SignsOfLife, withSign } from '../../server/hall/signs.ts';
import { Cable } from '../rehearse/cable.ts';
import { CrashPupil } from './crash-pupil.ts';
import { type Kept, keptOf } from './kept.ts';
import { KilledHall } from './killed-hall.ts';

export interface CrashParts {
  /** An empty folder. */
  readonly folder: string;
  /** Pages at work at once. */
  readonly seats: number;
  /** Crash points: each kill of the server counts once for each page that is at work then. */
  readonly points: number;
  readonly seed: number;
  /** Told after each kill. */
  onKill?(notes: CrashNotes): void;
}

/** What came of it. All figures but the first four, `longestOutside` and `slowestStart` have to be 0. */
export interface CrashNotes {
  readonly kills: number;
  readonly points: number;
  /** Points at which an act, or the hand-in, was under way. */
  readonly inFlight: number;
  /** Acts that were acknowledged, by the last count of each seat. */
  readonly acknowledged: number;
  readonly lost: number;
  readonly doubled: number;
  /** Seats whose state, made again from the disk, was not what the page had seen. */
  readonly otherStates: number;
  readonly handInsLost: number;
  readonly handInsDoubled: number;
  /** Seats at which time had passed outside of the turns. */
  readonly tooMuchTime: number;
  /** Real ms of work that no turn holds, at most: the candidate has that time again. */
  readonly longestOutside: number;
  /** Real ms until the hall answered again, at most. */
  readonly slowestStart: number;
  /** Kills with the disk full at that moment. */
  readonly onFullDisk: number;
}

const PLAN = {
  ...{ title: 'Crash', pack: 'order-day', mode: 'practice', forms: 'same', seed: 7 },
  quota: { times: 100, seconds: 36_000 },
};

const NOTHING: CrashNotes = {
  ...{ kills: 0, points: 0, inFlight: 0, acknowledged: 0, lost: 0, doubled: 0, otherStates: 0 },
  ...{ handInsLost: 0, handInsDoubled: 0, tooMuchTime: 0, longestOutside: 0, slowestStart: 0, onFullDisk: 0 },
};

const FAULTS = { lostPermille: 30, cutPermille: 2, cutFor: 1_500 };

/** Real ms in which every page has to be at work again. */
const PATIENCE = 20_000;

const steady = (): number => performance.now();

const networkOver =
  (cable: Cable): Network =>
  (asked, init) => {
    const fetchWith = (signal: AbortSignal | undefined): Promise<Response> =>
      fetch(asked, { ...init, signal: AbortSignal.any([signal, init?.signal].filter((each) => each != null)) });
    return String(asked).includes('/stream') ? fetchWith(cable.signal()) : cable.carry(fetchWith);
  };

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

class CrashProof {
  readonly #parts: CrashParts;
  readonly #hall: KilledHall;
  readonly #random: RandomStream;
  #pupils: CrashPupil[] = [];
  readonly #gone: CrashPupil[] = [];
  readonly #acknowledged = new Map<CrashPupil, number>();
  #working: Promise<void>[] = [];
  #notes = NOTHING;
  #made = 0;

  constructor(parts: CrashParts) {
    this.#parts = parts;
    this.#hall = new KilledHall(parts.folder);
    this.#random = randomFrom(parts.seed).fork('crash');
  }

  async run(): Promise<CrashNotes> {
    await this.#hall.start();
    try {
      const session = await this.#hall.ask<SessionRow>('POST', '/api/sessions', PLAN);
      while (this.#notes.points < this.#parts.points) {
        await this.#fill(session);
        await this.#crash(session);
      }
      await this.#checkHandIns(session);
      return this.#notes;
    } finally {
      for (const pupil of this.#pupils) pupil.stop();
      await Promise.all(this.#working);
      await this.#hall.kill();
    }
  }

  /** Lets pages join until enough are at work, and waits until each of them has done something. */
  async #fill(session: SessionRow): Promise<void> {
    while (this.#pupils.length < this.#parts.seats) {
      this.#made += 1;
      const chance = this.#random.fork(`pupil ${this.#made}`);
      const pupil = new CrashPupil({
        ...{ base: this.#hall.base, code: session.code, name: `Pupil ${this.#made}`, random: chance },
        bot: makeBot('novice', this.#made),
        network: networkOver(new Cable(FAULTS, () => chance.int(0, 999), steady)),
      });
      await pupil.join();
      this.#pupils.push(pupil);
      this.#working.push(pupil.work());
    }
    await this.#hall.ask('POST', `/api/sessions/${session.id}/acts`, { do: 'release', seats: 'all' });
    const before = new Map(this.#pupils.map((pupil) => [pupil, pupil.seen]));
    const until = Date.now() + PATIENCE;
    const isIdle = (pupil: CrashPupil): boolean => pupil.handIn === 'no' && pupil.seen === before.get(pupil);
    while (Date.now() < until && this.#pupils.some(isIdle)) await wait(20);
    this.#letGo();
  }

  /** Whoever has handed in is done. */
  #letGo(): void {
    this.#gone.push(...this.#pupils.filter(({ handIn }) => handIn === 'acknowledged'));
    this.#pupils = this.#pupils.filter(({ handIn }) => handIn !== 'acknowledged');
  }

  /** Kills the hall at some moment, looks at its disk, and starts it again. */
  async #crash(session: SessionRow): Promise<void> {
    const random = this.#random;
    await wait(random.int(50, 900));
    const isFull = this.#notes.kills % 5 === 4;
    if (isFull) {
      this.#hall.order('fill-disk');
      await wait(random.int(50, 400));
    }
    for (const pupil of this.#pupils) {
      const fate = random.int(1, 10);
      if (fate === 1) pupil.askToHandIn();
      else if (fate === 2) pupil.losePage();
    }
    await wait(random.int(0, 60));
    const inFlight = this.#pupils.filter((pupil) => pupil.isInFlight).length;
    await this.#hall.kill();
    const crashedAt = Date.now();
    const kept = await this.#lookAtDisk(session, crashedAt);
    await this.#hall.start();
    const slowest = Math.max(this.#notes.slowestStart, Date.now() - crashedAt);
    this.#notes = { ...this.#notes, slowestStart: slowest, onFullDisk: this.#notes.onFullDisk + (isFull ? 1 : 0) };
    this.#count(kept, inFlight);
    this.#letGo();
    this.#parts.onKill?.(this.#notes);
  }

  /** Reads, while nobody else has it open, what the hall will find. */
  async #lookAtDisk(session: SessionRow, crashedAt: number): Promise<readonly Kept[]> {
    const stores = await openFolder(this.#parts.folder);
    const signs = await new SignsOfLife(session.id, undefined, stores.rows).read();
    const rows = (await stores.rows.seats(session.id)).map((row) => withSign(row, signs.get(row.id)));
    const kept: Kept[] = [];
    let handInsLost = 0;
    for (const pupil of this.#pupils) {
      const row = rows.find(({ id }) => id === pupil.seat?.seat);
      const stored = row?.sitting === undefined ? null : await stores.sittings.read(row.sitting);
      if (row === undefined || stored === null) continue;
      const each = keptOf(pupil, row, stored, { crashedAt, crashes: this.#notes.kills });
      this.#acknowledged.set(pupil, each.acknowledged);
      if (pupil.handIn === 'acknowledged' && !stored.progress.over) handInsLost += 1;
      kept.push(each);
    }
    await stores.close();
    this.#notes = { ...this.#notes, handInsLost: this.#notes.handInsLost + handInsLost };
    return kept;
  }

  #count(kept: readonly Kept[], inFlight: number): void {
    const before = this.#notes;
    const sum = (of: (each: Kept) => number): number => kept.reduce((all, each) => all + of(each), 0);
    this.#notes = {
      ...before,
      kills: before.kills + 1,
      points: before.points + this.#pupils.length,
      inFlight: before.inFlight + inFlight,
      acknowledged: [...this.#acknowledged.values()].reduce((all, each) => all + each, 0),
      lost: before.lost + sum(({ lost }) => lost),
      doubled: before.doubled + sum(({ doubled }) => doubled),
      otherStates: before.otherStates + kept.filter(({ isStateKept }) => !isStateKept).length,
      tooMuchTime: before.tooMuchTime + kept.filter(({ tooMuch }) => tooMuch > 0).length,
      longestOutside: Math.max(before.longestOutside, ...kept.map(({ outside }) => outside)),
    };
  }

  /** Whoever has handed in has one hand-in in the record. */
  async #checkHandIns(session: SessionRow): Promise<void> {
    // A hand-in that the last crash left unsaid is found when its seat is opened.
    await this.#hall.ask('POST', `/api/sessions/${session.id}/acts`, { do: 'release', seats: 'all' });
    const path = `/api/sessions/${session.id}/record`;
    const { entries } = await this.#hall.ask<{
      readonly entries: readonly { readonly kind: string; readonly seat?: string }[];
    }>('GET', path);
    const counts = this.#gone.map(
      ({ seat }) => entries.filter(({ kind, seat: of }) => kind === 'seat/handed-in' && of === seat?.seat).length,
    );
    this.#notes = {
      ...this.#notes,
      handInsLost: this.#notes.handInsLost + counts.filter((count) => count === 0).length,
      handInsDoubled: counts.filter((count) => count > 1).length,
    };
  }
}

/** Kills the server again and again while pages work, and compares each time what it has acknowledged with what its disk holds. */
export const proveAgainstCrashes = (parts: CrashParts): Promise<CrashNotes> => new CrashProof(parts).run();
