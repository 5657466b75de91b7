import { type Name, nameAmong } from '../operations/shop/name.ts';
import type { StillView, TraineeView } from '../operations/trainee-view.ts';
import { dayEndAfter } from '../session/pacer.ts';
import { type Hello, type Push, parseSaid } from '../session/protocol.ts';
import type { StorageState } from '../session/store.ts';
import { applyView } from '../session/view-wire.ts';
import type { Wire } from '../session/wire.ts';
import type { Debrief } from '../sitting/debrief.ts';
import type { HistoryRow } from '../sitting/history.ts';
import type { LifecycleChart } from '../sitting/lifecycle-chart.ts';
import { coachOver } from './coach-over.ts';
import { HostError } from './host-error.ts';
import { PackWords } from './pack-words.ts';
import { Pending } from './pending.ts';
import { NO_ANSWER } from './perform-or-refuse.ts';
import type { PerformResult } from './perform-result.ts';
import type { Coach, HostEvent, Language, Pace, SittingHost, SittingInfo } from './port.ts';
import { SecondThoughts } from './second-thoughts.ts';
import { infoOf } from './sitting-info.ts';

/** Real ms for which the clock is estimated after the last message. */
const LONGEST_GUESS = 2_000;

/** Plays a sitting that runs at the other end of a wire. */
export class SessionClient implements SittingHost {
  readonly #wire: Wire;
  readonly #pending: Pending;
  readonly coach: Coach;
  readonly later: SecondThoughts;
  readonly #realNow: () => number;
  readonly #hello: Hello;
  readonly #words: PackWords;
  readonly #names: Record<string, Name>;
  readonly #listeners = new Set<(event: HostEvent) => void>();
  #info: SittingInfo;
  #rev: number;
  #still: StillView;
  #view: TraineeView | null = null;
  /** The simulated time that was received last, and the real time of receiving it. */
  #lastClock: { readonly clock: number; readonly at: number };
  #clock = 0;
  #pace: Pace;
  #storage: StorageState = 'ok';
  #begun: boolean;
  #finishes = false;
  /** Whether the whole view has been asked for, because a change was missed. */
  #askingForView = false;
  #past: object = {};
  #closed: () => void = () => undefined;

  /** Resolves when the service has sent `hello`; rejects with a {@link HostError} where it cannot open the sitting. */
  static open(wire: Wire, language: Language, realNow: () => number): Promise<SessionClient> {
    return new Promise((resolve, reject) => {
      wire.onClose(() => reject(new HostError('sitting/no-answer')));
      wire.onMessage((text) => {
        const said = parseSaid(text);
        if (said !== null && 'push' in said && said.push === 'hello')
          resolve(new SessionClient(wire, said, language, realNow));
        else if (said !== null && 'push' in said && said.push === 'refused')
          reject(new HostError(said.key, said.values, said.file));
        else reject(new HostError('sitting/no-answer'));
      });
    });
  }

  private constructor(wire: Wire, hello: Hello, language: Language, realNow: () => number) {
    this.#wire = wire;
    const perform = this.perform.bind(this);
    this.later = new SecondThoughts({ perform, realNow, clock: () => this.clock() });
    this.#pending = new Pending(wire.send.bind(wire), (kind) => this.later.before(kind));
    this.coach = coachOver(this.#pending);
    this.#realNow = realNow;
    this.#hello = hello;
    this.#words = new PackWords(hello.form.texts, language);
    this.#words.add(hello.texts);
    this.#names = { ...hello.names };
    this.#info = infoOf(hello);
    this.#rev = hello.rev;
    this.#still = hello.view;
    this.#lastClock = { clock: hello.clock, at: realNow() };
    this.#pace = hello.pace;
    this.#begun = hello.begun;
    wire.onMessage((text) => this.#receive(text));
    wire.onClose(() => {
      this.#pace = 0;
      this.#pending.break();
    });
  }

  get info(): SittingInfo {
    return this.#info;
  }

  get catalogue() {
    return this.#hello.form.catalogue;
  }

  view(): TraineeView {
    this.#view ??= { now: this.#lastClock.clock, ...this.#still };
    return this.#view;
  }

  /** Simulated time now, estimated from the last message and the pace. It never goes back. */
  clock(): number {
    const { clock, at } = this.#lastClock;
    const waited = Math.min(Math.max(this.#realNow() - at, 0), LONGEST_GUESS);
    const guessed = clock + Math.floor(waited * this.#hello.speed * this.#pace);
    this.#clock = Math.max(this.#clock, Math.min(guessed, Math.max(clock, dayEndAfter(this.#hello.form.days, clock))));
    return this.#clock;
  }

  begun(): boolean {
    return this.#begun || this.#lastClock.clock > this.#info.startAt;
  }

  pace(): Pace {
    return this.#pace;
  }

  storage(): StorageState {
    return this.#storage;
  }

  setPace(pace: Pace): void {
    this.#pending.ask({ do: 'pace', pace }).catch(() => undefined);
  }

  async skip(): Promise<void> {
    await this.#pending.ask({ do: 'skip' });
  }

  /** Where the connection breaks before the answer, the refusal is `sitting/no-answer`. `weigh`: see the protocol. */
  async perform(action: string, input: unknown, weigh?: boolean): Promise<PerformResult> {
    this.#begun = true;
    try {
      return await this.#pending.ask({ do: 'perform', action, input, weigh });
    } catch (error) {
      return error instanceof HostError
        ? { ...NO_ANSWER, refusal: { key: error.key, values: error.values } }
        : NO_ANSWER;
    }
  }

  subscribe(listener: (event: HostEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** A value that is the id of a product, a channel and the like is written out by its name, in the language of the text. */
  text(key: string, values?: Readonly<Record<string, string | number>>, language?: string): string {
    return this.#words.text(key, values, language);
  }

  nameOf(kind: string, id: string): Name | undefined {
    return nameAmong(this.#names, kind, id);
  }

  setLanguage(language: Language): void {
    this.#words.language = language;
  }

  lifecycle(kind: string): LifecycleChart {
    return this.#hello.charts.find((chart) => chart.kind === kind) ?? { kind, regions: [] };
  }

  history(kind: string, id: string): Promise<readonly HistoryRow[]> {
    return this.#pending.ask({ do: 'history', kind, of: id });
  }

  async finish(): Promise<void> {
    this.#finishes = true;
    await this.#pending.ask({ do: 'finish' });
  }

  async nameTrainee(trainee: string): Promise<void> {
    const kept = await this.#pending.ask({ do: 'name', trainee });
    this.#info = { ...this.#info, trainee: kept };
  }

  async debrief(): Promise<Debrief> {
    const debrief = await this.#pending.ask({ do: 'debrief' });
    Object.assign(this.#names, debrief.names);
    return debrief;
  }

  async viewAt(at: number): Promise<TraineeView> {
    const patch = await this.#pending.ask({ do: 'view-at', at });
    const past = applyView(this.#past, patch);
    this.#past = past;
    return past as TraineeView;
  }

  file(): Promise<string> {
    return this.#pending.ask({ do: 'file' });
  }

  /** Asks whether the sitting is still this page's. Where another tab has taken it, the event `taken` tells. */
  check(): void {
    this.#pending.ask({ do: 'check' }).catch(() => undefined);
  }

  /** Called when this page closes the sitting. */
  onClosed(listener: () => void): void {
    this.#closed = listener;
  }

  /** Asks the service to save and close, and waits for nothing. */
  close(keep = true): void {
    this.#closed();
    this.#pending.ask({ do: 'leave', keep }).catch(() => undefined);
    this.#pending.break();
    this.#pace = 0;
    this.#listeners.clear();
    this.#wire.onMessage(() => undefined);
  }

  #receive(text: string): void {
    const said = parseSaid(text);
    if (said === null) return;
    if (!('push' in said)) return void this.#pending.settle(said);
    const event = this.#apply(said);
    if (event !== null) this.#notify(event);
  }

  /** Applies a message; returns the event that subscribers get, if any. */
  #apply(push: Push): HostEvent | null {
    switch (push.push) {
      case 'hello':
      case 'refused':
        return null;
      case 'view':
        this.#show(push);
        return null;
      case 'world':
        this.#setClock(push.clock);
        return { type: 'world', happenings: push.happenings };
      case 'clock':
        this.#setClock(push.clock);
        return { type: 'clock' };
      case 'pace':
        this.#setClock(push.clock);
        this.#pace = push.pace;
        return { type: 'pace' };
      case 'storage':
        this.#storage = push.state;
        return { type: 'storage', state: push.state };
      case 'over':
        [this.#pace, this.#info] = [0, { ...this.#info, ...(push.seed === undefined ? {} : { seed: push.seed }) }];
        return { type: 'over', ranOut: !this.#finishes };
      case 'receipt':
        return { type: 'receipt', receipt: push.receipt };
      case 'taken':
        this.#pace = 0;
        return { type: 'taken' };
    }
  }

  #show({ rev, clock, texts, names, push: _push, ...patch }: Extract<Push, { push: 'view' }>): void {
    if (texts !== undefined) this.#words.add(texts);
    Object.assign(this.#names, names);
    if (rev !== this.#rev + 1) {
      if (rev > this.#rev) void this.#askForView();
      return;
    }
    this.#rev = rev;
    this.#still = applyView(this.#still, patch);
    this.#setClock(clock);
  }

  /** Asks for the whole view, because a change of it was missed. */
  async #askForView(): Promise<void> {
    if (this.#askingForView) return;
    this.#askingForView = true;
    try {
      const { rev, clock, view, texts, names } = await this.#pending.ask({ do: 'look' });
      this.#words.add(texts);
      Object.assign(this.#names, names);
      this.#rev = rev;
      this.#still = view;
      this.#setClock(clock);
      this.#notify({ type: 'world', happenings: [] });
    } catch {
      // The connection broke; nothing more will come.
    } finally {
      this.#askingForView = false;
    }
  }

  /** What is fleeting may come after what was sent later. */
  #setClock(clock: number): void {
    if (clock >= this.#lastClock.clock) this.#lastClock = { clock, at: this.#realNow() };
    this.#view = null;
  }

  #notify(event: HostEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
