import { hashOnce } from '../kernel/canonical.ts';
import type { Domain } from '../kernel/domain.ts';
import type { Happening, Refusal } from '../kernel/happening.ts';
import type { Updater } from '../kernel/records.ts';
import type { World } from '../kernel/world.ts';
import { DUTIES } from '../operations/duties.ts';
import type { Duties } from '../operations/duty.ts';
import { beginWorld } from '../operations/market/begin.ts';
import { makeDomain } from '../operations/market/domain.ts';
import { type Form, sittingSpan } from '../operations/market/form.ts';
import { INJECT } from '../operations/market/injects/index.ts';
import type { StillView, TraineeView } from '../operations/trainee-view.ts';
import { Assessor } from '../scoring/assessor.ts';
import type { ScoringDuties } from '../scoring/duties.ts';
import type { Ledger, OpenChance } from '../scoring/ledger.ts';
import { makeReport } from '../scoring/make-report.ts';
import { type PreciseReport, withPrecision } from '../scoring/precision.ts';
import { standardHeader } from '../standard/index.ts';
import { injectsIn } from './injects.ts';
import { toPlain } from './plain.ts';
import {
  ENGINE_VERSION,
  firstSeal,
  LONGEST_INPUTS,
  LONGEST_NAME,
  type LogEntry,
  MOST_ENTRIES,
  SITTING_FORMAT,
  type SittingFile,
  type SittingHeader,
  type SittingMode,
  type SittingReport,
  sealAfter,
} from './sitting-file.ts';
import { Telling } from './told.ts';
import { dayAt, ViewMaker } from './trainee-view.ts';
import { refusedHere, trainedOf } from './whose-desk.ts';

/**
 * The action by which a trainee hands in before the time is up. The sitting itself answers it. A practice ends with it; an
 * assessment runs on to its end without the trainee, so that what came later and was not done is missed.
 */
export const FINISH = 'sitting/finish';

/** Note in the log of an assessment: the trainee was away from this entry's time to `until`, and the clock did not stop. */
export const AWAY = 'sitting/away';
/** Note in the log: the entries after this one were damaged on the disk, and `lost` of them are missing. */
export const RESTORED = 'sitting/restored';

/** Note in the log of a practice: the trainee asked for a hint on `kind`/`of`; `step` 1 to 3 says how much was told. */
export const HINT = 'sitting/hint';
/** Note in the log of a practice: the next entry is not the trainee's act, the reference did it. */
export const WATCH = 'sitting/watch';

const NOTES: ReadonlySet<string> = new Set([AWAY, RESTORED, HINT, WATCH]);

/** Whether an entry is a note of the service that plays the sitting. Notes change nothing. */
export const isNote = (action: string): boolean => NOTES.has(action);

/** Whether such an entry comes from the house and never from a page: a note, or an inject that a teacher sends. */
export const isFromHouse = (action: string): boolean => isNote(action) || action === INJECT;

export interface SittingAnswer {
  readonly refusal: Refusal | null;
  readonly happenings: readonly Happening[];
}

/** What benchmark and tests exchange: to measure what a library costs, or to add a duty. */
export interface Machinery {
  readonly domain?: Domain;
  /** The duties; tests add one of their own. */
  readonly duties?: Duties;
  /** How the duties are judged. */
  readonly scoring?: ScoringDuties;
  readonly updater?: Updater;
  /** A world to go on with, which has come to the start of the sitting or later; left out: that of the form at its start. */
  readonly world?: World;
  /** Whether entries of the log are sealed. A sitting that is never written to a file needs no seals. */
  readonly sealed?: boolean;
}

/** One trainee working one form: engine and scoring put together. It has no clock of its own. */
export class Sitting {
  readonly header: SittingHeader;
  readonly form: Form;
  /** The duties that the form trains. */
  readonly trained: Duties;
  /** Whether the trainee opens order lists and looks parcels up himself. */
  readonly looksUp: boolean;
  /** What may be told of what happens. */
  readonly telling: Telling;
  readonly #duties: Duties;
  readonly #world: World;
  readonly #assessor: Assessor;
  readonly #views: ViewMaker;
  readonly #log: LogEntry[] = [];
  readonly #end: number;
  readonly #sealed: boolean;
  #seal: string;
  #finishedAt: number | null = null;
  #assessed = 0;
  /** Characters of all inputs so far. */
  #written = 0;

  constructor(form: Form, header: SittingHeader, machinery: Machinery = {}) {
    this.header = header;
    this.form = form;
    this.#duties = machinery.duties ?? DUTIES;
    this.#world =
      machinery.world ??
      beginWorld(machinery.domain ?? makeDomain(this.#duties), form, machinery.updater, this.#duties);
    this.#sealed = machinery.sealed ?? true;
    this.#assessor = new Assessor(form, machinery.scoring);
    this.trained = trainedOf(this.#duties, form.duties);
    this.looksUp = Object.values(this.trained).some(({ looksUp }) => looksUp);
    this.telling = new Telling(this.#duties);
    this.#views = new ViewMaker(this.#world, form.days, this.trained, header.mode === 'practice' && form.help !== 0);
    this.#end = sittingSpan(form).end;
    this.#seal = firstSeal(header);
    this.#assess();
  }

  /** Begins a sitting of a form. */
  static begin(form: Form, mode: SittingMode, id: string, machinery: Machinery = {}, attempt?: number): Sitting {
    const header: SittingHeader = {
      format: SITTING_FORMAT,
      engine: ENGINE_VERSION,
      standard: standardHeader.code,
      id,
      mode,
      pack: form.pack,
      seed: form.seed,
      ...(form.difficulty === undefined ? {} : { difficulty: form.difficulty }),
      formHash: hashOnce(form),
      ...(attempt === undefined ? {} : { attempt }),
    };
    return new Sitting(form, header, machinery);
  }

  get now(): number {
    return this.#finishedAt ?? this.#world.now;
  }

  get over(): boolean {
    return this.#finishedAt !== null || this.#world.now >= this.#end;
  }

  /** Which working day it is, from 0 on; after the last one, the last. */
  get day(): number {
    return dayAt(this.form.days, this.#world.now);
  }

  /** When the trainee handed in, simulated ms; null where the time ran out, or has not run out yet. */
  get handedInAt(): number | null {
    return this.#log.find(({ action }) => action === FINISH)?.at ?? null;
  }

  get log(): readonly LogEntry[] {
    return this.#log;
  }

  get journal(): readonly Happening[] {
    return this.#world.journal;
  }

  /** The world, for those who may see all of it: scoring's tests, the debrief, the benchmark. Never a screen or a bot. */
  get world(): World {
    return this.#world;
  }

  /** When the next thing falls due before the end, or null. */
  nextDueAt(): number | null {
    const at = this.#world.nextDueAt();
    return at === null || at > this.#end ? null : at;
  }

  /** Lets time pass, at most to the end of the sitting. */
  advance(to: number): readonly Happening[] {
    if (this.#finishedAt !== null) return [];
    const happenings = this.#world.advance(Math.max(this.#world.now, Math.min(to, this.#end)));
    this.#assess();
    return happenings;
  }

  /** Does what the trainee asks, or refuses it; both are logged. */
  perform(asked: string, input: unknown): SittingAnswer {
    // The last entry that a file has room for is to hand in.
    const full = asked !== FINISH && this.#log.length >= MOST_ENTRIES - 1;
    if (this.over) return { refusal: { key: 'sitting/over' }, happenings: [] };
    if (full) return { refusal: { key: 'sitting/full' }, happenings: [] };
    // What is done is what is written: a file that this sitting writes can be read and played again.
    const action = String(asked).slice(0, LONGEST_NAME);
    const { value: plain, length } = toPlain(input, LONGEST_INPUTS - this.#written);
    this.#written += length;
    const seq = this.#log.length;
    const at = this.#world.now;
    const answer = action === FINISH ? this.#finish() : this.#perform(seq, action, plain);
    const refusal = answer.refusal === null ? {} : { refusal: toPlain(answer.refusal).value as Refusal };
    const entry = { seq, at, action, input: plain, ...refusal };
    if (this.#sealed) this.#seal = sealAfter(this.#seal, entry);
    this.#log.push({ ...entry, seal: this.#seal });
    this.#assess();
    return answer;
  }

  /** Why an action would be refused now, or null where it would be done. Nothing is done, and nothing logged. */
  refusalOf(action: string, input: unknown): Refusal | null {
    if (this.over) return { key: 'sitting/over' };
    return this.#refusedHere(action) ?? this.#world.refusalOf(action, input);
  }

  view(): TraineeView {
    return { now: this.#world.now, ...this.still() };
  }

  /** The view without its time: the same object as long as nothing else is shown. */
  still(): StillView {
    const still = this.#views.still();
    return this.#finishedAt === null ? still : { ...still, over: true };
  }

  /** Whether the next step of the guide waits for something to come. */
  waits(): boolean {
    return this.#views.waits();
  }

  ledger(): Ledger {
    return this.#assessor.ledger(this.now);
  }

  /** What was judged since this was asked last. */
  takeJudged(): Ledger {
    return this.#assessor.takeJudged(this.now);
  }

  /** The chances about a record that are still open. */
  openAbout(subject: OpenChance['subject']): readonly OpenChance[] {
    return this.#assessor.openAbout(subject, this.now);
  }

  report(ledger = this.ledger()): SittingReport {
    const injects = injectsIn(this.#log).length;
    return {
      ...makeReport(ledger, this.form, this.header),
      ...(injects === 0 ? {} : { injects }),
      until: this.now,
      seal: this.#seal,
    };
  }

  /** The report with the precision of each score, which stands in no file. */
  preciseReport(): SittingReport & PreciseReport {
    return this.reports().precise;
  }

  /** Both of them, for what one of them costs. */
  reports(): { readonly report: SittingReport; readonly precise: SittingReport & PreciseReport } {
    const ledger = this.ledger();
    const report = this.report(ledger);
    return { report, precise: withPrecision(report, ledger, this.form.levels) };
  }

  file(): SittingFile {
    return { header: this.header, form: this.form, log: this.#log, report: this.report() };
  }

  #perform(seq: number, action: string, input: unknown): SittingAnswer {
    if (isNote(action)) return { refusal: null, happenings: [] };
    const refusal = this.#refusedHere(action);
    if (refusal !== null) return { refusal, happenings: [] };
    // What an inject brings is no act of the trainee's, and comes as what is in the form does.
    return this.#world.perform(action === INJECT ? null : seq, action, input);
  }

  #refusedHere(action: string): Refusal | null {
    return refusedHere({ duties: this.#duties, trained: this.trained, mode: this.header.mode }, action);
  }

  #finish(): SittingAnswer {
    if (this.header.mode === 'assessment') return { refusal: null, happenings: this.#world.advance(this.#end) };
    this.#finishedAt = this.#world.now;
    return { refusal: null, happenings: [] };
  }

  #assess(): void {
    const { journal } = this.#world;
    for (; this.#assessed < journal.length; this.#assessed += 1)
      this.#assessor.observe(journal[this.#assessed] as Happening, journal);
  }
}
