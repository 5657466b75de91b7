import { RemoteWire } from '../../host/remote/remote-wire.ts';
import { joinSeat, joinSession, type TakenSeat } from '../../host/remote/seat-api.ts';
import type { RandomStream } from '../../kernel/random.ts';
import type { Cable } from './cable.ts';
import { LightRequests, makeConnections } from './light-requests.ts';
import { makeNotes, type Notes } from './notes.ts';
import { NotingWire } from './noting-wire.ts';
import type { Player, Playing } from './player.ts';

const now = (): number => performance.now();
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Real ms between two acts of a person at work. */
const BETWEEN_ACTS = { least: 6_000, most: 12_000 };

/** Real ms before a page whose line was lost sits down again. */
const SITS_DOWN_AFTER = 200;

/** Real ms for which a candidate tries to have a receipt. */
const WANTS_RECEIPT_FOR = 60_000;

/** Real ms after which one that has not come by itself is asked for. */
const ASKS_FOR_RECEIPT_AFTER = 1_000;

export interface CandidateParts {
  readonly base: string;
  readonly code: string;
  /** In a class a name; in an examination the one-time code of a seat. */
  readonly comesWith: { readonly name: string } | { readonly seatCode: string };
  readonly player: Player;
  readonly cable: Cable;
  readonly random: RandomStream;
  /** How many times as fast as a person. */
  readonly haste: number;
}

/** Somebody who joins a session and works in it over the network, through the wire of the page, until the work is over. */
export class Candidate {
  readonly #parts: CandidateParts;
  readonly notes: Notes = makeNotes();
  readonly #connections = makeConnections();
  #seat: TakenSeat | null = null;
  #isHandingIn = false;
  #hasEnded = false;
  #wakeUp: () => void = () => undefined;

  constructor(parts: CandidateParts) {
    this.#parts = parts;
  }

  get seat(): TakenSeat | null {
    return this.#seat;
  }

  async join(): Promise<void> {
    const { base, code, comesWith } = this.#parts;
    this.#seat = await ('name' in comesWith
      ? joinSession(base, code, comesWith.name)
      : joinSeat(base, code, comesWith.seatCode));
  }

  /** From now on nothing more is done than to hand in. */
  handIn(): void {
    this.#isHandingIn = true;
    this.#wakeUp();
  }

  /** Leaves, whatever was done. */
  leave(): void {
    this.#hasEnded = true;
    this.#wakeUp();
  }

  /** Works until the sitting is over and the receipt is there; where a line is lost for good, it sits down again. */
  async work(): Promise<void> {
    for (; !this.#isDone; this.notes.returns += 1) {
      await this.#sit().catch(() => undefined);
      if (!this.#isDone) await wait(SITS_DOWN_AFTER);
    }
  }

  get #isDone(): boolean {
    return this.#hasEnded || this.notes.receipt !== undefined;
  }

  async #sit(): Promise<void> {
    const seat = this.#seat;
    if (seat === null) return;
    const { base, cable, player } = this.#parts;
    let noting: NotingWire | null = null;
    const connections = this.#connections;
    const requests = new LightRequests({ base, seat, cable, connections, onSay: () => noting?.said() });
    const { link } = await requests.sitDown();
    const wire = new RemoteWire({
      ...{ api: requests, link, now },
      onStanding: ({ messages, isReady }) => {
        wire.seen = messages.at(-1)?.no ?? wire.seen;
        if (isReady) wire.goOn();
      },
      onReach: (reach) => {
        if (reach === 'out-of-reach') this.notes.cuts += 1;
      },
      // Whose wire has ended sits down again.
      onForgotten: () => undefined,
    });
    noting = new NotingWire(wire, this.notes, now);
    const left = new Promise<null>((resolve) => {
      this.#wakeUp = () => resolve(null);
    });
    try {
      const playing = await Promise.race([player(noting, now), this.#hasEnded ? null : left]);
      if (playing === null) return;
      this.notes.firstView ??= Date.now();
      await this.#play(playing, noting, wire);
      if (this.notes.isOver) await this.#awaitReceipt(requests, noting.received);
    } finally {
      wire.close();
    }
  }

  async #play(playing: Playing, noting: NotingWire, wire: RemoteWire): Promise<void> {
    const isLost = (): boolean => playing.isTaken() || !wire.isOpen || this.#hasEnded;
    while (!playing.isOver() && !isLost()) {
      if (this.#isHandingIn) await this.#finish(playing);
      else if (playing.runs()) await this.#act(playing, noting);
      else playing.begin();
      if (!this.#isHandingIn) await this.#pause(playing.runs());
    }
    this.notes.isOver ||= playing.isOver();
  }

  /** Waits as long as a person takes for an act, or until there is something else to do. */
  #pause(isWorking: boolean): Promise<void> {
    const { random, haste } = this.#parts;
    const { least, most } = BETWEEN_ACTS;
    const ms = isWorking ? random.int(least, most) / haste : 1_000;
    return Promise.race([
      wait(ms),
      new Promise<void>((resolve) => {
        this.#wakeUp = resolve;
      }),
    ]);
  }

  async #act(playing: Playing, noting: NotingWire): Promise<void> {
    const next = playing.next();
    if (next === null) return;
    const act: Notes['acts'][number] = { action: next.action, input: next.input };
    this.notes.acts.push(act);
    const asked = now();
    noting.acting(asked);
    const refusal = await playing.perform(next);
    noting.acting(null);
    if (refusal === undefined) return;
    act.refusal = refusal;
    this.notes.acknowledged.push(now() - asked);
  }

  async #finish(playing: Playing): Promise<void> {
    const asked = now();
    await playing.handIn();
    if (playing.isOver()) this.notes.handIn ??= now() - asked;
    else await wait(100);
  }

  /** The receipt comes by itself; where the page sat down after its hand-in, it is asked for. */
  async #awaitReceipt(requests: LightRequests, received: Promise<void>): Promise<void> {
    const begun = now();
    let isHere = false;
    void received.then(() => {
      isHere = true;
    });
    while (!isHere && now() - begun < WANTS_RECEIPT_FOR && !this.#hasEnded) {
      await Promise.race([received, wait(ASKS_FOR_RECEIPT_AFTER)]);
      if (!isHere) isHere = (await requests.receipt().catch(() => null)) !== null;
    }
    if (!isHere) return;
    this.notes.receipt = now() - begun;
    this.notes.receivedAt = Date.now();
  }
}
