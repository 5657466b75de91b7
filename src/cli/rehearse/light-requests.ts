import { Agent, type IncomingMessage, request } from 'node:http';
import { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import { HostError } from '../../host/host-error.ts';
import type { SeatRequests } from '../../host/remote/remote-wire.ts';
import type { Packet, TakenSeat } from '../../host/remote/seat-api.ts';
import type { Cable } from './cable.ts';

/**
 * The connections of one page, which it keeps, as a browser does. Where all pages shared them, each pause of the hall would make a thousand new
 * ones, which no room of browsers makes.
 */
export const makeConnections = (): Agent => new Agent({ keepAlive: true, maxSockets: 6 });

/** What a page asks with. */
interface RequestParts {
  readonly base: string;
  readonly seat: Pick<TakenSeat, 'seat' | 'secret'>;
  readonly cable: Cable;
  readonly connections: Agent;
  /** Called when a packet goes out. */
  onSay(): void;
}

/** Real ms after which a request is given up. */
const PATIENCE = 15_000;

/** Texts that many pages are told alike, by name. */
const READ = new Map<string, string>();

interface Asked {
  readonly method?: string;
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The requests of a seat by Node's own client, whose answers are not checked: what a page does by `fetch` and schemas costs the
 * machine that plays two thousand pages more than the hall that serves them.
 */
export class LightRequests implements SeatRequests {
  readonly #base: URL;
  readonly #path: string;
  readonly #secret: string;
  readonly #cable: Cable;
  readonly #connections: Agent;
  readonly #onSay: () => void;

  constructor({ base, seat: { seat, secret }, cable, connections, onSay }: RequestParts) {
    this.#base = new URL(base);
    this.#path = `${this.#base.pathname.replace(/\/$/, '')}/api/seats/${encodeURIComponent(seat)}`;
    [this.#secret, this.#cable, this.#connections, this.#onSay] = [secret, cable, connections, onSay];
  }

  sitDown(): Promise<{ readonly link: string }> {
    return this.#ask('links', { method: 'POST', body: {} });
  }

  say(link: string, packet: Packet): ReturnType<SeatRequests['say']> {
    this.#onSay();
    return this.#ask(`links/${link}`, { method: 'POST', body: packet });
  }

  poll(link: string, heard: number): ReturnType<SeatRequests['poll']> {
    return this.#ask(`links/${link}/poll?heard=${heard}`);
  }

  /** It goes over the network for each, as to two thousand machines; this one reads it once. */
  async shared(name: string): Promise<string> {
    const response = await this.#open(`shared/${name}`, {});
    if (response.statusCode !== 200) throw await refusalIn(response);
    const pieces: Buffer[] = [];
    for await (const piece of response) pieces.push(piece as Buffer);
    const text = READ.get(name) ?? gunzipSync(Buffer.concat(pieces)).toString();
    READ.set(name, text);
    return text;
  }

  receipt(): Promise<unknown> {
    return this.#ask('receipt');
  }

  async stream(link: string, heard: number, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
    const cut = this.#cable.signal();
    const response = await this.#open(`links/${link}/stream?heard=${heard}`, { signal: cut });
    const end = (): void => void response.destroy();
    signal.addEventListener('abort', end);
    if (response.statusCode !== 200) throw await refusalIn(response);
    return Readable.toWeb(response) as ReadableStream<Uint8Array>;
  }

  #ask<T>(path: string, asked: Asked = {}): Promise<T> {
    return this.#cable.carry(async (signal) => {
      const response = await this.#open(path, { ...asked, signal });
      if (response.statusCode !== 200) throw await refusalIn(response);
      return JSON.parse(await textOf(response)) as T;
    });
  }

  #open(path: string, { method = 'GET', body, signal }: Asked): Promise<IncomingMessage> {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const { hostname, port } = this.#base;
    const headers = {
      authorization: `Bearer ${this.#secret}`,
      ...(text === undefined ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
    };
    const where = { agent: this.#connections, hostname, port, path: `${this.#path}/${path}` };
    return new Promise((resolve, reject) => {
      const asked = request({ ...where, method, headers, ...(signal && { signal }) }, resolve);
      asked.setTimeout(PATIENCE, () => asked.destroy(new Error('no answer')));
      asked.on('error', reject);
      asked.end(text);
    });
  }
}

async function textOf(response: IncomingMessage): Promise<string> {
  response.setEncoding('utf8');
  let text = '';
  for await (const piece of response) text += piece;
  return text;
}

async function refusalIn(response: IncomingMessage): Promise<HostError> {
  const { key = 'hall/no-answer' } = JSON.parse(await textOf(response)) as { readonly key?: string };
  return new HostError(key);
}
