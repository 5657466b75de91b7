import type { Bot } from '../../bots/bot.ts';
import { SessionClient } from '../../host/client.ts';
import type { Network } from '../../host/remote/ask-hall.ts';
import { RemoteWire } from '../../host/remote/remote-wire.ts';
import { SeatApi, type TakenSeat } from '../../host/remote/seat-api.ts';
import type { RandomStream } from '../../kernel/random.ts';
import type { TraineeView } from '../../operations/trainee-view.ts';
import type { Cable } from '../rehearse/cable.ts';
import type { UnderWay } from './under-way.ts';

/** Something that was sent, and whether the hall has acknowledged it. */
export interface SentAct {
  readonly action: string;
  readonly input: unknown;
  isAcknowledged: boolean;
}

/** What a page had seen when its last act was acknowledged. */
export interface Seen {
  /** How many of the sent acts came before. */
  readonly sent: number;
  readonly view: TraineeView;
}

export interface CrashPupilParts {
  readonly base: string;
  readonly bot: Bot;
  readonly random: RandomStream;
  readonly cable: Cable;
  /** Takes a seat. */
  enter(): Promise<TakenSeat>;
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const steady = (): number => performance.now();

/** Real ms between two acts: as good as none, so that most pages wait for an answer when something breaks. */
const PAUSE = [0, 30] as const;

/** Real ms before a page that was lost is opened again. */
const OPENS_AFTER = 50;

/** What a page asked that was not done: it stands in no log. */
const NOT_DONE: ReadonlySet<string> = new Set(['sitting/held', 'sitting/taken-over', 'sitting/over', 'sitting/full']);

const networkOver =
  (cable: Cable): Network =>
  (asked, init) => {
    const fetchWith = (signal: AbortSignal | undefined): Promise<Response> =>
      fetch(asked, { ...init, signal: AbortSignal.any([signal, init?.signal].filter((each) => each != null)) });
    return String(asked).includes('/stream') ? fetchWith(cable.signal()) : cable.carry(fetchWith);
  };

const MOST_TRIES = 40;

/** Asks until it is answered: a busy machine is slow, and the server may just be gone. */
export async function persistently<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1)
    try {
      return await ask();
    } catch (error) {
      if (tries >= MOST_TRIES) throw error;
      await wait(250);
    }
}

/** A page that can die in the middle of everything: from then on nothing of it reaches the network. */
class MortalPage {
  readonly network: Network;
  /** Rejects when it dies. */
  readonly death: Promise<never>;
  isDead = false;
  #onDeath: () => void = () => undefined;

  constructor(network: Network) {
    this.network = async (...asked) => {
      if (this.isDead) throw new TypeError('the page is gone');
      return network(...asked);
    };
    this.death = new Promise((_, reject) => {
      this.#onDeath = () => reject(new Error('the page is gone'));
    });
    this.death.catch(() => undefined);
  }

  die(): void {
    this.isDead = true;
    this.#onDeath();
  }
}

/** A page that works without pause, keeps what it has sent and what was acknowledged, and sits down again whenever it lost its line. */
export class CrashPupil {
  readonly #parts: CrashPupilParts;
  readonly #network: Network;
  readonly sent: SentAct[] = [];
  seen: Seen | null = null;
  seat: TakenSeat | null = null;
  /** Whether the hand-in was asked for, and whether it was acknowledged. */
  handIn: 'no' | 'asked' | 'acknowledged' = 'no';
  /** Whether its time has run out. */
  #hasNoTime = false;
  /** How often its server was killed. */
  kills = 0;
  #waitsFor: UnderWay | null = null;
  #isStopped = false;
  /** Whether somebody is on the way from one computer to another. */
  #isAway = false;
  #page: MortalPage | null = null;
  #no = 0;

  constructor(parts: CrashPupilParts) {
    this.#parts = parts;
    this.#network = networkOver(parts.cable);
  }

  async join(): Promise<void> {
    this.seat = await persistently(() => this.#parts.enter());
  }

  /** What was asked of the server over a cable that is whole, and not answered yet. */
  get underWay(): UnderWay | null {
    return this.#parts.cable.isPulled ? null : this.#waitsFor;
  }

  /** Whether there is nothing more to do. */
  get isDone(): boolean {
    return this.#hasNoTime || this.handIn === 'acknowledged';
  }

  stop(): void {
    this.#isStopped = true;
    this.#page?.die();
  }

  /** Hands in at the next moment. */
  askToHandIn(): void {
    if (this.handIn === 'no') this.handIn = 'asked';
  }

  /** The page is gone without a word, as when its browser is killed; a new one sits down. */
  losePage(): void {
    this.#page?.die();
    this.#waitsFor = null;
  }

  pullCable(): void {
    this.#parts.cable.pull();
  }

  /** The computer is gone, and whoever sat at it takes the seat at another. */
  async move(comeAgain: () => Promise<TakenSeat>): Promise<void> {
    this.#isAway = true;
    this.losePage();
    this.seat = await persistently(comeAgain);
    this.#isAway = false;
  }

  async work(): Promise<void> {
    while (!this.#isStopped && !this.isDone) {
      if (!this.#isAway) await this.#sit().catch(() => undefined);
      await wait(OPENS_AFTER);
    }
  }

  async #sit(): Promise<void> {
    if (this.seat === null) return;
    const page = new MortalPage(this.#network);
    this.#page = page;
    const api = new SeatApi(this.#parts.base, this.seat, page.network);
    const { link } = await api.sitDown();
    const wire = new RemoteWire({
      ...{ api, link, now: steady },
      onStanding: ({ isReady }) => {
        if (isReady) wire.goOn();
      },
      onReach: () => undefined,
      onForgotten: () => undefined,
    });
    try {
      const host = await Promise.race([SessionClient.open(wire, 'en', steady), page.death]);
      while (!page.isDead && wire.isOpen && !this.isDone) await Promise.race([this.#step(host), page.death]);
    } finally {
      page.die();
      wire.close();
      this.#waitsFor = null;
    }
  }

  async #step(host: SessionClient): Promise<void> {
    const { random } = this.#parts;
    if (this.handIn === 'asked') {
      this.#waitsFor = 'hand-in';
      await host.finish();
      this.#waitsFor = null;
      if (host.view().over) this.handIn = 'acknowledged';
      await wait(20);
      return;
    }
    if (host.view().over) {
      this.#hasNoTime = true;
      return;
    }
    if (host.pace() === 0) host.setPace(1);
    else await this.#act(host);
    await wait(random.int(...PAUSE));
  }

  async #act(host: SessionClient): Promise<void> {
    const act: SentAct = { ...this.#next(host), isAcknowledged: false };
    this.sent.push(act);
    this.#waitsFor = 'act';
    const { refusal } = await host.perform(act.action, act.input);
    this.#waitsFor = null;
    const key = refusal?.key ?? '';
    // The line was lost: it may have been done, or not.
    if (key === 'sitting/no-answer') return;
    if (NOT_DONE.has(key)) {
      this.sent.splice(this.sent.indexOf(act), 1);
      await wait(100);
      return;
    }
    act.isAcknowledged = true;
    this.seen = { sent: this.sent.length, view: host.view() };
  }

  /** What a bot would do; where it waits, something that is refused, which the log has as well. Every one is another. */
  #next(host: SessionClient): Pick<SentAct, 'action' | 'input'> {
    const { bot, random } = this.#parts;
    this.#no += 1;
    // What may or may not have been done is not sent again: a log would not tell the two apart.
    const unsure = new Set(
      this.sent
        .filter(({ isAcknowledged }) => !isAcknowledged)
        .map(({ action, input }) => JSON.stringify([action, input])),
    );
    const wishes = random.chance(500) ? bot.look(host.view(), host.catalogue, (key) => key) : [];
    const intent = wishes.find(({ action, input }) => !unsure.has(JSON.stringify([action, input])));
    return intent ?? { action: 'order/confirm', input: { order: `no ${this.#no}` } };
  }
}
