import type { Happening } from '../kernel/happening.ts';
import type { TraineeView } from '../operations/trainee-view.ts';
import type { Autosave } from '../session/autosave.ts';
import { type Debrief, makeDebrief } from '../sitting/debrief.ts';
import { type HistoryRow, historyOf } from '../sitting/history.ts';
import { replay } from '../sitting/replay.ts';
import { FINISH, type Sitting } from '../sitting/sitting.ts';
import { chartOf } from './lifecycle-chart.ts';
import type { Lock } from './lock.ts';
import { PackWords } from './pack-words.ts';
import type {
  HostEvent,
  Language,
  LifecycleChart,
  Pace,
  PerformResult,
  SeenHappening,
  SittingHost,
  SittingInfo,
} from './port.ts';

/** Real minutes a working day takes at ×1 where the pack says nothing else: nine hours pass in ten minutes. */
const DAY_MINUTES = 10;
const TICK = 200;
/** A page that slept wakes up where it was, not hours later. */
const LONGEST_TICK = 2_000;

/** A happening as a screen may hear of it: its data may judge, and are for scoring alone. */
const seen = ({ seq, at, kind, subject }: Happening): SeenHappening => ({ seq, at, kind, subject });

/** Plays a sitting in this page: real time lives here and nowhere below. What was asked is done at once, and answered a moment later. */
export class LocalHost implements SittingHost {
  readonly info: SittingInfo;
  readonly #sitting: Sitting;
  readonly #words: PackWords;
  readonly #saver: Autosave | null;
  readonly #lock: Lock | null;
  readonly #listeners = new Set<(event: HostEvent) => void>();
  /** Simulated ms for one real ms at ×1. */
  readonly #speed: number;
  #pace: Pace = 0;
  #timer: ReturnType<typeof setInterval> | undefined;
  #lastTick = 0;
  #taken = false;
  #view: { readonly version: number; readonly view: TraineeView } | null = null;
  #past: Sitting | null = null;

  /** Without a saver the sitting is somebody's file: it is there to be looked at, as far as it went. */
  constructor(sitting: Sitting, language: Language, saver: Autosave | null, lock: Lock | null) {
    this.#lock = lock;
    const { header, form } = sitting;
    this.#taken = saver === null;
    this.#sitting = sitting;
    this.#words = new PackWords(form.texts, language);
    this.#saver = saver;
    const [day] = form.days;
    const dayLength = day === undefined ? 0 : day.close - day.open;
    this.#speed = dayLength / ((form.catalogue.dayMinutes ?? DAY_MINUTES) * 60_000);
    const end = form.days.at(-1)?.close ?? 0;
    this.info = {
      id: header.id,
      pack: header.pack,
      seed: header.seed,
      mode: header.mode,
      duties: form.duties,
      startAt: form.days[0]?.open ?? 0,
      endAt: end,
    };
    saver?.onState((state) => this.#tell({ type: 'storage', state }));
  }

  get catalogue() {
    return this.#sitting.form.catalogue;
  }

  view(): TraineeView {
    const { journal, log, now } = this.#sitting;
    const version = journal.length * 1_000_003 + log.length * 101 + Math.floor(now / 60_000);
    if (this.#view?.version !== version) {
      const view = this.#sitting.view();
      this.#view = { version, view: this.#saver === null ? { ...view, over: true } : view };
    }
    return this.#view.view;
  }

  clock(): number {
    return this.#sitting.now;
  }

  begun(): boolean {
    return this.#sitting.log.length > 0 || this.#sitting.now > this.info.startAt;
  }

  pace(): Pace {
    return this.#pace;
  }

  /** In an assessment the clock starts once, at ×1, and does not stop. */
  setPace(wanted: Pace): void {
    const fixed = this.info.mode === 'assessment';
    if (this.#sitting.over || this.#taken || (fixed && this.#pace === 1)) return;
    const pace = fixed && wanted !== 0 ? 1 : wanted;
    if (pace === this.#pace) return;
    this.#pace = pace;
    clearInterval(this.#timer);
    this.#timer = undefined;
    if (pace !== 0) {
      this.#lastTick = performance.now();
      this.#timer = setInterval(() => this.#tick(), TICK);
    }
    this.#tell({ type: 'pace' });
  }

  async skip(): Promise<void> {
    if (this.info.mode === 'assessment' || this.#sitting.over || this.#taken) return;
    const before = this.#sitting.view().notices.length;
    const dayEnd = this.#dayEnd();
    for (let due = this.#sitting.nextDueAt(); due !== null && due < dayEnd; due = this.#sitting.nextDueAt()) {
      this.#passTo(due);
      if (this.#sitting.view().notices.length > before) return;
    }
    this.#passTo(dayEnd);
  }

  async perform(action: string, input: unknown): Promise<PerformResult> {
    if (this.#taken) return { refusal: { key: 'sitting/taken-over' }, happenings: [] };
    const answer = this.#sitting.perform(action, input);
    this.#save();
    const happenings = answer.happenings.map(seen);
    this.#tell({ type: 'world', happenings });
    return { refusal: answer.refusal, happenings };
  }

  subscribe(listener: (event: HostEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  text(key: string, values?: Readonly<Record<string, string | number>>, language?: string): string {
    return this.#words.text(key, values, language);
  }

  setLanguage(language: Language): void {
    this.#words.language = language;
  }

  lifecycle(kind: string): LifecycleChart {
    return chartOf(kind);
  }

  async history(kind: string, id: string): Promise<readonly HistoryRow[]> {
    return historyOf(this.#sitting, kind, id);
  }

  async finish(): Promise<void> {
    if (this.#sitting.over || this.#taken) return;
    this.#sitting.perform(FINISH, {});
    this.#end();
  }

  async debrief(): Promise<Debrief> {
    return makeDebrief(this.#sitting);
  }

  async viewAt(at: number): Promise<TraineeView> {
    if (this.#past === null || this.#past.now > at)
      this.#past = replay({ ...this.#sitting.file(), log: [] }, this.info.startAt);
    const past = this.#past;
    for (const entry of this.#sitting.log.slice(past.log.length)) {
      if (entry.at > at) break;
      past.advance(entry.at);
      past.perform(entry.action, entry.input);
    }
    past.advance(at);
    return past.view();
  }

  async file(): Promise<string> {
    return JSON.stringify(this.#sitting.file());
  }

  /** Another tab has taken the sitting over: nothing is done or saved here any more. */
  letGo(): void {
    this.setPace(0);
    clearInterval(this.#timer);
    this.#pace = 0;
    this.#taken = true;
    this.#tell({ type: 'taken' });
  }

  close(keep = true): void {
    clearInterval(this.#timer);
    this.#pace = 0;
    if (keep && !this.#taken) this.#save();
    void this.#saver?.settled().then(() => this.#lock?.release());
    this.#listeners.clear();
  }

  #dayEnd(): number {
    const day = this.#sitting.form.days.find(({ close }) => close > this.#sitting.now);
    return day?.close ?? this.info.endAt;
  }

  #tick(): void {
    const now = performance.now();
    const passed = Math.min(now - this.#lastTick, LONGEST_TICK) * this.#speed * this.#pace;
    this.#lastTick = now;
    this.#passTo(Math.min(this.#sitting.now + Math.round(passed), this.#dayEnd()));
  }

  /** Time passes; a night passes by itself. */
  #passTo(to: number): void {
    const minute = Math.floor(this.#sitting.now / 60_000);
    let happenings = this.#sitting.advance(to);
    const next = this.#sitting.form.days.find(({ open }) => open > this.#sitting.now);
    if (to >= this.#dayEndOf(to) && next !== undefined && !this.#sitting.over) {
      happenings = [...happenings, ...this.#sitting.advance(next.open)];
    }
    const moved = Math.floor(this.#sitting.now / 60_000) !== minute;
    if (happenings.length > 0) this.#tell({ type: 'world', happenings: happenings.map(seen) });
    else if (moved) this.#tell({ type: 'clock' });
    if (moved) this.#saver?.saveClock(this.#sitting, performance.now());
    if (this.#sitting.over) this.#end();
  }

  #dayEndOf(at: number): number {
    return this.#sitting.form.days.filter(({ open }) => open <= at).at(-1)?.close ?? Number.MAX_SAFE_INTEGER;
  }

  #end(): void {
    clearInterval(this.#timer);
    this.#pace = 0;
    this.#save();
    this.#tell({ type: 'world', happenings: [] });
    this.#tell({ type: 'over' });
  }

  #save(): void {
    this.#saver?.save(this.#sitting);
  }

  #tell(event: HostEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
