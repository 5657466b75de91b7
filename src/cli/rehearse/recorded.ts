import type { Intent } from '../../bots/bot.ts';
import type { BotKind } from '../../bots/kinds.ts';
import { makeBot } from '../../bots/make-bot.ts';
import { play } from '../../bots/play.ts';
import { HostError } from '../../host/host-error.ts';
import type { Form } from '../../operations/market/form.ts';
import type { Wire } from '../../session/wire.ts';
import { Sitting } from '../../sitting/sitting.ts';
import type { Player } from './player.ts';

/** What a bot did in a form, and at which simulated time. */
export type Recording = readonly (Intent & { readonly at: number })[];

/** Lets a bot play a form once, for all who are to play it again. */
export function record(form: Form, bot: BotKind): Recording {
  const { log } = play(Sitting.begin(form, 'practice', 'rehearsal'), makeBot(bot, form.seed));
  return log.map(({ at, action, input }) => ({ at, action, input }));
}

interface Said {
  readonly push?: string;
  readonly re?: number | null;
  readonly value?: { readonly refusal?: { readonly key: string } | null } | null;
  readonly refusal?: { readonly key: string };
  readonly clock?: number;
  readonly pace?: number;
  readonly view?: { readonly over?: boolean };
}

/** The number that stands after a name near the beginning of a message: views are long, and are not read. */
const numberIn = (name: string, text: string): number | undefined => {
  const found = new RegExp(`"${name}":(\\d+)`).exec(text);
  return found === null ? undefined : Number(found[1]);
};

/** The beginning of a first message: what is a seat's own, before what all are told alike. */
const OWN = 1_000;
const FRESH = '"begun":false';

/** A message; of the long first one of a sitting that has not begun, what a thin page needs. */
function read(text: string): Said {
  const start = text.slice(0, OWN);
  if (!start.startsWith('{"push":"hello"') || !start.includes(FRESH)) return JSON.parse(text) as Said;
  return { push: 'hello', clock: numberIn('clock', start) ?? 0, pace: numberIn('pace', start) ?? 0 };
}

/** A page that keeps no view: it knows the clock, and what it has asked. */
class ThinPage {
  readonly #wire: Wire;
  readonly #asked = new Map<number, (said: Said | null) => void>();
  #next = 0;
  clock = 0;
  pace = 0;
  isOver = false;
  isTaken = false;
  #onHello: () => void = () => undefined;
  #onLost: (error: HostError) => void = () => undefined;
  /** Resolves when the first view is there; rejects where the wire ends before. */
  readonly ready = new Promise<void>((resolve, reject) => {
    [this.#onHello, this.#onLost] = [resolve, reject];
  });

  constructor(wire: Wire) {
    this.#wire = wire;
    wire.onMessage((text) => this.#receive(text));
    wire.onClose(() => {
      this.pace = 0;
      this.isTaken = true;
      this.#onLost(new HostError('hall/no-answer'));
      for (const settle of this.#asked.values()) settle(null);
      this.#asked.clear();
    });
  }

  /** Resolves to null where no answer came. */
  ask(request: object): Promise<Said | null> {
    const id = this.#next;
    this.#next += 1;
    return new Promise((resolve) => {
      this.#asked.set(id, resolve);
      this.#wire.send(JSON.stringify({ id, ...request }));
    });
  }

  #receive(text: string): void {
    if (text.startsWith('{"push":"view"')) {
      this.clock = numberIn('clock', text.slice(0, 100)) ?? this.clock;
      return;
    }
    const said = read(text);
    this.clock = said.clock ?? this.clock;
    this.pace = said.pace ?? this.pace;
    if (said.push === 'hello') {
      this.isOver = said.view?.over === true;
      this.#onHello();
    }
    if (said.push === 'over') this.isOver = true;
    if (said.push === 'taken') this.isTaken = true;
    if (typeof said.re === 'number') {
      this.#asked.get(said.re)?.(said);
      this.#asked.delete(said.re);
    }
  }
}

/**
 * Plays a recording again: each act when its time has come. Where nothing is due yet, an act that was done before is tried once more,
 * and refused: so that a candidate acts as often as a person does, however much the form asks for.
 */
export const again =
  (recording: Recording): Player =>
  async (wire) => {
    const page = new ThinPage(wire);
    await page.ready;
    let done = recording.findIndex(({ at }) => at >= page.clock);
    if (done < 0) done = recording.length;
    return {
      isOver: () => page.isOver,
      isTaken: () => page.isTaken,
      runs: () => page.pace !== 0,
      begin: () => void page.ask({ do: 'pace', pace: 1 }),
      next: () => {
        const due = recording[done];
        if (due === undefined || due.at > page.clock) return recording[Math.max(done - 1, 0)] ?? null;
        done += 1;
        return due;
      },
      perform: async ({ action, input }) => {
        const said = await page.ask({ do: 'perform', action, input });
        return said === null ? undefined : (said.refusal?.key ?? said.value?.refusal?.key ?? null);
      },
      handIn: async () => void (await page.ask({ do: 'finish' })),
    };
  };
