import type { Proof } from '../sitting/proof.ts';
import { ShownNames } from '../sitting/shown-names.ts';
import { AWAY, FINISH, isNote, type Sitting } from '../sitting/sitting.ts';
import { aboutSitting } from './about-sitting.ts';
import { timeAfter } from './cost-of-acts.ts';
import { Letters } from './letters.ts';
import type { Pace } from './pacer.ts';
import { PageConnection } from './page-connection.ts';
import { type Hello, type Push, parseRequest, type Request, type WireHappening, type WireRefusal } from './protocol.ts';
import { type Asked, Reading, type Reply } from './reading.ts';
import { RunningClock } from './running-clock.ts';
import { Saving } from './saving.ts';
import type { ServiceParts } from './service-parts.ts';
import type { Wire } from './wire.ts';

const MINUTE = 60_000;

const TAKEN: WireRefusal = { key: 'sitting/taken-over' };

const DONE = { value: null };
const REFUSED_TAKEN = { value: { refusal: TAKEN, happenings: [] } };
const UNCHANGED = { changed: false, said: [] } as const;

/**
 * Runs one sitting for a page: answers its requests, and sends it what has changed. Real time comes from `timers`. One page
 * at a time is connected.
 */
export class SittingService {
  readonly #sitting: Sitting;
  /** Whether the sitting is only looked at. */
  readonly #isFile: boolean;
  readonly #proof: Proof | undefined;
  readonly #saving: Saving;
  readonly #clock: RunningClock;
  readonly #reading: Reading;
  #page: PageConnection | null = null;
  #taken: boolean;
  /** Actions that were performed and are not saved yet: the page is shown none of their effects before they are. */
  #unsaved = 0;
  #ending: Promise<void> | null = null;
  /** Resolves when the service was closed and everything is saved. */
  readonly ended: Promise<void>;
  #end: () => void = () => undefined;

  constructor({ sitting, saver, proof, timers }: ServiceParts) {
    const { form, header } = sitting;
    this.#sitting = sitting;
    this.#isFile = saver === null;
    this.#proof = proof;
    this.#taken = saver === null;
    this.#reading = new Reading(sitting);
    const { days, catalogue } = form;
    const plan = { days, dayMinutes: catalogue.dayMinutes, fixed: header.mode === 'assessment' };
    this.#clock = new RunningClock(plan, sitting.now, timers, (to, away) =>
      away ? this.#passAway(to) : this.#passTo(to),
    );
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
    this.#saving = new Saving({
      ...{ sitting, saver, timers },
      ranAt: () => this.#clock.ranAt(),
      onState: (state) => this.#push({ push: 'storage', state }),
      onTaken: () => void this.letGo(),
    });
  }

  /**
   * Goes on with an assessment whose clock was running. It ran on while no page was open: `ranAt` is the real time, ms since
   * 1970, at which its progress was saved last. The log records the absence.
   */
  goOn(ranAt: number): void {
    if (!this.#clock.fixed || this.#sitting.over) return;
    this.#passAway(this.#clock.since(ranAt));
    this.#setPace(1);
    void this.#saving.save();
  }

  /** Lets simulated time pass while nobody could act, and records that in the log. */
  #passAway(until: number): void {
    if (until > this.#sitting.now) this.#sitting.perform(AWAY, { until });
    this.#passTo(until);
  }

  /** Connects a page. A page that was connected before is told so and disconnected. */
  connect(wire: Wire): void {
    this.#page?.send({ push: 'taken' });
    this.#page?.close();
    const { form } = this.#sitting;
    const page = new PageConnection(wire, this.#view(), new Letters(form), new ShownNames(this.#sitting));
    this.#page = page;
    page.send(this.#hello(page));
    const { state } = this.#saving;
    if (state !== 'ok') page.send({ push: 'storage', state });
    wire.onMessage((text) => this.#receive(page, text));
    wire.onClose(() => {
      if (this.#page === page) this.#disconnect();
    });
  }

  /** To be called when another tab takes the sitting over: saves, and then performs and saves nothing more. */
  async letGo(): Promise<void> {
    if (this.#taken) return;
    void this.#saving.save();
    this.#taken = true;
    const ran = this.#clock.pace !== 0;
    this.#clock.stop();
    if (ran) this.#push({ push: 'pace', pace: 0, clock: this.#sitting.now });
    this.#push({ push: 'taken' });
    await this.#saving.stop();
  }

  /**
   * Ends the service; resolves when everything is saved. Without `keep`, a sitting that has not begun is deleted, unless it was
   * taken over: then it belongs to another tab.
   */
  async close(keep: boolean): Promise<void> {
    if (!this.#taken && keep) void this.#saving.save();
    if (!this.#taken && !keep && !this.#begun) this.#saving.forget();
    this.#taken = true;
    this.#clock.stop();
    this.#page?.close();
    this.#page = null;
    await this.#saving.stop();
    this.#end();
  }

  /** The page is gone: the clock of a practice stops until a page connects again; that of an assessment goes on. */
  #disconnect(): void {
    this.#page = null;
    if (!this.#clock.fixed) this.#clock.stop();
    if (!this.#taken) void this.#saving.save();
  }

  /** Whether time has passed or anything was done. */
  get #begun(): boolean {
    const { form, log, now } = this.#sitting;
    return log.length > 0 || now > (form.days[0]?.open ?? form.beginsAt);
  }

  /** Whether the debrief, past views and the sitting file are refused: in an assessment until hand-in. */
  get #sealed(): boolean {
    return this.#sitting.header.mode === 'assessment' && !this.#sitting.over && !this.#isFile;
  }

  #view() {
    const view = this.#sitting.view();
    return this.#isFile ? { ...view, over: true } : view;
  }

  #hello(page: PageConnection): Hello {
    return {
      ...aboutSitting(this.#sitting, { isFile: this.#isFile, sealed: this.#sealed, proof: this.#proof }),
      ...page.shown,
      clock: this.#sitting.now,
      pace: this.#clock.pace,
      speed: this.#clock.speed,
      begun: this.#begun,
    };
  }

  #receive(page: PageConnection, text: string): void {
    if (this.#page !== page) return;
    const parsed = parseRequest(text);
    if (!parsed.ok) {
      page.send({ re: parsed.re, refusal: parsed.refusal });
      return;
    }
    this.#clock.catchUp();
    void this.#reply(page, parsed.request);
  }

  async #reply(page: PageConnection, request: Request): Promise<void> {
    let reply: Reply = { refusal: { key: 'sitting/failed' } };
    try {
      reply = await this.#answer(page, request);
    } finally {
      // An exception goes on to the program that runs the service; the page still gets an answer.
      page.send({ re: request.id, ...reply });
    }
    if (request.do === 'leave') await this.close(request.keep);
  }

  #answer(page: PageConnection, request: Request): Reply | Promise<Reply> {
    switch (request.do) {
      case 'perform':
        return this.#perform(request);
      case 'pace':
        this.#setPace(request.pace);
        return DONE;
      case 'skip':
        return this.#skip();
      case 'finish':
        return this.#finish();
      case 'leave':
        return DONE;
      case 'check':
        // A write is refused to whom the sitting no longer belongs.
        return this.#saving.save().then(() => DONE);
      case 'look':
      case 'history':
      case 'debrief':
      case 'view-at':
      case 'file':
        return this.#reading.answer(page, request, this.#sealed);
    }
  }

  /** Answers, and shows, an action when it is saved: what the page has confirmed survives a power cut. */
  async #perform({ action, input }: Asked<'perform'>): Promise<Reply<'perform'>> {
    if (this.#taken) return REFUSED_TAKEN;
    // Only this service writes notes.
    if (isNote(action)) return { value: { refusal: { key: 'action/unknown', values: { action } }, happenings: [] } };
    const wasOver = this.#sitting.over;
    const stands = this.#clock.pace === 0;
    const { refusal } = this.#sitting.perform(action, input);
    this.#unsaved += 1;
    const isSaved = await this.#saving.save();
    this.#unsaved -= 1;
    // The tab that took the sitting over does not have this action.
    if (this.#taken && !isSaved) return REFUSED_TAKEN;
    const happenings = this.#showWorld();
    const until = stands && refusal === null ? timeAfter(this.#sitting, input, this.#clock) : 0;
    if (until > this.#sitting.now) this.#passTo(until);
    if (this.#sitting.over && !wasOver) await this.#over();
    return { value: { refusal, happenings } };
  }

  async #finish(): Promise<Reply> {
    if (this.#sitting.over || this.#taken) return DONE;
    this.#sitting.perform(FINISH, {});
    await this.#over();
    return DONE;
  }

  #setPace(wanted: Pace): void {
    if (this.#sitting.over || this.#taken) return;
    if (!this.#clock.setPace(wanted)) return;
    this.#push({ push: 'pace', pace: this.#clock.pace, clock: this.#sitting.now });
    // Records at once that the clock of an assessment was started.
    if (this.#clock.fixed) void this.#saving.save();
  }

  /** Lets time pass to the next notice; where none comes today, to the next day's opening. */
  async #skip(): Promise<Reply> {
    if (this.#clock.fixed || this.#sitting.over || this.#taken) return DONE;
    this.#passToNotice();
    await this.#ending;
    return DONE;
  }

  #passToNotice(): void {
    const sitting = this.#sitting;
    const before = sitting.view().notices.length;
    const { end, next } = this.#clock.dayEnd(sitting.now);
    for (let due = sitting.nextDueAt(); due !== null && due < end; due = sitting.nextDueAt()) {
      this.#passTo(due);
      if (sitting.view().notices.length > before) return;
    }
    this.#passTo(next);
  }

  #passTo(to: number): void {
    const sitting = this.#sitting;
    const minute = Math.floor(sitting.now / MINUTE);
    const happenings = sitting.advance(to);
    this.#clock.moveTo(sitting.now);
    if (sitting.over) {
      void this.#over();
      return;
    }
    const moved = Math.floor(sitting.now / MINUTE) !== minute;
    // Where the trainee sees nothing of what happened, the page is told of the clock alone.
    const { changed, said } = happenings.length > 0 || moved ? this.#show() : UNCHANGED;
    if (happenings.length > 0 && changed) this.#pushWorld(said);
    else if (moved) this.#push({ push: 'clock', clock: sitting.now });
    if (moved) this.#saving.saveClock();
  }

  /** Resolves when the end of the sitting is saved and the page was told. */
  #over(): Promise<void> {
    this.#ending ??= this.#tellOver();
    return this.#ending;
  }

  async #tellOver(): Promise<void> {
    this.#clock.stop();
    await this.#saving.save();
    this.#showWorld();
    this.#push({ push: 'over', seed: this.#sitting.header.seed });
  }

  #showWorld(): readonly WireHappening[] {
    return this.#pushWorld(this.#show().said);
  }

  #show(): ReturnType<PageConnection['show']> {
    return this.#unsaved > 0 ? UNCHANGED : (this.#page?.show(this.#view()) ?? UNCHANGED);
  }

  #pushWorld(happenings: readonly WireHappening[]): readonly WireHappening[] {
    this.#push({ push: 'world', clock: this.#sitting.now, happenings });
    return happenings;
  }

  #push(message: Push): void {
    this.#page?.send(message);
  }
}
