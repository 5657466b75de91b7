import type { Happening } from '../kernel/happening.ts';
import { addOfficeTime, closeOfWorkingDay, HOUR, type OfficeHours } from '../operations/shop/calendar.ts';
import type { TypedWarning } from '../operations/shop/text-checks.ts';
import type { Opportunity, Words } from './ledger.ts';
import type { OpportunityBook } from './opportunity-book.ts';
import type { NewOpportunity } from './pending-opportunity.ts';
import type { Verdict } from './verdict.ts';

/** The types of a duty's parts that scoring needs: one line of `operations/parts.ts`. */
export interface Part {
  readonly house: unknown;
  readonly truth: unknown;
  readonly happens: object;
}

/** The data of a sitting that stay the same for all indicators of a duty. */
export interface Setting<P extends Part> {
  /** The handbook the duty works by. */
  readonly house: P['house'];
  /** The truth of the duty: nobody at its desk can know it. */
  readonly truth: P['truth'];
  readonly hours: OfficeHours;
  /** When the sitting starts and ends, simulated ms. */
  readonly start: number;
  readonly end: number;
}

/**
 * The indicator's access to a sitting while it reads one happening. It knows the house and the truth of its own duty.
 * A chance is called by the id under which it was opened, or by an id that stands for it; calls about a chance that is
 * not there do nothing.
 */
export class Assessment<P extends Part, Note = never> {
  readonly house: P['house'];
  readonly truth: P['truth'];
  readonly start: number;
  readonly end: number;
  readonly now: number;
  /** Sequence number of the happening being read. */
  readonly seq: number;
  readonly #hours: OfficeHours;
  readonly #book: OpportunityBook<Note>;
  readonly #happening: Happening;
  readonly #journal: readonly Happening[];

  constructor(
    { house, truth, hours, start, end }: Setting<P>,
    book: OpportunityBook<Note>,
    happening: Happening,
    journal: readonly Happening[],
  ) {
    this.house = house;
    this.truth = truth;
    this.start = start;
    this.end = end;
    this.now = happening.at;
    this.seq = happening.seq;
    this.#hours = hours;
    this.#book = book;
    this.#happening = happening;
    this.#journal = journal;
  }

  /** The moment that many office hours from now, or from the start of the sitting where that is later. */
  within(hours: number): number {
    return this.laterBy(this.now, hours);
  }

  laterBy(from: number, hours: number): number {
    return addOfficeTime(Math.max(from, this.start), hours * HOUR, this.#hours);
  }

  /** The close of the working day that is that many working days after today, or after the first day of the sitting. */
  closeOfDay(days: number): number {
    return closeOfWorkingDay(Math.max(this.now, this.start), days, this.#hours);
  }

  open(chance: NewOpportunity<Note>): void {
    this.#book.open(chance, { at: Math.max(this.now, this.start), by: this.seq }, this.now);
  }

  /** Whether such a chance was ever opened, whatever became of it. */
  isKnown(id: string): boolean {
    return this.#book.find(id) !== undefined;
  }

  isOpen(id: string): boolean {
    return this.#book.findStanding(id)?.closed === false;
  }

  /** The limit of a criterion of a chance, or of the whole chance; the end of the sitting where there is no such chance. */
  deadlineOf(id: string, criterion?: string): number {
    return this.#book.find(id)?.deadlineOf(criterion) ?? this.end;
  }

  /** The note with which a chance was opened. It outlasts the chance, and is the indicator's to write on. */
  noteOf(id: string): Note | undefined {
    return this.#book.find(id)?.note;
  }

  /** The ids of all chances that were ever opened with such a note. */
  idsWhere(matches: (note: Note) => boolean): readonly string[] {
    return this.#book.idsWhere(matches);
  }

  /** From now on an id stands for a chance: that of the other id. */
  standsFor(id: string, other: string): void {
    this.#book.alias(id, other);
  }

  /** Moves the limit of criteria of a chance, where the world has given more time, or taken some away. */
  postpone(id: string, criteria: readonly string[], deadline: number): void {
    this.#book.findStanding(id)?.postpone(criteria, deadline, this.end);
  }

  /** Criteria that cannot be missed for now, because somebody else is waited for. `postpone` ends the pause. */
  pause(id: string, criteria: readonly string[]): void {
    this.#book.findStanding(id)?.pause(criteria);
  }

  /** Says anew what is expected of a chance that is open and not over, because the world has changed. */
  revise(id: string, expected: Words, note: Note, because: readonly Words[]): void {
    const chance = this.#book.findStanding(id);
    if (chance?.closed === false && this.now <= chance.deadlineOf()) chance.revise(expected, note, because);
  }

  /** Takes a chance back that the world has made void, unless something of it was judged. */
  withdraw(id: string): void {
    this.#book.withdraw(id);
  }

  /** Marks a chance as spoilt by the trainee before it came: it will not be opened. */
  forfeit(id: string): void {
    this.#book.forfeit(id);
  }

  close(id: string): void {
    const chance = this.#book.findStanding(id);
    if (chance !== undefined) chance.closed = true;
  }

  judge(id: string, criterion: string, verdict: Verdict): void {
    const chance = this.#book.findStanding(id);
    if (chance === undefined) return;
    const { restsOn = this.seq } = verdict;
    const basis = this.#journal[restsOn] ?? this.#happening;
    // An act of the clerk before the sitting is not this trainee's, whenever it shows.
    if (this.now < this.start || basis.at < this.start) chance.leaveOut(criterion);
    else {
      chance.judge(criterion, verdict, basis, traceToLog(basis, this.#journal));
      this.#book.ledger.noteJudged(chance);
    }
  }

  /** Records a false alarm: an act that nothing called for. `details` are the facts that show it. */
  falseAlarm(kind: string, possible: number, reason: Words, details: readonly Words[] = []): void {
    if (this.now < this.start) return;
    const { indicator, ledger } = this.#book;
    const alarm: Opportunity = {
      id: `${this.#book.keyOf(kind)}/${this.seq}`,
      indicator,
      kind,
      subject: this.#happening.subject,
      openedAt: this.now,
      deadline: this.now,
      expected: { key: 'expected.nothing', values: {} },
      outcome: 'false-alarm',
      findings: [
        {
          criterion: 'false-alarm',
          rule: 'binary',
          earned: 0,
          possible,
          reason,
          ...(details.length === 0 ? {} : { details }),
          at: this.now,
          ...this.#evidence(),
        },
      ],
    };
    ledger.addAlarm(alarm);
  }

  /** Records a critical error, which caps the indicator below the pass mark. */
  critical(key: string, values: Words['values']): void {
    if (this.now < this.start) return;
    const { indicator, ledger } = this.#book;
    ledger.addCritical({ indicator, key, values, at: this.now, ...this.#evidence() });
  }

  /** Notes typed words that trainee and teacher are to look at. Nothing is scored by them. */
  warn(warnings: readonly TypedWarning[]): void {
    if (this.now < this.start) return;
    const { indicator, ledger } = this.#book;
    const { subject } = this.#happening;
    for (const warning of warnings)
      ledger.addWarning({ indicator, subject, ...warning, at: this.now, ...this.#evidence() });
  }

  #evidence(): { evidence: number[]; log: number[] } {
    return { evidence: [this.seq], log: traceToLog(this.#happening, this.#journal) };
  }
}

/** The log entries behind a happening, up the chain of causes. */
function traceToLog(happening: Happening, journal: readonly Happening[]): number[] {
  let { cause } = happening;
  while (cause.by === 'happening') {
    const before = journal[cause.seq];
    if (before === undefined) return [];
    cause = before.cause;
  }
  return cause.by === 'action' ? [cause.seq] : [];
}
