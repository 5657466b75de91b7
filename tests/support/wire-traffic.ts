import type { Intent } from '../../src/bots/bot.ts';
import { makeBot } from '../../src/bots/make-bot.ts';
import { readingOf } from '../../src/bots/play.ts';
import type { SessionClient } from '../../src/host/client.ts';
import type { Wire } from '../../src/session/wire.ts';
import { settle, Talk } from './talk.ts';
import type { PackName } from './world.ts';

/** What comes over the wire to a page, in bytes before the line packs them. */
export interface Traffic {
  readonly hello: number;
  readonly acts: number;
  /** All that comes of an act, its answer with it: on average. */
  readonly perAct: number;
  /** A minute in which nothing happened: on average. */
  readonly perQuietMinute: number;
  /** What happened by itself: on average. */
  readonly perEvent: number;
  readonly whole: number;
}

interface Heap {
  bytes: number;
  count: number;
}

const average = ({ bytes, count }: Heap): number => (count === 0 ? 0 : bytes / count);

/** Weighs what a page is told, by what it was told for. */
class Scales {
  readonly acts: Heap = { bytes: 0, count: 0 };
  readonly quiet: Heap = { bytes: 0, count: 0 };
  readonly events: Heap = { bytes: 0, count: 0 };
  hello = 0;
  whole = 0;
  #since = 0;
  #acting = false;

  readonly tap = (wire: Wire): Wire => ({
    send: (text) => {
      this.#acting = text.includes('"do":"perform"');
      this.#since = 0;
      wire.send(text);
    },
    onMessage: (listener) =>
      wire.onMessage((text) => {
        this.#weigh(text);
        listener(text);
      }),
    onClose: (listener) => wire.onClose(listener),
    close: () => wire.close(),
  });

  #weigh(text: string): void {
    const bytes = Buffer.byteLength(text);
    this.whole += bytes;
    this.#since += bytes;
    const is = (push: string): boolean => text.startsWith(`{"push":"${push}"`);
    if (text.startsWith('{"re"')) this.#count(this.acts, this.#acting);
    else if (is('hello')) this.hello = bytes;
    else if (is('clock')) this.#count(this.quiet, true);
    else if (is('world') && !this.#acting) this.#count(this.events, true);
  }

  #count(heap: Heap, counts: boolean): void {
    if (counts) {
      heap.bytes += this.#since;
      heap.count += 1;
    }
    this.#since = 0;
    this.#acting = false;
  }
}

/** One look at the desk: acts until nothing is left to do. What was refused once is not tried again at the same look. */
async function lookAround(
  talk: Talk,
  host: SessionClient,
  bot: ReturnType<typeof makeBot>,
  speed: number,
): Promise<void> {
  const refused = new Set<string>();
  const todo = (): readonly Intent[] =>
    bot
      .look(host.view(), host.catalogue, readingOf(talk.sitting.form))
      .filter((intent) => !refused.has(JSON.stringify(intent)));
  for (let round = 0; round < bot.rounds; round += 1) {
    let acted = false;
    for (const intent of todo()) {
      if (refused.has(JSON.stringify(intent))) continue;
      await talk.pass(bot.actTakes / speed);
      const { refusal } = await host.perform(intent.action, intent.input);
      if (refusal === null) acted = true;
      else refused.add(JSON.stringify(intent));
    }
    if (!acted) return;
  }
}

/** Plays a whole sitting with the expert over a wire, at the pace of a talk, and weighs what comes. */
export async function weighTraffic(pack: PackName, seed = 101): Promise<Traffic> {
  const talk = new Talk('practice', { pack, seed });
  const scales = new Scales();
  const host = await talk.connect(scales.tap);
  const bot = makeBot('expert', seed);
  const [day] = talk.sitting.form.days;
  const speed = ((day?.close ?? 0) - (day?.open ?? 0)) / ((host.catalogue.dayMinutes ?? 10) * 60_000);
  host.setPace(1);
  await settle();
  while (!host.view().over) {
    const lookedAt = talk.sitting.now;
    await lookAround(talk, host, bot, speed);
    await talk.pass(Math.max(bot.every - (talk.sitting.now - lookedAt), bot.actTakes) / speed);
  }
  const { hello, whole, acts, quiet, events } = scales;
  return {
    ...{ hello, whole, acts: acts.count },
    ...{ perAct: average(acts), perQuietMinute: average(quiet), perEvent: average(events) },
  };
}
