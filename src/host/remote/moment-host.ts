import type { Wire } from '../../session/wire.ts';
import { SessionClient } from '../client.ts';
import type { Language, SittingHost } from '../port.ts';

const LOOKING = { key: 'replay.only-looking' };

/** What answers a request about a moment: nothing can be done in it, and nothing more of it is known. */
function answerTo(text: string): string {
  const { id, do: asked } = JSON.parse(text) as { readonly id: number; readonly do: string };
  if (asked === 'perform') return JSON.stringify({ re: id, value: { refusal: LOOKING, happenings: [] } });
  return JSON.stringify(asked === 'history' ? { re: id, value: [] } : { re: id, refusal: LOOKING });
}

/** A wire on which everything was said at once. */
class StillWire implements Wire {
  #first: string | null;
  #listener: (text: string) => void = () => undefined;

  constructor(first: string) {
    this.#first = first;
  }

  onMessage(listener: (text: string) => void): void {
    this.#listener = listener;
    const first = this.#first;
    this.#first = null;
    if (first !== null) queueMicrotask(() => listener(first));
  }

  send(text: string): void {
    queueMicrotask(() => this.#listener(answerTo(text)));
  }

  onClose(): void {
    // It never breaks.
  }

  close(): void {
    this.#listener = () => undefined;
  }
}

/** A moment of a sitting as the hall sent it, to be looked at like a sitting that stands still. Rejects where it can't be read. */
export const momentHost = (moment: unknown, language: Language): Promise<SittingHost> =>
  SessionClient.open(new StillWire(JSON.stringify(moment)), language, () => 0);
