import type { PublicForm } from '../operations/market/form.ts';
import { makeDebrief } from '../sitting/debrief.ts';
import { historyOf } from '../sitting/history.ts';
import { lifecycleCharts } from '../sitting/lifecycle-chart.ts';
import { ShownNames } from '../sitting/shown-names.ts';
import { FINISH, type Sitting } from '../sitting/sitting.ts';
import type { Autosave } from './autosave.ts';
import { Letters } from './letters.ts';
import { dayEndAfter, makePacer, movedTo, type Pace, type Pacer, pastTheNight, tick, withPace } from './pacer.ts';
import { PageConnection } from './page-connection.ts';
import { Past } from './past.ts';
import {
  type Hello,
  PROTOCOL,
  type Push,
  parseRequest,
  type Request,
  type RequestKind,
  type Value,
  type WireHappening,
  type WireRefusal,
} from './protocol.ts';
import type { Wire } from './wire.ts';

/** Real time, provided by the program that runs the service. */
export interface Timers {
  /** Real ms since any fixed moment. */
  now(): number;
  /** Calls a function every `ms` real ms; returns a function that stops it. */
  every(ms: number, call: () => void): () => void;
}

/** Real ms between two steps of the clock. */
const STEP = 200;
const MINUTE = 60_000;

const TAKEN: WireRefusal = { key: 'sitting/taken-over' };
const SEALED: WireRefusal = { key: 'sitting/sealed' };

type Reply<D extends RequestKind = RequestKind> = { readonly value: Value<D> } | { readonly refusal: WireRefusal };
type Asked<D extends RequestKind> = Extract<Request, { do: D }>;

const DONE = { value: null };
const UNCHANGED = { changed: false, said: [] } as const;
export interface ServiceParts {
  readonly sitting: Sitting;
  /** Null for a sitting that was opened from a file: it can be looked at and not played on. */
  readonly saver: Autosave | null;
  readonly timers: Timers;
}

/**
 * Runs one sitting for a page: answers its requests, and sends it what has changed. Real time comes from `timers`. One page
 * at a time is connected.
 */
export class SittingService {
  readonly #sitting: Sitting;
  readonly #saver: Autosave | null;
  readonly #timers: Timers;
  readonly #past: Past;
  #pacer: Pacer;
  #stop: (() => void) | null = null;
  #page: PageConnection | null = null;
  #taken: boolean;
  /** Resolves when the service was closed and everything is saved. */
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

  /** Connects a page. A page that was connected before is told so and disconnected. */
  connect(wire: Wire): void {
    this.#page?.send({ push: 'taken' });
    this.#page?.close();
    const { form } = this.#sitting;
    const page = new PageConnection(wire, this.#view(), new Letters(form), new ShownNames(this.#sitting));
    this.#page = page;
    page.send(this.#hello(page));
    wire.onMessage((text) => this.#receive(page, text));
    wire.onClose(() => {
      if (this.#page === page) this.#disconnect();
    });
  }

  /** To be called when another tab takes the sitting over: nothing is performed or saved here any more. */
  letGo(): void {
    this.#setPace(0);
    this.#stopClock();
    this.#taken = true;
    this.#push({ push: 'taken' });
  }

  /** Ends the service; resolves when everything is saved. Without `keep`, nothing more is saved. */
  async close(keep: boolean): Promise<void> {
    this.#stopClock();
    if (keep && !this.#taken) this.#saver?.save(this.#sitting);
    this.#taken = true;
    this.#page?.close();
    this.#page = null;
    await this.#saver?.settled();
    this.#end();
  }

  /** The page is gone: the clock stops until a page connects again. */
  #disconnect(): void {
    this.#page = null;
    this.#stopClock();
    if (!this.#taken) this.#saver?.save(this.#sitting);
  }

  /** Whether the debrief, past views and the sitting file are refused: in an assessment until hand-in. */
  get #sealed(): boolean {
    return this.#sitting.header.mode === 'assessment' && !this.#sitting.over && this.#saver !== null;
  }

  #view() {
    const view = this.#sitting.view();
    return this.#saver === null ? { ...view, over: true } : view;
  }

  #hello(page: PageConnection): Hello {
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
      ...page.shown,
      clock: now,
      pace: this.#pacer.pace,
      speed: this.#pacer.speed,
      begun: log.length > 0 || now > startAt,
    };
  }

  #receive(page: PageConnection, text: string): void {
    if (this.#page !== page) return;
    const parsed = parseRequest(text);
    if (!parsed.ok) {
      page.send({ re: parsed.re, refusal: parsed.refusal });
      return;
    }
    const { request } = parsed;
    let reply: Reply = { refusal: { key: 'sitting/failed' } };
    try {
      reply = this.#answer(page, request);
    } finally {
      // An exception goes on to the program that runs the service; the page still gets an answer.
      page.send({ re: request.id, ...reply });
    }
    if (request.do === 'leave') void this.close(request.keep);
  }

  #answer(page: PageConnection, request: Request): Reply {
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
        return { value: { ...page.shown, clock: this.#sitting.now } };
      case 'history':
        return { value: historyOf(this.#sitting, request.kind, request.of) };
      case 'finish':
        return this.#finish();
      case 'leave':
        return DONE;
      case 'debrief':
      case 'view-at':
      case 'file':
        return this.#sealed ? { refusal: SEALED } : this.#unseal(page, request);
    }
  }

  #unseal(page: PageConnection, request: Asked<'debrief' | 'view-at' | 'file'>): Reply {
    if (request.do === 'debrief') return { value: makeDebrief(this.#sitting) };
    if (request.do === 'file') return { value: JSON.stringify(this.#sitting.file()) };
    return { value: page.patchToPast(this.#past.viewAt(request.at)) };
  }

  #perform({ action, input }: Asked<'perform'>): Reply<'perform'> {
    if (this.#taken) return { value: { refusal: TAKEN, happenings: [] } };
    const wasOver = this.#sitting.over;
    const { refusal } = this.#sitting.perform(action, input);
    this.#saver?.save(this.#sitting);
    const happenings = this.#showWorld();
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

  /** Lets time pass to the next notice; where none comes today, to the next day's opening. */
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
    // Where the trainee sees nothing of what happened, the page is told of the clock alone.
    const { changed, said } = happenings.length > 0 || moved ? this.#show() : UNCHANGED;
    if (happenings.length > 0 && changed) this.#pushWorld(said);
    else if (moved) this.#push({ push: 'clock', clock: sitting.now });
    if (moved) this.#saver?.saveClock(sitting, this.#timers.now());
    if (sitting.over) this.#over();
  }

  #over(): void {
    this.#stopClock();
    this.#saver?.save(this.#sitting);
    this.#showWorld();
    this.#push({ push: 'over', seed: this.#sitting.header.seed });
  }

  /** Stops the clock. */
  #stopClock(): void {
    this.#stop?.();
    this.#stop = null;
    this.#pacer = { ...this.#pacer, pace: 0 };
  }

  #showWorld(): readonly WireHappening[] {
    return this.#pushWorld(this.#show().said);
  }

  #show(): ReturnType<PageConnection['show']> {
    return this.#page?.show(this.#view()) ?? UNCHANGED;
  }

  #pushWorld(happenings: readonly WireHappening[]): readonly WireHappening[] {
    this.#push({ push: 'world', clock: this.#sitting.now, happenings });
    return happenings;
  }

  #push(message: Push): void {
    this.#page?.send(message);
  }
}
