import { hasBegun } from '../../session/about-sitting.ts';
import { Autosave } from '../../session/autosave.ts';
import { checkStored } from '../../session/check-stored.ts';
import { SittingService } from '../../session/service.ts';
import type { SittingStore } from '../../session/store.ts';
import type { Wire } from '../../session/wire.ts';
import { FINISH, type Sitting } from '../../sitting/sitting.ts';
import { withTrainee } from '../../sitting/trainee-name.ts';
import { expire, type FreezeQuota, freshLease, halt, hear, isFrozen, type Lease, release } from '../time/lease.ts';
import { isRunning } from '../time/turns.ts';
import type { SeatRow } from './rows.ts';
import { SeatTimers } from './seat-timers.ts';
import { hashSecret, makeId } from './secrets.ts';

/** How a seat stands: it waits for its release, works, is stopped by somebody, is frozen because its page is not heard, or is done. */
export type SeatState = 'lobby' | 'working' | 'paused' | 'frozen' | 'over';

/** What a seat needs of its session. */
export interface SeatParts {
  readonly sittings: SittingStore;
  readonly date: () => number;
  /** How often a seat that was cut off goes on by itself. */
  readonly quota: FreezeQuota;
  /** Begins the sitting of a seat. */
  begin(place: number): Promise<Sitting>;
  pace(): 1 | 2 | 4;
  /** Stores a row; says what happened. Called with every change that is not the clock alone. */
  changed(row: SeatRow, kind: string, data?: unknown): void;
}

/** How often the clock of a seat is stored where nothing else happens, real ms. */
const KEEP_EVERY = 3_000;

/** A place in a session: its clock, its sitting, and the page that is connected. */
export class Seat {
  readonly #parts: SeatParts;
  #row: SeatRow;
  #timers: SeatTimers;
  #service: SittingService | null = null;
  #sitting: Sitting | null = null;
  #wire: Wire | null = null;
  #opening: Promise<void> | null = null;
  #keptAt = 0;

  constructor(row: SeatRow, parts: SeatParts) {
    this.#row = row;
    this.#parts = parts;
    this.#timers = new SeatTimers(() => this.#row.lease, parts.date);
  }

  /** A seat that somebody has just taken. */
  static take(session: string, place: number, name: string, secret: string, parts: SeatParts): Seat {
    const at = parts.date();
    const row: SeatRow = {
      ...{ id: makeId(), session, place, name, secretHash: hashSecret(secret), joinedAt: at },
      ...{ lease: freshLease(at), messages: [], seen: 0, isOver: false },
    };
    const seat = new Seat(row, parts);
    seat.#keep('seat/joined');
    return seat;
  }

  get row(): SeatRow {
    return this.#row;
  }

  get sitting(): Sitting | null {
    return this.#sitting;
  }

  get state(): SeatState {
    const { lease, isOver } = this.#row;
    if (isOver) return 'over';
    if (lease.turns.length === 0) return 'lobby';
    if (isRunning(lease.turns)) return 'working';
    return isFrozen(lease) ? 'frozen' : 'paused';
  }

  /** A page connects; one that was connected before is told that another has the seat. */
  connect(wire: Wire): void {
    this.#wire = wire;
    wire.onClose(() => {
      if (this.#wire === wire) this.#wire = null;
    });
    this.#service?.connect(wire);
  }

  /** The page was heard; `seen`: the last message that it has shown. */
  heard(seen: number): void {
    const now = this.#parts.date();
    const before = this.#row.lease;
    const lease = hear(before, now, this.#parts.quota);
    this.#row = { ...this.#row, lease, seen: Math.max(this.#row.seen, seen) };
    if (lease.turns !== before.turns) this.#tellTurns(lease);
    this.#timers.ring();
    this.#lookWhetherOver();
    if (now - this.#keptAt > KEEP_EVERY) this.#keep(null);
  }

  /** To be called now and then: a page that has fallen silent freezes its seat. */
  lookAround(): void {
    const lease = expire(this.#row.lease, this.#parts.date());
    if (lease === this.#row.lease) return;
    this.#row = { ...this.#row, lease };
    this.#tellTurns(lease);
  }

  /** Lets the seat begin, or go on. */
  async release(): Promise<void> {
    if (this.#row.isOver) return;
    await this.#open();
    const { lease } = this.#row;
    if (isRunning(lease.turns)) return;
    this.#setLease(release(lease, this.#parts.date()));
    // At first the candidate sets the clock going, once the briefing was read.
    if (this.#sitting !== null && hasBegun(this.#sitting)) this.#service?.setPace(this.#parts.pace());
  }

  pause(): void {
    if (this.#row.isOver || !isRunning(expire(this.#row.lease, this.#parts.date()).turns)) {
      // A frozen seat that would come back by itself waits as well.
      if (this.state === 'frozen') this.#row = { ...this.#row, lease: { ...this.#row.lease, waits: true } };
      return;
    }
    this.#setLease(halt(this.#row.lease, this.#parts.date(), 'paused-by-proctor'));
  }

  /** Another pace for all: a seat whose clock stands still, because it has not begun or a day is over, takes it up when it goes on. */
  changePace(pace: 1 | 2 | 4): void {
    if (this.#service?.pace !== 0) this.#service?.setPace(pace);
  }

  say(text: string): void {
    const { messages } = this.#row;
    const at = this.#parts.date();
    this.#row = { ...this.#row, messages: [...messages, { no: messages.length + 1, at, text }] };
    this.#keep('seat/told', { text });
  }

  /** Ends the work at the seat, as if the candidate had handed in. */
  async end(): Promise<void> {
    if (this.#row.isOver) return;
    await this.#open();
    this.#service?.hold(false);
    await this.#service?.handIn();
    this.#lookWhetherOver();
  }

  /** Opens the sitting again after the hall was started anew; the seat waits for its release. */
  async restore(): Promise<void> {
    const { sitting, isOver } = this.#row;
    if (sitting === undefined) return;
    const stopped = halt(this.#row.lease, this.#row.lease.heard, 'session-paused');
    this.#row = { ...this.#row, lease: isOver ? this.#row.lease : stopped };
    await this.#open();
  }

  /** The sitting file, once the work is over; null before. */
  file(): string | null {
    const sitting = this.#sitting;
    if (sitting?.over !== true) return null;
    return JSON.stringify({ ...sitting.file(), ...withTrainee(this.#row.name) });
  }

  async close(): Promise<void> {
    await this.#service?.close(true);
  }

  #open(): Promise<void> {
    this.#opening ??= this.#openOnce().catch((error: unknown) => {
      // The next release tries again.
      this.#opening = null;
      throw error;
    });
    return this.#opening;
  }

  async #openOnce(): Promise<void> {
    const { sittings, begin } = this.#parts;
    const { sitting: id, place, name, isOver } = this.#row;
    const stored = id === undefined ? null : await sittings.read(id);
    const checked = stored === null ? null : checkStored(stored);
    if (checked !== null && !checked.ok) throw new Error(`the sitting of seat ${place} is ${checked.key}`);
    const sitting = checked?.sitting ?? (await begin(place));
    const writer = makeId();
    const saver = new Autosave(sittings, stored?.log.length ?? 0, {
      ...{ startedAt: stored?.startedAt ?? this.#parts.date(), writer, trainee: name },
    });
    if (stored === null) await saver.begin(sitting, this.#parts.date());
    else await sittings.take(sitting.header.id, writer);
    this.#sitting = sitting;
    this.#service = new SittingService({ sitting, saver, timers: this.#timers, govern: this.#parts.pace });
    if (!isOver) this.#service.hold(true);
    this.#row = { ...this.#row, sitting: sitting.header.id };
    this.#keep(null);
    if (this.#wire !== null) this.#service.connect(this.#wire);
  }

  #setLease(lease: Lease): void {
    if (lease === this.#row.lease) return;
    this.#row = { ...this.#row, lease };
    this.#tellTurns(lease);
  }

  /** A turn has begun or ended. */
  #tellTurns(lease: Lease): void {
    const running = isRunning(lease.turns);
    const last = lease.turns.at(-1);
    this.#service?.hold(!running);
    this.#keep(running ? 'turn/began' : 'turn/ended', running ? last?.began : last?.ended);
  }

  #lookWhetherOver(): void {
    if (this.#row.isOver || this.#sitting?.over !== true) return;
    const lease = halt(this.#row.lease, this.#parts.date(), 'over');
    this.#row = { ...this.#row, lease, isOver: true };
    const { log } = this.#sitting;
    this.#keep('seat/handed-in', {
      entries: log.length,
      seal: log.at(-1)?.seal,
      byHand: log.some(({ action }) => action === FINISH),
    });
  }

  #keep(kind: string | null, data?: unknown): void {
    this.#keptAt = this.#parts.date();
    this.#parts.changed(this.#row, kind ?? '', data);
  }
}
