import * as z from 'zod/mini';
import type { Letter } from '../../session/relay.ts';
import { newId } from '../new-id.ts';
import { asJson, askHall, type Network, noAnswer } from './ask-hall.ts';

/** How the seat stands, as the hall says with every answer. */
const standing = z.object({
  state: z.enum(['expected', 'lobby', 'working', 'paused', 'break', 'frozen', 'over']),
  waits: z.boolean(),
  isReady: z.boolean(),
  largeText: z.boolean(),
  isIdentified: z.boolean(),
  isHandUp: z.boolean(),
  canSave: z.boolean(),
  breakUntil: z.optional(z.number()),
  messages: z.readonly(
    z.array(
      z.object({
        no: z.int(),
        at: z.number(),
        text: z.optional(z.string()),
        notice: z.optional(
          z.object({ key: z.string(), values: z.record(z.string(), z.union([z.number(), z.string()])) }),
        ),
      }),
    ),
  ),
});
export type Standing = z.infer<typeof standing>;
/** Something that is to be shown: in the words of the staff, or by a key under `notice` of `hall.json`. */
export type SeatMessage = Standing['messages'][number];

const joined = z.object({
  session: z.object({
    title: z.string(),
    pack: z.string(),
    mode: z.enum(['practice', 'assessment']),
    kind: z.enum(['class', 'examination']),
  }),
  seat: z.string(),
  place: z.int(),
  label: z.optional(z.string()),
  secret: z.string(),
});
/** A seat that was taken, and the secret that opens it again. `name`: as it was typed here; the hall says nobody's name to a seat. */
export type TakenSeat = z.infer<typeof joined> & { readonly name?: string };

/** A receipt as a text that is kept. */
export const receiptText = (receipt: unknown): string => JSON.stringify(receipt, null, 2);

const seated = z.object({ link: z.string(), seat: standing });
const seatSaid = z.object({ seat: standing });
const letters = z.readonly(
  z.array(z.object({ no: z.int(), text: z.string(), shared: z.exactOptional(z.readonly(z.array(z.string()))) })),
);
const said = z.object({
  ...{ heard: z.int(), sent: z.int(), seat: standing },
  letters: z.exactOptional(letters),
  fleeting: z.optional(z.string()),
});
const polled = z.object({ letters, isOver: z.boolean() });
/** What a page sends: letters, what it has heard and shown, and whether the candidate goes on after a stop. */
export interface Packet {
  readonly heard: number;
  readonly letters: readonly Letter[];
  readonly seen: number;
  readonly goesOn: boolean;
}

/** Real ms for which a question may wait for something to be said. */
const LONG_PATIENCE = 15_000;

/** Takes a seat in the class of a code. Rejects with a {@link HostError}. */
export const joinSession = async (base: string, code: string, name: string): Promise<TakenSeat> => ({
  ...(await askHall(joined, `${base}/api/join`, asJson({ code, name }))),
  name,
});

/** Takes one's seat in an examination, by its one-time code. */
export const joinSeat = (base: string, code: string, seatCode: string): Promise<TakenSeat> =>
  askHall(joined, `${base}/api/join`, asJson({ code, seatCode }));

/** What the page says of its machine while it waits. */
export interface MachineCheck {
  readonly browser: string;
  readonly keepsData: boolean;
  readonly hasSound: boolean;
  readonly roundTrip: number;
  readonly screen: string;
}

/** This page among all that may sit down at a seat, and how often it has. */
const PAGE = newId();
let times = 0;

/** The requests of one seat. */
export class SeatApi {
  readonly #path: string;
  readonly #secret: string;
  readonly #network: Network;

  constructor(base: string, { seat, secret }: Pick<TakenSeat, 'seat' | 'secret'>, network: Network = fetch) {
    // As a method of this object it would be called on this object, which browsers refuse.
    this.#network = (...asked) => network(...asked);
    this.#path = `${base}/api/seats/${encodeURIComponent(seat)}/links`;
    this.#secret = secret;
  }

  /** The receipt of the hand-in, as text to be kept; rejects with `hall/not-over` before. */
  async receipt(): Promise<string> {
    const path = this.#path.replace(/links$/, 'receipt');
    return receiptText(await askHall(z.unknown(), path, this.#with({}), undefined, this.#network));
  }

  /** A request that was given up may arrive after the one that replaced it: the hall tells them apart by their times. */
  sitDown(): Promise<z.infer<typeof seated>> {
    times += 1;
    return askHall(seated, this.#path, this.#with(asJson({ page: PAGE, time: times })), undefined, this.#network);
  }

  /** Tells the hall of the machine on which the page runs. */
  async check(found: MachineCheck): Promise<void> {
    const path = this.#path.replace(/links$/, 'check');
    await askHall(z.unknown(), path, this.#with(asJson(found)), undefined, this.#network);
  }

  /** Raises a hand, or takes it down. */
  async hand(isUp: boolean): Promise<Standing> {
    const path = this.#path.replace(/links$/, 'hand');
    return (await askHall(seatSaid, path, this.#with(asJson({ isUp })), undefined, this.#network)).seat;
  }

  say(link: string, packet: Packet) {
    return askHall(said, `${this.#path}/${link}`, this.#with(asJson(packet)), undefined, this.#network);
  }

  /** A text that belongs to a letter, by its name. */
  async shared(name: string): Promise<string> {
    const path = this.#path.replace(/links$/, `shared/${name}`);
    const response = await this.#network(path, { ...this.#with({}), signal: AbortSignal.timeout(LONG_PATIENCE) });
    if (!response.ok) throw noAnswer();
    return response.text();
  }

  poll(link: string, heard: number) {
    return askHall(polled, `${this.#path}/${link}/poll?heard=${heard}`, this.#with({}), LONG_PATIENCE, this.#network);
  }

  /** The stream of what the hall says; rejects where none can be opened. */
  async stream(link: string, heard: number, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
    const response = await this.#network(`${this.#path}/${link}/stream?heard=${heard}`, { ...this.#with({}), signal });
    if (!response.ok || response.body === null) throw noAnswer();
    return response.body;
  }

  #with(init: RequestInit): RequestInit {
    return { ...init, headers: { ...init.headers, authorization: `Bearer ${this.#secret}` } };
  }
}
