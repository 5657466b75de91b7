import { hasBegun } from '../../session/about-sitting.ts';
import { SittingService } from '../../session/service.ts';
import type { Wire } from '../../session/wire.ts';
import type { Sitting } from '../../sitting/sitting.ts';
import { withTrainee } from '../../sitting/trainee-name.ts';
import { excuse, expire, halt, hear, hearInVain, interrupt, type Lease, release } from '../time/lease.ts';
import { isRunning } from '../time/turns.ts';
import type { SeatAct } from './acts.ts';
import { withMinutes } from './breaks.ts';
import type { StoredCode } from './codes-made.ts';
import { HANDED_IN, handInOf } from './hand-in.ts';
import { openSitting } from './opened-sitting.ts';
import type { SeatRow, SystemCheck } from './rows.ts';
import { Saying } from './saying.ts';
import type { SeatParts } from './seat-parts.ts';
import { afterAct, mayBegin, readied, type SeatState, shownOf, stateOf, taken, withHand } from './seat-row.ts';
import { SeatTimers } from './seat-timers.ts';
import { hashSecret, makeSecret } from './secrets.ts';

/** What a page says with every sign of life. */
export interface SignOfLife {
  /** The last message that it has shown. */
  readonly seen: number;
  /** The candidate goes on, after a proctor has let them. */
  readonly goesOn?: boolean;
}

/** A place in a session: its clock, its sitting, and the page that is connected. */
export class Seat {
  readonly #parts: SeatParts;
  #row: SeatRow;
  readonly #timers: SeatTimers;
  #service: SittingService | null = null;
  #sitting: Sitting | null = null;
  #wire: Wire | null = null;
  #shownTo: Wire | null = null;
  #opening: Promise<void> | null = null;
  readonly #saying = new Saying((kind, data) => this.#keep(kind, data));

  constructor(row: SeatRow, parts: SeatParts) {
    this.#parts = parts;
    this.#row = withMinutes(row, parts.breaksOf(row.id));
    this.#timers = new SeatTimers(() => this.#row.lease, parts.date);
  }

  get row(): SeatRow {
    return this.#row;
  }

  /** What is played at the seat; null before its page has come. */
  get sitting(): Sitting | null {
    return this.#sitting;
  }

  /** Whether what is done here can be stored: its clock stands while it cannot. */
  get canSave(): boolean {
    return this.#parts.canSave() && this.#service?.isStored !== false;
  }

  /** Resolves when what was said last of the seat is on the disk, or could not be written. */
  get written(): Promise<unknown> {
    return this.#saying.written;
  }

  get state(): SeatState {
    return stateOf(this.#row);
  }

  /** Whether a page is connected. */
  get hasPage(): boolean {
    return this.#wire !== null;
  }

  /** What the board says of the work. */
  get shown(): SeatRow['shown'] {
    return this.#sitting === null ? this.#row.shown : shownOf(this.#sitting);
  }

  /** Somebody takes the seat, for the first time or from another computer; gives the secret that opens it from now on. */
  async take(): Promise<string> {
    const secret = makeSecret();
    const at = this.#parts.date();
    const again = this.#row.secretHash !== undefined;
    this.#row = taken(this.#row, hashSecret(secret), at);
    // Whoever comes from another computer is let in by a person before the clock goes on.
    if (again && isRunning(this.#row.lease.turns)) this.#setLease(halt(this.#row.lease, at, 'paused-by-proctor'));
    await this.#keep(again ? 'seat/moved' : 'seat/joined');
    return secret;
  }

  /** From now on a new code opens the seat once, unless the entry that says so is done already. */
  async setCode(no: number, code: StoredCode): Promise<void> {
    if (no <= this.#row.applied) return;
    this.#row = { ...this.#row, code, applied: no };
    await this.#keep(null);
  }

  /** What the page said of its machine. */
  setCheck(check: SystemCheck): Promise<void> {
    this.#row = { ...this.#row, check };
    return this.#keep('seat/checked', check);
  }

  /** The candidate raises a hand, or takes it down. */
  setHand(isUp: boolean): Promise<void> {
    this.#row = withHand(this.#row, isUp, this.#parts.date());
    return this.#keep(isUp ? 'seat/hand-up' : 'seat/hand-down');
  }

  /** A page connects; one that was connected before is told that another has the seat. */
  connect(wire: Wire): void {
    this.#wire = wire;
    wire.onClose(() => {
      if (this.#wire === wire) this.#wire = null;
    });
    this.#show();
    this.getReady();
  }

  /** Where a page sits here, the sitting is there before its release, so that the release of all costs no more than showing it. */
  getReady(): void {
    if (this.#wire !== null && this.#service === null) void this.#open().catch(() => undefined);
  }

  heard({ seen, goesOn = false }: SignOfLife): void {
    const [now, before, { quota, deafFor }] = [this.#parts.date(), this.#row, this.#parts];
    const { canSave } = this;
    const heard = canSave ? hear(excuse(before.lease, now, deafFor), now, quota) : hearInVain(before.lease, now);
    const lease = canSave && goesOn && heard.isReady ? release(heard, now) : heard;
    this.#row = { ...before, lease, seen: Math.max(before.seen, Math.min(seen, before.messages.length)) };
    // How far the clock has come is said for all seats together, see SignsOfLife.
    if (lease.turns !== before.lease.turns) this.#tellTurns(lease);
    else if (this.#row.seen !== before.seen || lease.waits !== before.lease.waits) this.#saying.soon(null);
    this.#timers.ring();
    this.#lookWhetherOver();
  }

  /** To be called now and then: a page that has fallen silent freezes its seat, and so does a disk that takes nothing. */
  lookAround(): void {
    this.#saying.again();
    const [now, { lease: before }] = [this.#parts.date(), this.#row];
    const lease = this.canSave ? expire(excuse(before, now, this.#parts.deafFor), now) : interrupt(before);
    if (lease === before) return;
    this.#row = { ...this.#row, lease };
    this.#tellTurns(lease);
  }

  /** Does what an entry of the record says was done to this seat, unless it is done already. */
  async apply(no: number, act: SeatAct): Promise<void> {
    if (no <= this.#row.applied) return;
    if (this.#row.isOver) {
      this.#row = { ...this.#row, applied: no };
      return;
    }
    if (act.do === 'release') await this.#release();
    else if (act.do === 'end') await this.#end();
    else if (act.do === 'inject') await this.#released?.inject(act.kind);
    else if (act.do === 'jump') await this.#released?.jumpToNextEvent();
    else {
      const before = this.#row.lease;
      this.#row = afterAct(this.#row, act, this.#parts.date(), this.#left());
      if (this.#row.lease.turns !== before.turns) this.#tellTurns(this.#row.lease);
    }
    this.#row = { ...this.#row, applied: no };
    await this.#keep(null);
  }

  /** Another pace for all: a seat whose clock stands still, because it has not begun or a day is over, takes it up when it goes on. */
  changePace(pace: 1 | 2 | 4): void {
    if (this.#service !== null && this.#service.pace !== 0) this.#service.setPace(pace);
  }

  /** The hall was started anew: the seat waits for its release. */
  stop(): void {
    if (this.#row.isOver || this.#row.lease.turns.length === 0) return;
    this.#row = { ...this.#row, lease: halt(this.#row.lease, this.#row.lease.heard, 'server-down') };
    this.#saying.soon(null);
  }

  /** This server plays the seat from now on, after another: its clock stands where its page was heard last, until it is heard again. */
  takeOver(): void {
    this.#setLease(interrupt(this.#row.lease));
  }

  /** Another server has written the row. */
  follow(row: SeatRow): void {
    this.#row = withMinutes(row, this.#parts.breaksOf(row.id));
  }

  /** The sitting file, once the work is over; null before. `trainee`: who it says has worked. */
  async file(trainee: string): Promise<string | null> {
    if (!this.#row.isOver) return null;
    await this.#open();
    return JSON.stringify({ ...this.#sitting?.file(), ...withTrainee(trainee) });
  }

  async close(): Promise<void> {
    this.#saying.soon(null);
    await this.#service?.close(true);
  }

  async #release(): Promise<void> {
    const { lease } = this.#row;
    const [isFirst, { isExamination }] = [lease.turns.length === 0, this.#parts];
    if (isFirst && isExamination && !mayBegin(this.#row)) return;
    await this.#open();
    if (isRunning(this.#row.lease.turns)) return;
    this.#row = readied(this.#row, this.#parts.date());
    if (!isFirst && isExamination) return;
    this.#setLease(release(this.#row.lease, this.#parts.date()));
    this.#goOn();
  }

  /** What plays the sitting, once it was released. */
  get #released(): SittingService | null {
    return this.#row.lease.turns.length === 0 ? null : this.#service;
  }

  /** At first the candidate sets the clock going, once the briefing was read; later it goes on by itself. */
  #goOn(): void {
    if (!isRunning(this.#row.lease.turns) || this.#sitting === null) return;
    if (hasBegun(this.#sitting)) this.#service?.setPace(this.#parts.pace());
  }

  async #end(): Promise<void> {
    await this.#open();
    this.#service?.hold(false);
    await this.#service?.handIn();
    this.#lookWhetherOver();
    this.#show();
  }

  /** Real ms that the rest of the work takes at the rate of now, where its clock is not stopped; null before it was released. */
  #left(): number | null {
    const left = this.#released?.timeLeft ?? null;
    return left === null ? null : (left * this.#row.lease.percent) / 100;
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
    const { sitting, saver } = await openSitting(this.#row, this.#parts);
    this.#sitting = sitting;
    const { pace: govern, isExamination: staysSealed } = this.#parts;
    const onOver = (): void => this.#lookWhetherOver();
    this.#service = new SittingService({ sitting, saver, timers: this.#timers, govern, staysSealed, onOver });
    if (!this.#row.isOver && !isRunning(this.#row.lease.turns)) this.#service.hold(true);
    this.#row = { ...this.#row, sitting: sitting.header.id };
    await this.#keep(null);
    this.#lookWhetherOver();
    this.#show();
  }

  /** Shows the sitting to the page that sits here, once it was released: before that nothing of it leaves the hall. */
  #show(): void {
    const wire = this.#wire;
    const service = this.#row.isOver ? this.#service : this.#released;
    if (wire === null || wire === this.#shownTo || service === null) return;
    this.#shownTo = wire;
    service.connect(wire);
  }

  #setLease(lease: Lease): void {
    if (lease === this.#row.lease) return;
    this.#row = { ...this.#row, lease };
    this.#tellTurns(lease);
  }

  /** A turn has begun or ended. */
  #tellTurns(lease: Lease): void {
    const [running, last] = [isRunning(lease.turns), lease.turns.at(-1)];
    this.#service?.hold(!running);
    if (running) this.#goOn();
    this.#show();
    this.#saying.soon(running ? 'turn/began' : 'turn/ended', running ? last?.began : last?.ended);
  }

  #lookWhetherOver(): void {
    if (this.#row.isOver || this.#sitting?.over !== true) return;
    const lease = halt(this.#row.lease, this.#parts.date(), 'over');
    this.#row = { ...this.#row, lease, isOver: true };
    this.#saying.soon(HANDED_IN, handInOf(this.#sitting));
    void this.written.then(() => this.#service?.give(this.#parts.receiptOf(this.#row.id)));
  }

  #keep(kind: string | null, data?: unknown): Promise<void> {
    this.#row = { ...this.#row, shown: this.shown };
    return this.#parts.changed(this.#row, kind, data);
  }
}
