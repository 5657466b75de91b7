import type { Standing } from '../../src/host/remote/seat-api.ts';
import { type Letter, Relay } from '../../src/session/relay.ts';
import { joinTexts, type Wire } from '../../src/session/wire.ts';
import type { Answer } from './hand-hall.ts';

type Ask = (method: 'GET' | 'POST', path: string, body?: unknown) => Promise<Answer>;

/** The page's end of a wire to a hall that is asked without a network. It says something only when it is told to, or has something to ask. */
export class HandLine implements Wire {
  readonly link: string;
  readonly #ask: Ask;
  readonly #relay = new Relay();
  #onMessage: ((text: string) => void) | null = null;
  #onClose: () => void = () => undefined;
  #early: string[] = [];
  /** Requests that the hall has not answered yet. */
  readonly #open = new Set<number>();
  #isPumping = false;
  standing: Standing | null = null;
  /** What the hall refused the last time, as a key. */
  refused: string | null = null;
  seen = 0;

  constructor(link: string, ask: Ask) {
    [this.link, this.#ask] = [link, ask];
  }

  send(text: string): void {
    this.#open.add((JSON.parse(text) as { readonly id: number }).id);
    this.#relay.post(text);
    if (!this.#isPumping) void this.#pump();
  }

  onMessage(listener: (text: string) => void): void {
    this.#onMessage = listener;
    for (const text of this.#early.splice(0)) listener(text);
  }

  onClose(listener: () => void): void {
    this.#onClose = listener;
  }

  close(): void {
    this.#onClose();
  }

  /** A sign of life, with what waits to be said. */
  async beat(goesOn = false): Promise<Answer> {
    const letters = this.#relay.waiting();
    const packet = { heard: this.#relay.heard, letters, seen: this.seen, goesOn };
    const answer = await this.#ask('POST', `links/${this.link}`, packet);
    const said = answer.json() as {
      readonly heard?: number;
      readonly seat?: Standing;
      readonly key?: string;
      readonly fleeting?: string;
    };
    this.refused = said.key ?? null;
    if (said.heard !== undefined) this.#relay.waiting(said.heard);
    if (said.seat !== undefined) this.standing = said.seat;
    if (said.fleeting !== undefined && this.#relay.heard > 0) this.#take(said.fleeting);
    if (answer.status === 410 || answer.status === 401) this.close();
    return answer;
  }

  /** Hears what the hall has to say; waits until it has something. */
  async hear(): Promise<void> {
    const answer = await this.#ask('GET', `links/${this.link}/poll?heard=${this.#relay.heard}`);
    if (answer.status !== 200) {
      this.refused = (answer.json() as { readonly key: string }).key;
      this.close();
      return;
    }
    const { letters, isOver } = answer.json() as { readonly letters: readonly Letter[]; readonly isOver: boolean };
    for (const { text, shared = [] } of this.#relay.take(letters)) {
      this.#take(joinTexts(text, await Promise.all(shared.map((name) => this.#ask('GET', `shared/${name}`)))));
    }
    if (isOver) this.close();
  }

  async #pump(): Promise<void> {
    this.#isPumping = true;
    // What is asked in the same moment goes along.
    await Promise.resolve();
    while (this.#open.size > 0 && this.refused === null) {
      if (this.#relay.waiting().length > 0) await this.beat();
      else await this.hear();
    }
    this.#isPumping = false;
  }

  #take(text: string): void {
    const { re } = JSON.parse(text) as { readonly re?: number };
    if (re !== undefined) this.#open.delete(re);
    if (this.#onMessage === null) this.#early.push(text);
    else this.#onMessage(text);
  }
}
