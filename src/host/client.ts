import { type Name, nameAmong } from '../operations/shop/name.ts';
import type { TraineeView } from '../operations/trainee-view.ts';
import { dayEndAfter, LONGEST_STEP } from '../session/pacer.ts';
import { type Hello, type Push, parseSaid, type StillView } from '../session/protocol.ts';
import { applyView } from '../session/view-wire.ts';
import type { Wire } from '../session/wire.ts';
import type { Debrief } from '../sitting/debrief.ts';
import type { HistoryRow } from '../sitting/history.ts';
import type { LifecycleChart } from '../sitting/lifecycle-chart.ts';
import { HostError } from './host-error.ts';
import { PackWords } from './pack-words.ts';
import { Pending } from './pending.ts';
import type { HostEvent, Language, Pace, PerformResult, SittingHost, SittingInfo } from './port.ts';

const NO_ANSWER: PerformResult = { refusal: { key: 'sitting/no-answer' }, happenings: [] };

function infoOf({ info, form }: Hello): SittingInfo {
  const { id, version } = form.pack;
  return { ...info, seed: info.seed ?? null, pack: { id, version }, duties: form.duties };
}

/** A sitting at the other end of a wire, as a user interface plays it. */
export class SessionClient implements SittingHost {
  readonly #wire: Wire;
  readonly #pending: Pending;
  readonly #realNow: () => number;
  readonly #hello: Hello;
  readonly #words: PackWords;
  readonly #names: Record<string, Name>;
  readonly #listeners = new Set<(event: HostEvent) => void>();
  #info: SittingInfo;
  #rev: number;
  #still: StillView;
  #view: TraineeView | null = null;
  /** Simulated time as it was told last, and when that was. */
  #told: { readonly clock: number; readonly at: number };
  #clock = 0;
  #pace: Pace;
  #begun: boolean;
  /** The whole view has been asked for, because some of it was missed. */
  #looking = false;
  #past: object = {};

  /** Resolves when the other end has said hello; rejects with a {@link HostError} where it will not open the sitting. */
  static open(wire: Wire, language: Language, realNow: () => number): Promise<SessionClient> {
    return new Promise((resolve, reject) => {
      wire.onClose(() => reject(new HostError('sitting/no-answer')));
      wire.onMessage((text) => {
        const said = parseSaid(text);
        if (said !== null && 'push' in said && said.push === 'hello')
          resolve(new SessionClient(wire, said, language, realNow));
        else if (said !== null && 'push' in said && said.push === 'refused')
          reject(new HostError(said.key, said.values));
        else reject(new HostError('sitting/no-answer'));
      });
    });
  }

  private constructor(wire: Wire, hello: Hello, language: Language, realNow: () => number) {
    this.#wire = wire;
    this.#pending = new Pending((text) => wire.send(text));
    this.#realNow = realNow;
    this.#hello = hello;
    this.#words = new PackWords(hello.form.texts, language);
    this.#words.add(hello.texts);
    this.#names = { ...hello.names };
    this.#info = infoOf(hello);
    this.#rev = hello.rev;
    this.#still = hello.view;
    this.#told = { clock: hello.clock, at: realNow() };
    this.#pace = hello.pace;
    this.#begun = hello.begun;
    wire.onMessage((text) => this.#hear(text));
    wire.onClose(() => this.#lose());
  }

  get info(): SittingInfo {
    return this.#info;
  }

  get catalogue() {
    return this.#hello.form.catalogue;
  }

  view(): TraineeView {
    this.#view ??= { now: this.#told.clock, ...this.#still };
    return this.#view;
  }

  /** Between two messages the clock goes on by itself. It never goes back. */
  clock(): number {
    const { clock, at } = this.#told;
    const waited = Math.min(Math.max(this.#realNow() - at, 0), LONGEST_STEP);
    const guessed = clock + Math.floor(waited * this.#hello.speed * this.#pace);
    this.#clock = Math.max(this.#clock, Math.min(guessed, Math.max(clock, dayEndAfter(this.#hello.form.days, clock))));
    return this.#clock;
  }

  begun(): boolean {
    return this.#begun || this.#told.clock > this.#info.startAt;
  }

  pace(): Pace {
    return this.#pace;
  }

  setPace(pace: Pace): void {
    this.#pending.ask({ do: 'pace', pace }).catch(() => undefined);
  }

  async skip(): Promise<void> {
    await this.#pending.ask({ do: 'skip' });
  }

  /** A line that breaks before the answer comes is a refusal like any other: `sitting/no-answer`. */
  async perform(action: string, input: unknown): Promise<PerformResult> {
    this.#begun = true;
    try {
      return await this.#pending.ask({ do: 'perform', action, input });
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
    await this.#pending.ask({ do: 'finish' });
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

  /** The other end saves what is to be saved and hangs up. */
  close(keep = true): void {
    this.#pending.ask({ do: 'leave', keep }).catch(() => undefined);
    this.#pending.break();
    this.#pace = 0;
    this.#listeners.clear();
    this.#wire.onMessage(() => undefined);
  }

  #hear(text: string): void {
    const said = parseSaid(text);
    if (said === null) return;
    if (!('push' in said)) {
      this.#pending.settle(said);
      return;
    }
    const event = this.#take(said);
    if (event !== null) this.#tell(event);
  }

  /** Takes in what was said; the event it is for those who look on, if any. */
  #take(push: Push): HostEvent | null {
    switch (push.push) {
      case 'hello':
      case 'refused':
        return null;
      case 'view':
        this.#show(push);
        return null;
      case 'world':
        this.#tellTime(push.clock);
        return { type: 'world', happenings: push.happenings };
      case 'clock':
        this.#tellTime(push.clock);
        return { type: 'clock' };
      case 'pace':
        this.#tellTime(push.clock);
        this.#pace = push.pace;
        return { type: 'pace' };
      case 'storage':
        return { type: 'storage', state: push.state };
      case 'over':
        this.#pace = 0;
        this.#info = { ...this.#info, seed: push.seed };
        return { type: 'over' };
      case 'taken':
        this.#pace = 0;
        return { type: 'taken' };
    }
  }

  #show({ rev, clock, texts, names, push: _push, ...patch }: Extract<Push, { push: 'view' }>): void {
    if (texts !== undefined) this.#words.add(texts);
    Object.assign(this.#names, names);
    if (rev !== this.#rev + 1) {
      if (rev > this.#rev) void this.#look();
      return;
    }
    this.#rev = rev;
    this.#still = applyView(this.#still, patch);
    this.#tellTime(clock);
  }

  /** Some of the view was missed: the whole of it makes up for that. */
  async #look(): Promise<void> {
    if (this.#looking) return;
    this.#looking = true;
    try {
      const { rev, clock, view, texts, names } = await this.#pending.ask({ do: 'look' });
      this.#words.add(texts);
      Object.assign(this.#names, names);
      this.#rev = rev;
      this.#still = view;
      this.#tellTime(clock);
      this.#tell({ type: 'world', happenings: [] });
    } catch {
      // The line has broken; nothing more will come.
    } finally {
      this.#looking = false;
    }
  }

  #tellTime(clock: number): void {
    this.#told = { clock, at: this.#realNow() };
    this.#view = null;
  }

  #lose(): void {
    this.#pace = 0;
    this.#pending.break();
  }

  #tell(event: HostEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
