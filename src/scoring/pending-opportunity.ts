import type { Happening, Ref } from '../kernel/happening.ts';
import type { IndicatorCode } from '../standard/index.ts';
import type { Finding, OpenChance, Opportunity, Rule, Words } from './ledger.ts';
import type { Verdict } from './verdict.ts';

/** One thing a chance is judged by. */
export interface Criterion {
  readonly id: string;
  readonly rule: Rule;
  readonly possible: number;
  /** Where it differs from the deadline of the chance. */
  readonly deadline?: number;
  /** Judged at the deadline; before that only full marks count. */
  readonly atDeadline?: boolean;
}

/** A chance as an indicator opens it. */
export interface NewOpportunity<Note> {
  readonly id: string;
  readonly kind: string;
  readonly subject: Ref;
  readonly deadline: number;
  readonly expected: Words;
  /** The facts that make this the right thing to do; told where it was not done. */
  readonly because?: readonly Words[];
  readonly criteria: readonly Criterion[];
  /** The note of the indicator: data it needs again when the chance is taken. */
  readonly note?: Note;
}

/** When a chance was opened, and by which happening. */
interface Opened {
  readonly at: number;
  /** Sequence number. */
  readonly by: number;
}

/** A chance while the sitting runs: how it was opened, and the verdicts on it so far. */
export class PendingOpportunity<Note> {
  /** The id the indicator gave. */
  readonly id: string;
  note: Note | undefined;
  /** The id in the ledger. It differs from the indicator's where the same chance came before and was settled. */
  readonly ledgerId: string;
  closed = false;
  withdrawn = false;
  readonly #indicator: IndicatorCode;
  readonly #kind: string;
  readonly #subject: Ref;
  #expected: Words;
  #because: readonly Words[];
  readonly #opened: Opened;
  #deadline: number;
  #criteria: readonly Criterion[];
  /** Criteria that cannot be missed at the moment. */
  readonly #paused = new Set<string>();
  readonly #judged = new Map<string, Finding>();
  /** Criteria that were settled before the sitting began, by somebody else. */
  readonly #leftOut = new Set<string>();

  constructor(indicator: IndicatorCode, ledgerId: string, chance: NewOpportunity<Note>, opened: Opened) {
    this.id = chance.id;
    this.note = chance.note;
    this.ledgerId = ledgerId;
    this.#indicator = indicator;
    this.#kind = chance.kind;
    this.#subject = chance.subject;
    this.#expected = chance.expected;
    this.#because = chance.because ?? [];
    this.#opened = opened;
    this.#deadline = chance.deadline;
    this.#criteria = chance.criteria;
  }

  get isJudged(): boolean {
    return this.#judged.size > 0;
  }

  /** The limit of one criterion, or of the chance where the criterion has none of its own or is none of its. */
  deadlineOf(criterion?: string): number {
    return this.#criteria.find(({ id }) => id === criterion)?.deadline ?? this.#deadline;
  }

  /** Gives criteria another limit. The chance gets it too if all its criteria have moved and the sitting lasts so long. */
  postpone(criteria: readonly string[], deadline: number, end: number): void {
    const all = this.#criteria.every(
      (criterion) => criteria.includes(criterion.id) || criterion.deadline !== undefined,
    );
    if (all && deadline <= end) this.#deadline = deadline;
    this.#criteria = this.#criteria.map((criterion) =>
      criteria.includes(criterion.id) ? { ...criterion, deadline } : criterion,
    );
    for (const criterion of criteria) this.#paused.delete(criterion);
  }

  /** Says anew what is expected, where the world has changed before the chance was taken. */
  revise(expected: Words, note: Note, because: readonly Words[]): void {
    this.#expected = expected;
    this.#because = because;
    this.note = note;
  }

  pause(criteria: readonly string[]): void {
    for (const criterion of criteria) this.#paused.add(criterion);
  }

  leaveOut(criterion: string): void {
    this.#leftOut.add(criterion);
  }

  /** The chance as it still can be taken at a moment; null where nothing of it is left to do in time. */
  open(now: number): OpenChance | null {
    if (this.closed) return null;
    const left = this.#criteria.filter(
      ({ id, deadline = this.#deadline }) => !this.#judged.has(id) && !this.#leftOut.has(id) && deadline > now,
    );
    if (left.length === 0) return null;
    return {
      indicator: this.#indicator,
      kind: this.#kind,
      subject: this.#subject,
      deadline: Math.min(...left.map(({ deadline = this.#deadline }) => deadline)),
      criteria: left.map(({ id }) => id),
      expected: this.#expected,
      because: this.#because,
    };
  }

  /** Whether a verdict is kept back until its limit, because it may still become better. */
  keepsBack(now: number): boolean {
    const shown = new Set(this.settle(now)?.findings.map(({ criterion }) => criterion));
    return [...this.#judged.keys()].some((id) => !shown.has(id) && !this.#leftOut.has(id));
  }

  /** Notes a verdict with the happening it rests on and the log entries behind that. The first one stands unless told otherwise. */
  judge(id: string, verdict: Verdict, basis: Happening, log: readonly number[]): void {
    const criterion = this.#criteria.find((each) => each.id === id);
    if (criterion === undefined || (this.#judged.has(id) && verdict.again !== true)) return;
    this.#judged.set(id, {
      criterion: id,
      rule: criterion.rule,
      earned: Math.max(0, Math.min(verdict.earned, criterion.possible)),
      possible: criterion.possible,
      reason: verdict.reason,
      ...(verdict.details === undefined || verdict.details.length === 0 ? {} : { details: verdict.details }),
      at: basis.at,
      evidence: [this.#opened.by, basis.seq],
      log,
    });
  }

  /** The chance as it stands in the ledger at a moment; null while nothing of it is judged or missed. */
  settle(now: number): Opportunity | null {
    const findings = this.#criteria.flatMap((criterion) => this.#findingOf(criterion, now) ?? []);
    if (findings.length === 0) return null;
    return {
      id: this.ledgerId,
      indicator: this.#indicator,
      kind: this.#kind,
      subject: this.#subject,
      openedAt: this.#opened.at,
      deadline: this.#deadline,
      expected: this.#expected,
      outcome: this.isJudged ? 'taken' : 'missed',
      findings,
    };
  }

  #findingOf(criterion: Criterion, now: number): Finding | null {
    const { id, rule, possible, deadline = this.#deadline, atDeadline = false } = criterion;
    if (this.#leftOut.has(id)) return null;
    const over = deadline <= now && !this.#paused.has(id);
    const finding = this.#judged.get(id);
    if (finding !== undefined) return atDeadline && !over && finding.earned < possible ? null : finding;
    if (!over) return null;
    return {
      criterion: id,
      rule,
      earned: 0,
      possible,
      reason: { key: 'reason.missed', values: { deadline } },
      ...(this.#because.length === 0 || rule === 'timeliness' ? {} : { details: this.#because }),
      at: deadline,
      evidence: [this.#opened.by],
      log: [],
    };
  }
}
