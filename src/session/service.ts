import type { Proof } from '../sitting/proof.ts';
import { AWAY, FINISH, isNote, type Sitting } from '../sitting/sitting.ts';
import { aboutSitting, hasBegun } from './about-sitting.ts';
import { timeAfter } from './cost-of-acts.ts';
import type { Pace } from './pacer.ts';
import type { PageConnection } from './page-connection.ts';
import { passToNotice, passToStep } from './passing.ts';
import { type Hello, parseRequest, type Request, type WireRefusal } from './protocol.ts';
import { type Asked, Reading, type Reply } from './reading.ts';
import { RunningClock } from './running-clock.ts';
import { Saving } from './saving.ts';
import type { ServiceParts } from './service-parts.ts';
import { Showing } from './showing.ts';
import { Teaching } from './teaching.ts';
import { Trainee } from './trainee.ts';
import type { Wire } from './wire.ts';

const MINUTE = 60_000;

const TAKEN: WireRefusal = { key: 'sitting/taken-over' };

const DONE = { value: null };
const NOT_REFUSED = { value: { refusal: null, happenings: [] } };
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
  readonly #teaching: Teaching;
  readonly #showing: Showing;
  #taken: boolean;
  /** Whether time passes only to what the guide waits for. */
  readonly #stands: boolean;
  readonly #trainee: Trainee;
  #ending: Promise<void> | null = null;
  /** Resolves when the service was closed and everything is saved. */
  readonly ended: Promise<void>;
  #end: () => void = () => undefined;

  constructor({ sitting, saver, proof, trainee, timers }: ServiceParts) {
    const { form, header } = sitting;
    this.#sitting = sitting;
    this.#isFile = saver === null;
    this.#proof = proof;
    this.#taken = saver === null;
    this.#showing = new Showing(sitting, saver === null);
    this.#trainee = new Trainee({ saver, ...(trainee === undefined ? {} : { trainee }) });
    this.#reading = new Reading(sitting);
    this.#teaching = new Teaching(sitting);
    const { days, catalogue } = form;
    this.#stands = catalogue.clock === 'stands' && header.mode === 'practice';
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
      onState: (state) => this.#showing.push({ push: 'storage', state }),
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
    this.#comeToStep();
    const page = this.#showing.connect(wire);
    page.send(this.#hello(page));
    const { state } = this.#saving;
    if (state !== 'ok') page.send({ push: 'storage', state });
    wire.onMessage((text) => this.#receive(page, text));
    wire.onClose(() => {
      if (this.#showing.page === page) this.#disconnect();
    });
  }

  /** To be called when another tab takes the sitting over: saves, and then performs and saves nothing more. */
  async letGo(): Promise<void> {
    if (this.#taken) return;
    void this.#saving.save();
    this.#taken = true;
    const ran = this.#clock.pace !== 0;
    this.#clock.stop();
    if (ran) this.#showing.push({ push: 'pace', pace: 0, clock: this.#sitting.now });
    this.#showing.push({ push: 'taken' });
    await this.#saving.stop();
  }

  /**
   * Ends the service; resolves when everything is saved. Without `keep`, a sitting that has not begun is deleted, unless it was
   * taken over: then it belongs to another tab.
   */
  async close(keep: boolean): Promise<void> {
    if (!this.#taken && keep) void this.#saving.save();
    if (!this.#taken && !keep && !hasBegun(this.#sitting)) this.#saving.forget();
    this.#taken = true;
    this.#clock.stop();
    this.#showing.close();
    await this.#saving.stop();
    this.#end();
  }

  /** The page is gone: the clock of a practice stops until a page connects again; that of an assessment goes on. */
  #disconnect(): void {
    this.#showing.page = null;
    if (!this.#clock.fixed) this.#clock.stop();
    if (!this.#taken) void this.#saving.save();
  }

  /** Whether the debrief, past views and the sitting file are refused: in an assessment until hand-in. */
  get #sealed(): boolean {
    return this.#sitting.header.mode === 'assessment' && !this.#sitting.over && !this.#isFile;
  }

  #hello(page: PageConnection): Hello {
    return {
      ...aboutSitting(this.#sitting, {
        ...{ isFile: this.#isFile, sealed: this.#sealed },
        ...{ proof: this.#proof, trainee: this.#trainee.name },
      }),
      ...page.shown,
      clock: this.#sitting.now,
      pace: this.#clock.pace,
      speed: this.#clock.speed,
      begun: hasBegun(this.#sitting),
    };
  }

  #receive(page: PageConnection, text: string): void {
    if (this.#showing.page !== page) return;
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
      case 'name':
        return this.#taken ? { refusal: TAKEN } : this.#trainee.rename(request.trainee, this.#saving);
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
        return this.#reading.answer(page, request, { sealed: this.#sealed, trainee: this.#trainee.name });
      case 'verdicts':
      case 'hint':
      case 'watch':
      case 'acts':
      case 'what-if':
        return this.#teaching.answer(request, (action, input) => this.#act(action, input));
    }
  }

  #perform({ action, input, weigh }: Asked<'perform'>): Reply<'perform'> | Promise<Reply<'perform'>> {
    // Only this service writes notes.
    if (isNote(action)) return { value: { refusal: { key: 'action/unknown', values: { action } }, happenings: [] } };
    if (weigh === true && this.#sitting.refusalOf(action, input) === null) return NOT_REFUSED;
    return this.#act(action, input);
  }

  /** Answers, and shows, an action when it is saved: what the page has confirmed survives a power cut. */
  async #act(action: string, input: unknown): Promise<Reply<'perform'>> {
    if (this.#taken) return REFUSED_TAKEN;
    const wasOver = this.#sitting.over;
    const stands = this.#clock.pace === 0;
    const { refusal } = this.#sitting.perform(action, input);
    const isSaved = await this.#showing.holdBack(() => {
      this.#comeToStep();
      return this.#saving.save();
    });
    // The tab that took the sitting over does not have this action.
    if (this.#taken && !isSaved) return REFUSED_TAKEN;
    const happenings = this.#showing.showWorld();
    const until = stands && refusal === null && !isNote(action) ? timeAfter(this.#sitting, input, this.#clock) : 0;
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
    if (this.#sitting.over || this.#taken || this.#stands) return;
    if (!this.#clock.setPace(wanted)) return;
    this.#showing.push({ push: 'pace', pace: this.#clock.pace, clock: this.#sitting.now });
    // Records at once that the clock of an assessment was started.
    if (this.#clock.fixed) void this.#saving.save();
  }

  /** Lets time pass to the next notice; where none comes today, to the next day's opening. */
  async #skip(): Promise<Reply> {
    if (this.#clock.fixed || this.#sitting.over || this.#taken || this.#stands) return DONE;
    passToNotice(this.#sitting, this.#clock.dayEnd(this.#sitting.now), this.#passTo);
    await this.#ending;
    return DONE;
  }

  /** Where the clock stands: lets time pass to what the next step of the guide waits for. */
  #comeToStep(): void {
    const sitting = this.#sitting;
    if (this.#stands && !this.#isFile && !sitting.over)
      passToStep(sitting, this.#clock.dayEnd(sitting.now), this.#passTo);
  }

  readonly #passTo = (to: number): void => {
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
    const { changed, said } = happenings.length > 0 || moved ? this.#showing.show() : UNCHANGED;
    if (happenings.length > 0 && changed) this.#showing.pushWorld(said);
    else if (moved) this.#showing.push({ push: 'clock', clock: sitting.now });
    if (moved) this.#saving.saveClock();
  };

  /** Resolves when the end of the sitting is saved and the page was told. */
  #over(): Promise<void> {
    this.#ending ??= this.#tellOver();
    return this.#ending;
  }

  async #tellOver(): Promise<void> {
    this.#clock.stop();
    await this.#saving.save();
    this.#showing.showWorld();
    this.#showing.push({ push: 'over', seed: this.#sitting.header.seed });
  }
}
