import type { Bot } from '../../bots/bot.ts';
import { SessionClient } from '../../host/client.ts';
import type { Network } from '../../host/remote/ask-hall.ts';
import { RemoteWire } from '../../host/remote/remote-wire.ts';
import { joinSession, SeatApi, type TakenSeat } from '../../host/remote/seat-api.ts';

/** What a bot pupil has seen of the hall. */
export interface PupilNotes {
  readonly seat: TakenSeat;
  /** Acts that were acknowledged, and how long each took, real ms. */
  readonly waits: readonly number[];
  /** Acts of which the page was not told whether they were done. */
  readonly unanswered: number;
  /** How often the hall was out of reach. */
  readonly cuts: number;
  readonly isOver: boolean;
}

const steady = (): number => performance.now();
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Real ms between two looks of a bot at its desk. */
const LOOK_EVERY = 1_000;

export interface PupilParts {
  readonly base: string;
  readonly code: string;
  readonly name: string;
  readonly bot: Bot;
  readonly network: Network;
  /** Real ms a person takes over an act. */
  readonly actTakes: number;
}

/** A bot that joins a class by its code and works in it over the network, as a page would, until the work is over or it is stopped. */
export class Pupil {
  readonly #parts: PupilParts;
  readonly #waits: number[] = [];
  #unanswered = 0;
  #cuts = 0;
  #seat: TakenSeat | null = null;
  #isOver = false;
  #isStopped = false;

  constructor(parts: PupilParts) {
    this.#parts = parts;
  }

  get notes(): PupilNotes | null {
    const seat = this.#seat;
    if (seat === null) return null;
    return { seat, waits: this.#waits, unanswered: this.#unanswered, cuts: this.#cuts, isOver: this.#isOver };
  }

  stop(): void {
    this.#isStopped = true;
  }

  async join(): Promise<void> {
    const { base, code, name } = this.#parts;
    this.#seat = await joinSession(base, code, name);
  }

  /** Works until the sitting is over; where a line is lost for good, it sits down again. */
  async work(): Promise<void> {
    while (!this.#isOver && !this.#isStopped) {
      await this.#sit().catch(() => undefined);
      await wait(200);
    }
  }

  async #sit(): Promise<void> {
    const { base, network } = this.#parts;
    const seat = this.#seat;
    if (seat === null) return;
    const api = new SeatApi(base, seat, network);
    const { link } = await api.sitDown();
    let isLost = false;
    const wire = new RemoteWire({
      ...{ api, link, now: steady },
      onStanding: ({ messages, isReady }) => {
        wire.seen = messages.at(-1)?.no ?? wire.seen;
        if (isReady) wire.goOn();
      },
      onReach: (reach) => {
        if (reach === 'out-of-reach') this.#cuts += 1;
      },
      // Whose wire has ended sits down again.
      onForgotten: () => undefined,
    });
    const host = await SessionClient.open(wire, 'en', steady);
    host.subscribe(({ type }) => {
      if (type === 'over') this.#isOver = true;
      if (type === 'taken') isLost = true;
    });
    this.#isOver ||= host.view().over;
    while (!this.#isOver && !this.#isStopped && !isLost && wire.isOpen) {
      // At first, and at the close of a day, a trainee sets the clock going.
      if (host.pace() === 0) host.setPace(1);
      else await this.#lookAround(host);
      await wait(LOOK_EVERY);
    }
    wire.close();
  }

  async #lookAround(host: SessionClient): Promise<void> {
    const { bot, actTakes } = this.#parts;
    for (const { action, input } of bot.look(host.view(), host.catalogue, (key) => key)) {
      if (this.#isOver || this.#isStopped || host.pace() === 0) return;
      const asked = steady();
      const { refusal } = await host.perform(action, input);
      if (refusal?.key === 'sitting/no-answer') {
        this.#unanswered += 1;
        return;
      }
      if (refusal?.key === 'sitting/held') return;
      this.#waits.push(steady() - asked);
      await wait(actTakes);
    }
  }
}
