import type { Proof } from '../sitting/proof.ts';
import { FINISH, isFromHouse, type Sitting } from '../sitting/sitting.ts';
import { hasBegun } from './about-sitting.ts';
import { timeAfter } from './cost-of-acts.ts';
import { Course } from './course.ts';
import { helloTo } from './hello.ts';
import { sendInject } from './injecting.ts';
import type { Pace } from './pacer.ts';
import type { PageConnection } from './page-connection.ts';
import { parseRequest, type Request, type WireRefusal } from './protocol.ts';
import { type Asked, Reading, type Reply } from './reading.ts';
import { DONE, HELD, NOT_REFUSED, type Performed, performedNot, TAKEN } from './replies.ts';
import { Saving } from './saving.ts';
import type { ServiceParts } from './service-parts.ts';
import { Showing } from './showing.ts';
import { Teaching } from './teaching.ts';
import { Trainee } from './trainee.ts';
import type { Wire } from './wire.ts';

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
  readonly #course: Course;
  readonly #reading: Reading;
  readonly #teaching: Teaching;
  readonly #showing: Showing;
  #taken: boolean;
  readonly #governed: boolean;
  readonly #staysSealed: boolean;
  readonly #onOver: ServiceParts['onOver'];
  readonly #trainee: Trainee;
  #ending: Promise<void> | null = null;
  /** Resolves when the service was closed and everything is saved. */
  readonly ended: Promise<void>;
  #end: () => void = () => undefined;

  constructor({ sitting, saver, proof, trainee, timers, govern, staysSealed = false, ...parts }: ServiceParts) {
    [this.#sitting, this.#governed, this.#staysSealed] = [sitting, govern !== undefined, staysSealed];
    [this.#isFile, this.#taken, this.#proof, this.#onOver] = [saver === null, saver === null, proof, parts.onOver];
    this.#showing = new Showing(sitting, saver === null);
    this.#trainee = new Trainee({ saver, ...(trainee === undefined ? {} : { trainee }) });
    [this.#reading, this.#teaching] = [new Reading(sitting), new Teaching(sitting)];
    this.#course = new Course({
      ...{ sitting, isFile: this.#isFile, showing: this.#showing, timers },
      govern: () => govern?.() ?? null,
      saving: () => this.#saving,
      isTaken: () => this.#taken,
      onOver: () => this.#over(),
    });
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
    this.#saving = new Saving({
      ...{ sitting, saver, timers },
      ranAt: () => this.#course.clock.ranAt(),
      onState: (state) => this.#showing.push({ push: 'storage', state }),
      onTaken: () => void this.letGo(),
    });
  }

  /**
   * Goes on with an assessment whose clock was running. It ran on while no page was open: `ranAt` is the real time, ms since
   * 1970, at which its progress was saved last. The log records the absence.
   */
  goOn(ranAt: number): void {
    this.#course.goOn(ranAt);
  }

  /** The pace that the page sees. */
  get pace(): Pace {
    return this.#course.pace;
  }

  /** For a hall: whether everything that was done is stored, or is being stored. */
  get isStored(): boolean {
    return this.#saving.state === 'ok';
  }

  /** For a hall, which decides on the clock. */
  setPace(pace: Pace): void {
    this.#course.setPace(pace);
  }

  /** For a hall: real ms that the days that are left take at ×1. */
  get timeLeft(): number {
    return this.#course.clock.leftAfter(this.#sitting.now);
  }

  /** Hands in what there is; resolves when that is saved and told. */
  async handIn(): Promise<void> {
    if (this.#taken) return;
    // Where it is over already, nothing is done.
    this.#sitting.perform(FINISH, {});
    await this.#over();
  }

  /**
   * For a hall: sends an inject (`injectsOf` a form says which there are), also while it is held. Resolves when it is saved and shown, to null; or to why it did not come:
   * `sitting/not-begun`, `sitting/over`, `inject/assessment`, `inject/not-of-this-form`, `inject/nobody-now`.
   */
  inject(kind: string): Promise<WireRefusal | null> {
    this.#course.clock.catchUp();
    return sendInject(this.#sitting, kind, (action, input) => this.#do(action, input));
  }

  /**
   * For a hall: lets the time of a practice pass to the next thing that its trainee is told of, at most to the end of the day; from a
   * night to the next opening. Resolves to null; or to why no time passed: `sitting/not-begun`, `sitting/over`, `sitting/held`,
   * `sitting/not-skipped` in an assessment and where the clock stands.
   */
  async jumpToNextEvent(): Promise<WireRefusal | null> {
    const refusal = this.#course.jump();
    await this.#ending;
    return refusal;
  }

  /** For a hall: while it is held the clock shows that it stands, and nothing can be done. */
  hold(isHeld: boolean): void {
    this.#course.hold(isHeld);
  }

  /** For a hall: gives the page what its trainee keeps of the hand-in; nothing where that stands nowhere yet. */
  give(receipt: object | null): void {
    if (receipt !== null) this.#showing.push({ push: 'receipt', receipt });
  }

  /** Connects a page. A page that was connected before is told so and disconnected. */
  connect(wire: Wire): void {
    this.#course.comeToStep();
    const page = this.#showing.connect(wire);
    const { pace, clock } = this.#course;
    const hello = helloTo(page, this.#sitting, {
      ...{ isFile: this.#isFile, sealed: this.#sealed, pace, speed: clock.speed },
      ...{ proof: this.#proof, trainee: this.#trainee.name, governed: this.#governed },
    });
    page.send(...hello);
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
    const ran = this.#course.pace !== 0;
    this.#course.clock.stop();
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
    this.#course.clock.stop();
    this.#showing.close();
    await this.#saving.stop();
    this.#end();
  }

  /** The page is gone: the clock of a practice stops until a page connects again; that of an assessment goes on. */
  #disconnect(): void {
    this.#showing.page = null;
    if (!this.#course.clock.fixed && !this.#governed) this.#course.clock.stop();
    if (!this.#taken) void this.#saving.save();
  }

  /** Whether the debrief, past views and the sitting file are refused: in an assessment until hand-in. */
  get #sealed(): boolean {
    const isOpen = this.#staysSealed || !this.#sitting.over;
    return this.#sitting.header.mode === 'assessment' && isOpen && !this.#isFile;
  }

  #receive(page: PageConnection, text: string): void {
    if (this.#showing.page !== page) return;
    const parsed = parseRequest(text);
    if (!parsed.ok) {
      page.send({ re: parsed.re, refusal: parsed.refusal });
      return;
    }
    this.#course.clock.catchUp();
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
    // In a hall a page that leaves ends nothing.
    if (request.do === 'leave' && !this.#governed) await this.close(request.keep);
  }

  #answer(page: PageConnection, request: Request): Reply | Promise<Reply> {
    switch (request.do) {
      case 'perform':
        return this.#perform(request);
      case 'pace':
        this.#course.askPace(request.pace);
        return DONE;
      case 'skip':
        return this.#skip();
      case 'finish':
        return this.handIn().then(() => DONE);
      case 'name':
        if (this.#governed) return { value: this.#trainee.name };
        return this.#taken ? { refusal: TAKEN } : this.#trainee.rename(request.trainee, this.#saving);
      case 'leave':
        return DONE;
      case 'check':
        // A write is refused to whom the sitting no longer belongs.
        return this.#saved().then(() => DONE);
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
    if (isFromHouse(action)) return performedNot({ key: 'action/unknown', values: { action } });
    if (weigh === true && this.#sitting.refusalOf(action, input) === null) return NOT_REFUSED;
    return this.#act(action, input);
  }

  /** Answers, and shows, an action when it is saved: what the page has confirmed survives a power cut. */
  async #act(action: string, input: unknown): Promise<Performed> {
    return this.#course.isHeld ? performedNot(HELD) : this.#do(action, input);
  }

  async #do(action: string, input: unknown): Promise<Performed> {
    if (this.#taken) return performedNot(TAKEN);
    const wasOver = this.#sitting.over;
    const stands = this.#course.pace === 0;
    const { refusal } = this.#sitting.perform(action, input);
    const isSaved = await this.#showing.holdBack(() => {
      this.#course.comeToStep();
      return this.#saved();
    });
    // The tab that took the sitting over does not have this action.
    if (this.#taken && !isSaved) return performedNot(TAKEN);
    const happenings = this.#showing.showWorld();
    const until =
      stands && refusal === null && !isFromHouse(action) ? timeAfter(this.#sitting, input, this.#course.clock) : 0;
    if (until > this.#sitting.now) this.#course.passTo(until);
    if (this.#sitting.over && !wasOver) await this.#over();
    return { value: { refusal, happenings } };
  }

  /** Resolves to whether everything is saved. A hall waits until it is: what it acknowledges is on its disk. */
  readonly #saved = (): Promise<boolean> => (this.#governed ? this.#saving.saved() : this.#saving.save());

  async #skip(): Promise<Reply> {
    this.#course.skip();
    await this.#ending;
    return DONE;
  }

  /** Resolves when the end of the sitting is saved and the page was told. */
  #over(): Promise<void> {
    this.#ending ??= this.#tellOver();
    return this.#ending;
  }

  async #tellOver(): Promise<void> {
    this.#course.clock.stop();
    if (await this.#saved()) this.#onOver?.();
    this.#showing.showWorld();
    this.#showing.push({ push: 'over', ...(this.#sealed ? {} : { seed: this.#sitting.header.seed }) });
  }
}
