import type { Bot } from '../../bots/bot.ts';
import { SessionClient } from '../../host/client.ts';
import type { Network } from '../../host/remote/ask-hall.ts';
import { RemoteWire } from '../../host/remote/remote-wire.ts';
import { joinSession, SeatApi, type TakenSeat } from '../../host/remote/seat-api.ts';
import type { RandomStream } from '../../kernel/random.ts';
import type { TraineeView } from '../../operations/trainee-view.ts';

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
  readonly code: string;
  readonly name: string;
  readonly bot: Bot;
  readonly random: RandomStream;
  readonly network: Network;
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const steady = (): number => performance.now();

const MOST_TRIES = 10;

/** What a page asked that was not done: it stands in no log. */
const NOT_DONE: ReadonlySet<string> = new Set(['sitting/held', 'sitting/taken-over', 'sitting/over', 'sitting/full']);

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
  readonly sent: SentAct[] = [];
  seen: Seen | null = null;
  seat: TakenSeat | null = null;
  /** Whether the hand-in was asked for, and whether it was acknowledged. */
  handIn: 'no' | 'asked' | 'acknowledged' = 'no';
  #isStopped = false;
  #page: MortalPage | null = null;
  #no = 0;

  constructor(parts: CrashPupilParts) {
    this.#parts = parts;
  }

  async join(): Promise<void> {
    const { base, code, name } = this.#parts;
    // A busy machine is slow, not wrong.
    for (let times = 0; this.seat === null; times += 1)
      this.seat = await joinSession(base, code, name).catch((error: unknown) => {
        if (times < MOST_TRIES) return null;
        throw error;
      });
  }

  /** Whether it waits for the answer to an act, or for the hand-in. */
  get isInFlight(): boolean {
    return this.handIn === 'asked' || this.sent.at(-1)?.isAcknowledged === false;
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
  }

  async work(): Promise<void> {
    while (!this.#isStopped && this.handIn !== 'acknowledged') {
      await this.#sit().catch(() => undefined);
      await wait(50);
    }
  }

  async #sit(): Promise<void> {
    const { base, network } = this.#parts;
    if (this.seat === null) return;
    const page = new MortalPage(network);
    this.#page = page;
    const api = new SeatApi(base, this.seat, page.network);
    const { link } = await api.sitDown();
    const wire = new RemoteWire({
      ...{ api, link, now: steady },
      onStanding: () => undefined,
      onReach: () => undefined,
      onForgotten: () => undefined,
    });
    try {
      const host = await Promise.race([SessionClient.open(wire, 'en', steady), page.death]);
      while (!page.isDead && wire.isOpen && this.handIn !== 'acknowledged')
        await Promise.race([this.#step(host), page.death]);
    } finally {
      page.die();
      wire.close();
    }
  }

  async #step(host: SessionClient): Promise<void> {
    const { random } = this.#parts;
    if (this.handIn === 'asked') {
      await host.finish();
      if (host.view().over) this.handIn = 'acknowledged';
      await wait(20);
      return;
    }
    if (host.pace() === 0) host.setPace(1);
    else await this.#act(host);
    await wait(random.int(10, 80));
  }

  async #act(host: SessionClient): Promise<void> {
    const act: SentAct = { ...this.#next(host), isAcknowledged: false };
    this.sent.push(act);
    const { refusal } = await host.perform(act.action, act.input);
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
