import { StoreFault } from '../../session/store.ts';
import type { Sitting } from '../../sitting/sitting.ts';
import type { Identity } from '../people/identities.ts';
import { type SealedRecord, sealRecord } from '../record/sealed-record.ts';
import { type Receipt, SessionRecord } from '../record/session-record.ts';
import { isRunning } from '../time/turns.ts';
import { type Act, actIn, kindOf } from './acts.ts';
import { Board } from './board.ts';
import { FORGOTTEN } from './forgetting.ts';
import { FORMS_APPROVED, FORMS_CERTIFIED } from './forms.ts';
import { HANDED_IN } from './hand-in.ts';
import { inSlices, OneByOne } from './many.ts';
import { beginReady } from './opened-sitting.ts';
import { RecordFollower } from './record-follower.ts';
import type { NewEntry, RecordEntry, SeatRow, SeatSign, SessionRow } from './rows.ts';
import { Seat } from './seat.ts';
import { fileOf } from './seat-file.ts';
import type { SeatParts } from './seat-parts.ts';
import { makeSeatRow, type SeatPlace } from './seat-row.ts';
import { SessionForms } from './session-forms.ts';
import { SessionIdentities } from './session-identities.ts';
import type { SessionParts } from './session-parts.ts';
import { SessionSeats } from './session-seats.ts';
import { afterEntry, type SessionState, stateAtFirst } from './session-state.ts';
import { workIn } from './work-at-seats.ts';

/** A session: its seats, its record, and what staff do. Everything that is done stands in the record first, and is done from there. */
export class Session {
  readonly #parts: SessionParts;
  #row: SessionRow;
  #state: SessionState;
  readonly #seats: SessionSeats;
  readonly #identities: SessionIdentities;
  readonly board: Board;
  readonly #opening = new OneByOne();
  readonly record: SessionRecord;
  readonly forms: SessionForms;
  #loading: Promise<void> | null = null;
  /** What is being written, and what is being done of what was written. */
  #writing: Promise<unknown> = Promise.resolve();
  readonly #following: RecordFollower;
  readonly #receiptOf = (seat: string) => this.record.receipt(HANDED_IN, seat, this.#parts.key);

  constructor(row: SessionRow, parts: SessionParts) {
    [this.#row, this.#parts, this.#state] = [row, parts, stateAtFirst(row.plan)];
    this.record = new SessionRecord(row.id);
    this.#identities = new SessionIdentities(row.id, parts.rows);
    this.#following = new RecordFollower(row.id, this.record, parts.rows, (entry) => {
      this.#note(entry);
      return this.#apply(entry);
    });
    this.#seats = new SessionSeats(row.id, parts, (each) => new Seat(each, this.#seatParts()));
    this.board = new Board(this, parts.date);
    this.forms = new SessionForms(this, parts.form);
  }

  get row(): SessionRow {
    return this.#row;
  }

  get state(): SessionState {
    return this.#state;
  }

  /** Where its sittings are played again, once they are over. */
  get replays(): SessionParts['replays'] {
    return this.#parts.replays;
  }

  get seats(): readonly Seat[] {
    return this.#seats.all;
  }

  seat(id: string): Seat | undefined {
    return this.#seats.get(id);
  }

  /** Reads the record and the seats, once. A seat that was at work when the server ended waits for its release. */
  load(): Promise<void> {
    this.#loading ??= this.#loadOnce();
    return this.#loading;
  }

  async #loadOnce(): Promise<void> {
    const { rows } = this.#parts;
    const { id } = this.#row;
    const entries = await rows.entries(id);
    for (const entry of entries) this.#note(entry);
    await this.#identities.read();
    await this.#seats.read();
    // What the server had written and not done when it ended is done now.
    for (const entry of entries) await this.#apply(entry).catch(() => undefined);
    for (const seat of this.#seats.own) seat.stop();
    void this.forms.prepare();
  }

  /** Whether this server plays a seat. */
  isOwn(id: string): boolean {
    return this.#seats.isOwn(id);
  }

  /** Does what other servers have written into the record, up to an entry. */
  catchUp(size: number): Promise<void> {
    return this.#following.upTo(size);
  }

  /** Other servers have written these rows. */
  async followRows(rows: readonly SeatRow[]): Promise<void> {
    if (rows.map((row) => this.#seats.follow(row)).includes(true)) await this.#identities.read();
  }

  /** Other servers have said these signs of the seats that they play. */
  followSigns(signs: readonly SeatSign[]): void {
    this.#seats.followSigns(signs);
  }

  /** This server has taken seats, which stand as in these rows. One that cannot be played keeps no other. */
  async adopt(taken: readonly { readonly row: SeatRow; readonly epoch: number }[]): Promise<void> {
    for (const { row, epoch } of await this.#seats.withSigns(taken))
      await this.#adopt(row, epoch).catch(() => undefined);
  }

  /** What was written since a seat stood as in its row is done now. */
  #adopt(row: SeatRow, epoch: number): Promise<void> {
    return this.#following.inTurn(async () => {
      const seat = this.#seats.add(row, epoch);
      seat.takeOver();
      if (this.identityOf(row.id) === null) await this.#identities.read();
      for (const entry of this.record.entries.slice(row.applied)) {
        const work = workIn(entry);
        if (work?.isFor(seat) === true) await work.do(seat);
      }
    });
  }

  /** Adds to the record, and does what the entry says; resolves when both are on the disk. `after`: as {@link HallStore.addEntry}. */
  async append(entry: Omit<NewEntry, 'session' | 'at'>, after?: number): Promise<RecordEntry> {
    const writing = this.#parts.rows.addEntry({ session: this.#row.id, at: this.#parts.date(), ...entry }, after);
    this.#writing = Promise.allSettled([this.#writing, writing]);
    const added = await writing;
    await this.#following.upTo(added.no, added);
    return added;
  }

  /** `after`: as {@link HallStore.addEntry}. */
  act(act: Act, by: string, after?: number): Promise<RecordEntry> {
    return this.append({ kind: kindOf(act), by, data: act }, after);
  }

  #note(entry: RecordEntry): void {
    this.record.add(entry);
    this.#state = afterEntry(this.#state, entry);
  }

  async #apply(entry: RecordEntry): Promise<void> {
    if (entry.kind === FORGOTTEN) await this.#identities.forget();
    if (entry.kind === FORMS_CERTIFIED) void this.forms.prepare();
    if (entry.kind === FORMS_APPROVED) for (const seat of this.#seats.own) seat.getReady();
    const act = actIn(entry);
    if (act?.do === 'pace') {
      for (const seat of this.#seats.own) if (isRunning(seat.row.lease.turns)) seat.changePace(act.pace);
    } else if (act?.do === 'close') {
      this.#row = { ...this.#row, closedAt: entry.at };
      await this.#parts.rows.saveSession(this.#row);
    }
    const work = workIn(entry);
    // What was asked for while somebody else has closed the session begins nothing any more.
    if (work === null || (act?.do === 'release' && this.#state.isClosed)) return;
    await inSlices(
      this.#seats.own.filter((seat) => work.isFor(seat)),
      (seat) => work.do(seat),
      work.pace,
    );
  }

  /**
   * Makes seats, and says who will sit there. `node`: the server that plays them; left out, whichever they are wanted at. `most`: so
   * many the session can have; where these would be more, none is made.
   */
  async addSeats(
    places: readonly { readonly at: Omit<SeatPlace, 'place'>; readonly identity?: Identity }[],
    node?: string,
    most?: number,
  ) {
    const { rows, date } = this.#parts;
    const taking = rows.takePlaces(this.#row.id, places.length, most);
    const [first, key] = await Promise.all([taking, this.#identities.key()]);
    if (first === null) return [];
    const made = places.map(({ at, identity }, i) => {
      const row = makeSeatRow(this.#row.id, date(), this.record.size, { ...at, place: first + i });
      return { row, ...(identity === undefined ? {} : { identity }) };
    });
    const named = made.flatMap(({ row, identity }) => (identity === undefined ? [] : [{ seat: row.id, identity }]));
    const seats = made.map(({ row }) => row);
    // In one commit: sixty people join at once.
    await Promise.all([rows.addSeats(seats, node), this.#identities.add(named, key)]);
    return made.map(({ row }) => this.#seats.add(row, node === undefined ? undefined : 1));
  }

  /** Somebody joins a class with a name; null where all its places are taken. Where all were released, work begins at once. */
  async join(name: string): Promise<{ readonly seat: Seat; readonly secret: string } | null> {
    const [seat] = await this.addSeats([{ at: {}, identity: { name } }], this.#parts.node, this.#state.places);
    if (seat === undefined) return null;
    const secret = await seat.take();
    if (this.#state.isReleased) await seat.apply(this.record.size, { do: 'release', seats: [seat.row.id] });
    return { seat, secret };
  }

  /** The seat to which a secret belongs; undefined where it is nobody's. */
  seatOf(id: string, secret: string): Seat | undefined {
    return this.#seats.ofSecret(id, secret);
  }

  /** The seat that the one-time code with that hash opens now; undefined where it was used, is too old, or is nobody's. */
  seatOfCode(hash: string): Seat | undefined {
    return this.#seats.ofCode(hash, this.#parts.date());
  }

  /** Who sits at a seat; null where nobody is known. */
  identityOf(seat: string): Identity | null {
    return this.#identities.get(seat);
  }

  /**
   * The sitting file of a seat whose work is over; null before. That of a class says the pupil's name, that of an examination the seat
   * alone.
   */
  fileOf(seat: Seat): Promise<string | null> {
    const { id, place, label } = seat.row;
    const name = this.#row.plan.kind === 'class' ? this.identityOf(id)?.name : undefined;
    return fileOf(seat, name ?? label ?? `${place}`, this.#parts);
  }

  /** To be called so often that each of so many `parts` has its turn every second or so. */
  lookAround(parts: number): void {
    if (this.#seats.lookAround(parts)) this.board.count();
  }

  /** The record so far in a few signed lines, to be kept where nobody of the hall can change them. */
  checkpoint(): string {
    return this.record.checkpoint(this.#parts.key);
  }

  /** The whole record, so that it can be verified without the hall: see {@link checkRecord}. */
  async sealedRecord(): Promise<SealedRecord> {
    await this.settled();
    return sealRecord(this.record, this.#parts.key);
  }

  /** What a candidate keeps of the hand-in; null before it. What the record has is on the disk; else it may be on its way there. */
  async receiptOf(seat: Seat): Promise<Receipt | null> {
    return this.#receiptOf(seat.row.id) ?? seat.written.then(() => this.#receiptOf(seat.row.id));
  }

  /** Resolves when everything so far is on the disk and done. */
  async settled(): Promise<void> {
    await this.#writing;
    await this.#following.settled();
  }

  async close(): Promise<void> {
    for (const seat of this.#seats.own) await seat.close();
    await this.settled();
  }

  #seatParts(): SeatParts {
    const { sittings, date, deafFor = () => 0 } = this.#parts;
    const { kind, quota } = this.#row.plan;
    return {
      ...{ sittings, date, deafFor, quota: { times: quota.times, together: quota.seconds * 1_000 } },
      ...{ isExamination: kind === 'examination', opening: this.#opening, receiptOf: this.#receiptOf },
      begin: (row) => this.#begin(row),
      ...{ pace: () => this.#state.pace, canSave: () => this.#seats.canSave },
      breaksOf: (id) => this.identityOf(id)?.breakMinutes,
      changed: (row, kind, data) => this.#keep(row, kind, data),
    };
  }

  async #keep(row: SeatRow, kind: string | null, data: unknown): Promise<void> {
    const tenure = this.#seats.tenureOf(row.id);
    if (tenure === null) throw new StoreFault('taken');
    const say = async (): Promise<void> => {
      if (kind !== null) await this.append({ kind, seat: row.id, ...(data === undefined ? {} : { data }) });
    };
    const saving = this.#parts.rows.saveSeat(row, tenure);
    // A server that has lost the seat says nothing of it any more.
    const writing = tenure === undefined ? Promise.all([saving, say()]) : saving.then(say);
    this.#writing = Promise.allSettled([this.#writing, writing]);
    await (writing as Promise<unknown>).catch((error: unknown) => {
      if (error instanceof StoreFault && error.reason === 'taken') this.#seats.lose(row.id);
      throw error;
    });
  }

  async #begin(row: SeatRow): Promise<Sitting> {
    const form = await this.forms.formOf(row);
    return this.#opening.next(() => beginReady(form, this.#row.plan.mode));
  }
}
