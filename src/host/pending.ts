import { type Answer, type Deed, parseValue, type Request, type Value } from '../session/protocol.ts';
import { HostError } from './host-error.ts';

/** What is asked, without the id it gets. */
export type Ask<D extends Deed> = Omit<Extract<Request, { do: D }>, 'id'>;

interface Waiting {
  readonly deed: Deed;
  readonly resolve: (value: never) => void;
  readonly reject: (error: HostError) => void;
}

/** The questions that were asked over a wire and not answered yet. */
export class Pending {
  readonly #send: (text: string) => void;
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;
  #broken = false;

  constructor(send: (text: string) => void) {
    this.#send = send;
  }

  /** Resolves to the answer's value. Rejects with the key of its refusal; `sitting/no-answer` when the line breaks first. */
  ask<D extends Deed>(ask: Ask<D> & { readonly do: D }): Promise<Value<D>> {
    if (this.#broken) return Promise.reject(new HostError('sitting/no-answer'));
    const id = this.#next;
    this.#next += 1;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { deed: ask.do, resolve, reject });
      this.#send(JSON.stringify({ id, ...ask }));
    });
  }

  settle({ re, value, refusal }: Answer): void {
    const waiting = re === null ? undefined : this.#waiting.get(re);
    if (re === null || waiting === undefined) return;
    this.#waiting.delete(re);
    if (refusal !== undefined) {
      waiting.reject(new HostError(refusal.key, refusal.values));
      return;
    }
    const read = parseValue(waiting.deed, value);
    if (read === null) waiting.reject(new HostError('sitting/no-answer'));
    else waiting.resolve(read.value as never);
  }

  /** Nothing more will be answered. */
  break(): void {
    this.#broken = true;
    for (const { reject } of this.#waiting.values()) reject(new HostError('sitting/no-answer'));
    this.#waiting.clear();
  }
}
