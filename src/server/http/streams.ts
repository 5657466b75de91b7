import type { ServerResponse } from 'node:http';
import type { FastifyReply } from 'fastify';
import type { Letter } from '../../session/relay.ts';
import type { Link } from './link.ts';

/** Real ms after which a stream that says nothing gives a sign of life; proxies close what is silent. */
const BEAT = 15_000;

/** Real ms between two looks for silent streams. */
const LOOK_EVERY = 1_000;

/** A letter as an event: texts are JSON on one line. */
const eventOf = ({ no, text, shared = [] }: Letter): string =>
  `id: ${no}\n${shared.length === 0 ? '' : `shared: ${shared.join(' ')}\n`}data: ${text}\n\n`;

/** Streams of server-sent events. One timer keeps alive those on which nothing is said; on the others what is said does. */
export class Streams {
  /** When something was last written on each. */
  readonly #spokeAt = new Map<ServerResponse, number>();
  #looking: ReturnType<typeof setInterval> | null = null;

  /** Sends what a link says from now on, as it is said, to a page that has everything up to `heard`. */
  open(reply: FastifyReply, link: Link, heard: number): void {
    reply.hijack();
    const { raw } = reply;
    raw.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
    // The page knows that its stream is open before anything is said.
    this.#write(raw, ': \n\n');
    const stop = link.listen(
      {
        letter: (letter) => this.#write(raw, eventOf(letter)),
        end: () => {
          this.#forget(raw);
          raw.end('event: end\ndata: \n\n');
        },
      },
      heard,
    );
    raw.on('close', () => {
      this.#forget(raw);
      stop();
    });
  }

  #write(raw: ServerResponse, text: string): void {
    raw.write(text);
    this.#spokeAt.set(raw, performance.now());
    this.#looking ??= setInterval(() => this.#lookAround(), LOOK_EVERY);
  }

  #forget(raw: ServerResponse): void {
    this.#spokeAt.delete(raw);
    if (this.#spokeAt.size > 0 || this.#looking === null) return;
    clearInterval(this.#looking);
    this.#looking = null;
  }

  #lookAround(): void {
    const now = performance.now();
    for (const [raw, at] of this.#spokeAt) if (now - at >= BEAT) this.#write(raw, ': \n\n');
  }
}
