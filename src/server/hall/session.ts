import type { Form } from '../../operations/market/form.ts';
import type { SittingStore } from '../../session/store.ts';
import { isPracticeOnly } from '../../sitting/practice-only.ts';
import { Sitting } from '../../sitting/sitting.ts';
import type { SigningKey } from '../record/checkpoint.ts';
import { type Receipt, SessionRecord } from '../record/session-record.ts';
import type { FreezeQuota } from '../time/lease.ts';
import { isRunning } from '../time/turns.ts';
import type { Plan, TeacherAct } from './plan.ts';
import type { HallStore, SeatRow, SessionRow } from './rows.ts';
import { Seat, type SeatState } from './seat.ts';
import { isSecret, makeCode, makeId, makeSecret } from './secrets.ts';

/** A pack that leads through the work was wanted for an assessment. */
export class PracticeOnly extends Error {}

/** What a session needs of the hall. */
export interface SessionParts {
  readonly sittings: SittingStore;
  readonly rows: HallStore;
  readonly date: () => number;
  /** How often a seat that was cut off goes on by itself; later the teacher lets it go on. */
  readonly quota: FreezeQuota;
  /** Signs the records of the hall. */
  readonly key: SigningKey;
  /** Compiles the form of a pack; throws where there is none. */
  form(pack: string, seed: number, difficulty: Plan['difficulty']): Promise<Form>;
}

/** A tile of the board. */
export interface BoardSeat {
  readonly id: string;
  readonly place: number;
  readonly name: string;
  readonly state: SeatState;
  /** Which working day, from 0 on, and the simulated time. */
  readonly day: number;
  readonly clock: number;
  /** Entries of its log, and how many came in the last five minutes of real time. */
  readonly acts: number;
  readonly lately: number;
  /** Real ms since its page was heard. */
  readonly silent: number;
  readonly freezes: number;
  /** Messages its page has not shown yet. */
  readonly unseen: number;
}

/** Real time over which the acts of a seat are counted for the board. */
const LATELY = 300_000;

async function actOnSeat(seat: Seat, act: Exclude<TeacherAct, { do: 'pace' }>): Promise<void> {
  if (act.do === 'release') await seat.release();
  else if (act.do === 'end') await seat.end();
  else if (act.do === 'pause') seat.pause();
  else seat.say(act.text);
}

/** A session: the seats of a class, and what its teacher does. */
export class Session {
  readonly #parts: SessionParts;
  #row: SessionRow;
  readonly #seats = new Map<string, Seat>();
  /** By seat, how many entries its log had at which moment. */
  readonly #counts = new Map<string, { readonly at: number; readonly acts: number }[]>();
  readonly record: SessionRecord;
  /** What is being written. */
  #writing: Promise<unknown> = Promise.resolve();

  constructor(row: SessionRow, parts: SessionParts) {
    this.#row = row;
    this.#parts = parts;
    this.record = new SessionRecord(row.id);
  }

  /** Opens a session; its code is one that no other of the hall has. */
  static async open(plan: Plan, isTaken: (code: string) => boolean, parts: SessionParts): Promise<Session> {
    // A pack that gives no form is told now and not when thirty people wait.
    const form = await parts.form(plan.pack, plan.seed, plan.difficulty);
    if (isPracticeOnly(form, plan.mode)) throw new PracticeOnly();
    let code = makeCode();
    while (isTaken(code)) code = makeCode();
    const row = { id: makeId(), code, plan, openedAt: parts.date(), isReleased: false, pace: 1 as const };
    const session = new Session(row, parts);
    session.#note('session/opened', undefined, { plan, code });
    await session.#save();
    return session;
  }

  get row(): SessionRow {
    return this.#row;
  }

  get seats(): readonly Seat[] {
    return [...this.#seats.values()];
  }

  /** Reads the seats of a session that was open when the hall ended; each waits for its release. */
  async restore(): Promise<void> {
    const { rows } = this.#parts;
    for (const entry of await rows.entries(this.#row.id)) this.record.add(entry);
    for (const row of await rows.seats(this.#row.id)) {
      const seat = new Seat(row, this.#seatParts());
      this.#seats.set(row.id, seat);
      await seat.restore();
    }
    this.#note('session/restored');
    await this.settled();
  }

  /** Somebody takes a seat. Where all were released, work begins at once. */
  async join(name: string): Promise<{ readonly seat: Seat; readonly secret: string }> {
    const secret = makeSecret();
    const seat = Seat.take(this.#row.id, this.#seats.size + 1, name, secret, this.#seatParts());
    this.#seats.set(seat.row.id, seat);
    await this.settled();
    if (this.#row.isReleased) await seat.release();
    return { seat, secret };
  }

  /** The seat to which a secret belongs; undefined where it is nobody's. */
  seatOf(id: string, secret: string): Seat | undefined {
    const seat = this.#seats.get(id);
    return seat !== undefined && isSecret(secret, seat.row.secretHash) ? seat : undefined;
  }

  async act(act: TeacherAct): Promise<void> {
    this.#note(`teacher/${act.do}`, undefined, act);
    if (act.do === 'pace') {
      this.#row = { ...this.#row, pace: act.pace };
      for (const seat of this.seats) if (isRunning(seat.row.lease.turns)) seat.changePace(act.pace);
    } else await this.#actOn(act);
    await this.#save();
  }

  async #actOn(act: Exclude<TeacherAct, { do: 'pace' }>): Promise<void> {
    const chosen = act.seats === 'all' ? this.seats : this.seats.filter(({ row }) => act.seats.includes(row.id));
    if (act.seats === 'all' && (act.do === 'release' || act.do === 'pause'))
      this.#row = { ...this.#row, isReleased: act.do === 'release' };
    // A seat at which something is wrong keeps no other from beginning.
    const done = await Promise.allSettled(chosen.map((seat) => actOnSeat(seat, act)));
    const failed = done.find((each) => each.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
  }

  /** To be called every second or so. */
  lookAround(): void {
    const now = this.#parts.date();
    for (const seat of this.seats) {
      seat.lookAround();
      const counts = this.#counts.get(seat.row.id) ?? [];
      counts.push({ at: now, acts: seat.sitting?.log.length ?? 0 });
      this.#counts.set(seat.row.id, counts.slice(counts.findIndex(({ at }) => at >= now - LATELY)));
    }
  }

  /** The record so far in a few signed lines, to be kept where nobody of the hall can change them. */
  checkpoint(): string {
    return this.record.checkpoint(this.#parts.key);
  }

  /** What a candidate keeps of the hand-in; null before it. */
  receiptOf(seat: Seat): Receipt | null {
    return this.record.receipt('seat/handed-in', seat.row.id, this.#parts.key);
  }

  board(): readonly BoardSeat[] {
    const now = this.#parts.date();
    return this.seats.map((seat) => {
      const { id, place, name, lease, messages, seen } = seat.row;
      const { sitting } = seat;
      const acts = sitting?.log.length ?? 0;
      return {
        ...{ id, place, name, state: seat.state, acts, freezes: lease.freezes, unseen: messages.length - seen },
        day: sitting?.view().day.index ?? 0,
        clock: sitting?.now ?? 0,
        lately: acts - (this.#counts.get(id)?.[0]?.acts ?? 0),
        silent: Math.max(0, now - lease.heard),
      };
    });
  }

  /** Resolves when everything so far is on the disk. */
  async settled(): Promise<void> {
    await this.#writing;
  }

  async close(): Promise<void> {
    for (const seat of this.seats) await seat.close();
    await this.settled();
  }

  #seatParts() {
    const { sittings, date, quota } = this.#parts;
    return {
      ...{ sittings, date, quota },
      begin: (place: number) => this.#begin(place),
      pace: () => this.#row.pace,
      changed: (row: SeatRow, kind: string, data?: unknown) => {
        if (kind !== '') this.#note(kind, row.id, data);
        this.#write(this.#parts.rows.saveSeat(row));
      },
    };
  }

  async #begin(place: number): Promise<Sitting> {
    const { pack, seed, difficulty, mode, forms } = this.#row.plan;
    const form = await this.#parts.form(pack, forms === 'same' ? seed : seed + place - 1, difficulty);
    return Sitting.begin(form, mode, makeId());
  }

  #note(kind: string, seat?: string, data?: unknown): void {
    const beside = { ...(seat === undefined ? {} : { seat }), ...(data === undefined ? {} : { data }) };
    const entry = {
      session: this.#row.id,
      no: this.record.entries.length + 1,
      at: this.#parts.date(),
      kind,
      ...beside,
    };
    this.record.add(entry);
    this.#write(this.#parts.rows.addEntry(entry));
  }

  async #save(): Promise<void> {
    this.#write(this.#parts.rows.saveSession(this.#row));
    await this.settled();
  }

  #write(write: Promise<void>): void {
    this.#writing = Promise.all([this.#writing, write]);
  }
}
