import { type Letter, Relay } from '../../session/relay.ts';
import type { Sending, Wire } from '../../session/wire.ts';
import { keptText } from './kept-text.ts';
import type { SittingDown } from './messages.ts';

/** What is told to whoever listens at the page's end. */
export interface Listener {
  letter(letter: Letter): void;
  /** Nothing more will come. */
  end(): void;
}

/** The server's end of a wire to a page. It outlasts streams and requests: what is lost on the way is sent again. */
export class Link implements Wire {
  readonly id: string;
  /** Who sat down by it. */
  readonly by: SittingDown;
  readonly #relay = new Relay();
  #listener: Listener | null = null;
  #onMessage: ((text: string) => void) | null = null;
  #early: string[] = [];
  #fleeting: string | null = null;
  /** What is being said while a packet of the page is heard; null while none is. */
  #said: Letter[] | null = null;
  /** Letters that went with an answer, and of which the page has not said that it has them. */
  #answered: readonly Letter[] = [];
  readonly #shared = new Map<string, Buffer>();
  #onClose: () => void = () => undefined;
  #isOpen = true;

  constructor(id: string, by: SittingDown) {
    [this.id, this.by] = [id, by];
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** The number of the last letter of the page that has arrived. */
  get heard(): number {
    return this.#relay.heard;
  }

  /** The number of the last letter that was sent to the page. */
  get sent(): number {
    return this.#relay.sent;
  }

  /** What is fleeting waits for the next {@link takeFleeting}. */
  send(text: string, { shared = [], isFleeting = false }: Sending = {}): void {
    if (!this.#isOpen) return;
    if (isFleeting) {
      this.#fleeting = text;
      return;
    }
    const kept = shared.map(keptText);
    for (const { name, bytes } of kept) this.#shared.set(name, bytes);
    const letter = this.#relay.post(
      text,
      kept.map(({ name }) => name),
    );
    if (this.#said === null) this.#listener?.letter(letter);
    else this.#said.push(letter);
    if (this.#relay.isChoked) this.lose();
  }

  /**
   * Hears a packet of the page; gives what is said at once by whatever it brings about: it goes with the answer, which is one write less
   * than the stream. Also what went with answers before that may have been lost. `heard`: the last letter that the page has of this end.
   */
  answer(heard: number, hear: () => void): readonly Letter[] {
    const said: Letter[] = [];
    this.#said = said;
    try {
      hear();
    } finally {
      this.#said = null;
      this.#answered = [...this.#answered.filter(({ no }) => no > heard), ...said];
    }
    return this.#answered;
  }

  /** The newest of what was fleeting, once. */
  takeFleeting(): string | null {
    const text = this.#fleeting;
    this.#fleeting = null;
    return text;
  }

  /** A text that belongs to a letter of this link, compressed; undefined where it was not told of it. */
  shared(name: string): Buffer | undefined {
    return this.#shared.get(name);
  }

  onMessage(listener: (text: string) => void): void {
    this.#onMessage = listener;
    for (const text of this.#early.splice(0)) listener(text);
  }

  onClose(listener: () => void): void {
    this.#onClose = listener;
  }

  /** Letters of the page; `heard`: the last one that it has of this end. */
  receive(heard: number, letters: readonly Letter[]): void {
    if (!this.#isOpen) return;
    this.#relay.waiting(heard);
    for (const { text } of this.#relay.take(letters)) {
      if (this.#onMessage === null) this.#early.push(text);
      else this.#onMessage(text);
    }
  }

  /** Somebody listens from now on, who has everything up to `heard`; whoever listened before is ended. Returns how to stop. */
  listen(listener: Listener, heard: number): () => void {
    this.#listener?.end();
    this.#listener = listener;
    for (const letter of this.#relay.waiting(heard)) listener.letter(letter);
    if (!this.#isOpen) this.close();
    return () => {
      if (this.#listener === listener) this.#listener = null;
    };
  }

  /** Closes this end; what was sent before still goes out. */
  close(): void {
    this.#isOpen = false;
    this.#listener?.end();
    this.#listener = null;
  }

  /** The page is gone for good. */
  lose(): void {
    if (!this.#isOpen) return;
    this.close();
    this.#onClose();
  }
}
