import type { PublicForm } from '../operations/market/form.ts';
import { makeDebrief } from '../sitting/debrief.ts';
import { historyOf } from '../sitting/history.ts';
import { lifecycleCharts } from '../sitting/lifecycle-chart.ts';
import { ShownNames } from '../sitting/shown-names.ts';
import { FINISH, type Sitting } from '../sitting/sitting.ts';
import type { Autosave } from './autosave.ts';
import { Letters } from './letters.ts';
import { Line } from './line.ts';
import { dayEndAfter, makePacer, movedTo, type Pace, type Pacer, pastTheNight, tick, withPace } from './pacer.ts';
import { Past } from './past.ts';
import {
  type Deed,
  type Hello,
  PROTOCOL,
  type Push,
  parseRequest,
  type Request,
  type Value,
  type WireHappening,
  type WireRefusal,
} from './protocol.ts';
import type { Wire } from './wire.ts';

/** Real time, as whoever runs a service gives it. */
export interface Timers {
  /** Real ms since some moment. */
  now(): number;
  /** Calls again and again, so many real ms apart, until what it gives back is called. */
  every(ms: number, call: () => void): () => void;
}

/** Real ms between two steps of the clock. */
const STEP = 200;
const MINUTE = 60_000;

const TAKEN: WireRefusal = { key: 'sitting/taken-over' };
const SEALED: WireRefusal = { key: 'sitting/sealed' };

type Reply<D extends Deed = Deed> = { readonly value: Value<D> } | { readonly refusal: WireRefusal };
type Asked<D extends Deed> = Extract<Request, { do: D }>;

const DONE = { value: null };
const UNCHANGED = { changed: false, said: [] } as const;
export interface ServiceParts {
  readonly sitting: Sitting;
  /** Null: the sitting is somebody's file, there to be looked at as far as it went. */
  readonly saver: Autosave | null;
  readonly timers: Timers;
}

/**
 * One sitting as a conversation: what comes in are requests, what goes out are answers and what has changed. Real time is
 * what its timers say. One page at a time is at the other end.
 */
export class SittingService {
  readonly #sitting: Sitting;
  readonly #saver: Autosave | null;
  readonly #timers: Timers;
  readonly #past: Past;
  #pacer: Pacer;
  #stop: (() => void) | null = null;
  #line: Line | null = null;
  #taken: boolean;
  /** Resolves when the conversation is over and all is kept that was to be kept. */
  readonly ended: Promise<void>;
  #end: () => void = () => undefined;

  constructor({ sitting, saver, timers }: ServiceParts) {
    const { form, header } = sitting;
    this.#sitting = sitting;
    this.#saver = saver;
    this.#timers = timers;
    this.#past = new Past(sitting);
    this.#taken = saver === null;
    const { days, catalogue } = form;
    const fixed = header.mode === 'assessment';
    this.#pacer = makePacer({ days, dayMinutes: catalogue.dayMinutes, fixed }, sitting.now);
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
    saver?.onState((state) => this.#push({ push: 'storage', state }));
  }

  /** Talks to a page from now on. Another page that was there before is told so and let go. */
  connect(wire: Wire): void {
    this.#line?.send({ push: 'taken' });
    this.#line?.close();
    const { form } = this.#sitting;
    const line = new Line(wire, this.#view(), new Letters(form), new ShownNames(this.#sitting));
    this.#line = line;
    line.send(this.#hello(line));
    wire.onMessage((text) => this.#hear(line, text));
    wire.onClose(() => {
      if (this.#line === line) this.#lose();
    });
  }

  /** The sitting was taken over elsewhere: nothing is done or saved here any more. */
  letGo(): void {
    this.#setPace(0);
    this.#stand();
    this.#taken = true;
    this.#push({ push: 'taken' });
  }

  /** Ends the conversation; resolves when all is kept that was to be kept. */
  async close(keep: boolean): Promise<void> {
    this.#stand();
    if (keep && !this.#taken) this.#saver?.save(this.#sitting);
    this.#taken = true;
    this.#line?.close();
    this.#line = null;
    await this.#saver?.settled();
    this.#end();
  }

  /** Nobody sees how time passes: it stands until somebody is there again. */
  #lose(): void {
    this.#line = null;
    this.#stand();
    if (!this.#taken) this.#saver?.save(this.#sitting);
  }

  /** What would tell what is to come, or how it was judged, stays here: in an assessment until hand-in. */
  get #sealed(): boolean {
    return this.#sitting.header.mode === 'assessment' && !this.#sitting.over && this.#saver !== null;
  }

  #view() {
    const view = this.#sitting.view();
    return this.#saver === null ? { ...view, over: true } : view;
  }

  #hello(line: Line): Hello {
    const { header, form, now, log } = this.#sitting;
    const startAt = form.days[0]?.open ?? form.beginsAt;
    const { id, mode, seed } = header;
    return {
      push: 'hello',
      protocol: PROTOCOL,
      info: {
        ...{ id, mode, startAt, endAt: form.days.at(-1)?.close ?? startAt },
        ...(this.#sealed ? {} : { seed }),
      },
      form: this.#sitting.world.known as PublicForm,
      charts: lifecycleCharts(this.#sitting.trained),
      ...line.shown,
      clock: now,
      pace: this.#pacer.pace,
      speed: this.#pacer.speed,
      begun: log.length > 0 || now > startAt,
    };
  }

  #hear(line: Line, text: string): void {
    if (this.#line !== line) return;
    const parsed = parseRequest(text);
    if (!parsed.ok) {
      line.send({ re: parsed.re, refusal: parsed.refusal });
      return;
    }
    const { request } = parsed;
    let reply: Reply = { refusal: { key: 'sitting/failed' } };
    try {
      reply = this.#answer(line, request);
    } finally {
      // What went wrong goes on to whoever runs the service; the page is not left without an answer.
      line.send({ re: request.id, ...reply });
    }
    if (request.do === 'leave') void this.close(request.keep);
  }

  #answer(line: Line, request: Request): Reply {
    switch (request.do) {
      case 'perform':
        return this.#perform(request);
      case 'pace':
        this.#setPace(request.pace);
        return DONE;
      case 'skip':
        this.#skip();
        return DONE;
      case 'look':
        return { value: { ...line.shown, clock: this.#sitting.now } };
      case 'history':
        return { value: historyOf(this.#sitting, request.kind, request.of) };
      case 'finish':
        return this.#finish();
      case 'leave':
        return DONE;
      case 'debrief':
      case 'view-at':
      case 'file':
        return this.#sealed ? { refusal: SEALED } : this.#unseal(line, request);
    }
  }

  #unseal(line: Line, request: Asked<'debrief' | 'view-at' | 'file'>): Reply {
    if (request.do === 'debrief') return { value: makeDebrief(this.#sitting) };
    if (request.do === 'file') return { value: JSON.stringify(this.#sitting.file()) };
    return { value: line.patchToPast(this.#past.viewAt(request.at)) };
  }

  #perform({ action, input }: Asked<'perform'>): Reply<'perform'> {
    if (this.#taken) return { value: { refusal: TAKEN, happenings: [] } };
    const wasOver = this.#sitting.over;
    const { refusal } = this.#sitting.perform(action, input);
    this.#saver?.save(this.#sitting);
    const happenings = this.#tellWorld();
    if (this.#sitting.over && !wasOver) this.#over();
    return { value: { refusal, happenings } };
  }

  #finish(): Reply {
    if (this.#sitting.over || this.#taken) return DONE;
    this.#sitting.perform(FINISH, {});
    this.#over();
    return DONE;
  }

  #setPace(wanted: Pace): void {
    if (this.#sitting.over || this.#taken) return;
    const before = this.#pacer;
    this.#pacer = withPace(before, wanted, this.#timers.now());
    if (this.#pacer === before) return;
    this.#stop?.();
    this.#stop = this.#pacer.pace === 0 ? null : this.#timers.every(STEP, () => this.#step());
    this.#push({ push: 'pace', pace: this.#pacer.pace, clock: this.#sitting.now });
  }

  /** To the next notice, at most to the end of the day. */
  #skip(): void {
    if (this.#pacer.fixed || this.#sitting.over || this.#taken) return;
    const sitting = this.#sitting;
    const before = sitting.view().notices.length;
    const { days } = this.#pacer;
    const dayEnd = dayEndAfter(days, sitting.now);
    for (let due = sitting.nextDueAt(); due !== null && due < dayEnd; due = sitting.nextDueAt()) {
      this.#passTo(due);
      if (sitting.view().notices.length > before) return;
    }
    this.#passTo(pastTheNight(days, dayEnd));
  }

  #step(): void {
    const { to, state } = tick(this.#pacer, this.#timers.now());
    this.#pacer = state;
    this.#passTo(to);
  }

  #passTo(to: number): void {
    const sitting = this.#sitting;
    const minute = Math.floor(sitting.now / MINUTE);
    const happenings = sitting.advance(to);
    this.#pacer = movedTo(this.#pacer, sitting.now);
    const moved = Math.floor(sitting.now / MINUTE) !== minute;
    // The world may move without the trainee's seeing anything of it: then, for the page, only the clock has moved.
    const { changed, said } = happenings.length > 0 || moved ? this.#show() : UNCHANGED;
    if (happenings.length > 0 && changed) this.#pushWorld(said);
    else if (moved) this.#push({ push: 'clock', clock: sitting.now });
    if (moved) this.#saver?.saveClock(sitting, this.#timers.now());
    if (sitting.over) this.#over();
  }

  #over(): void {
    this.#stand();
    this.#saver?.save(this.#sitting);
    this.#tellWorld();
    this.#push({ push: 'over', seed: this.#sitting.header.seed });
  }

  /** Stops the clock, for good or until it is set going again. */
  #stand(): void {
    this.#stop?.();
    this.#stop = null;
    this.#pacer = { ...this.#pacer, pace: 0 };
  }

  #tellWorld(): readonly WireHappening[] {
    return this.#pushWorld(this.#show().said);
  }

  #show(): ReturnType<Line['show']> {
    return this.#line?.show(this.#view()) ?? UNCHANGED;
  }

  #pushWorld(happenings: readonly WireHappening[]): readonly WireHappening[] {
    this.#push({ push: 'world', clock: this.#sitting.now, happenings });
    return happenings;
  }

  #push(message: Push): void {
    this.#line?.send(message);
  }
}
