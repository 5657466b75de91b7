import type { Wire } from '../../session/wire.ts';
import type { Notes } from './notes.ts';

/** What begins a message that shows how the world has changed. */
const CHANGE = /^\{"push":"(?:view|clock)"/;

const RECEIPT = '{"push":"receipt"';

/** A wire that notes how long the changes of the world take to this end. */
export class NotingWire implements Wire {
  readonly #wire: Wire;
  readonly #notes: Notes;
  readonly #now: () => number;
  #actSince: number | null = null;
  #saidAt: number;
  #received: () => void = () => undefined;
  /** Resolves when the receipt of the hand-in has come. */
  readonly received = new Promise<void>((resolve) => {
    this.#received = resolve;
  });

  constructor(wire: Wire, notes: Notes, now: () => number) {
    [this.#wire, this.#notes, this.#now] = [wire, notes, now];
    this.#saidAt = now();
  }

  /** A sign of life goes out: the world may move by it. */
  said(): void {
    this.#saidAt = this.#now();
  }

  /** An act goes out, or is acknowledged: until then a change is taken for its effect. */
  acting(since: number | null): void {
    this.#actSince = since;
  }

  send(text: string): void {
    this.#wire.send(text);
  }

  onMessage(listener: (text: string) => void): void {
    this.#wire.onMessage((text) => {
      if (text.startsWith(RECEIPT)) this.#received();
      if (CHANGE.test(text)) this.#notes.shown.push(this.#now() - (this.#actSince ?? this.#saidAt));
      listener(text);
    });
  }

  onClose(listener: () => void): void {
    this.#wire.onClose(listener);
  }

  close(): void {
    this.#wire.close();
  }
}
