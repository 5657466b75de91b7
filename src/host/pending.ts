import { type Answer, parseValue, type Request, type RequestKind, type Value } from '../session/protocol.ts';
import { HostError } from './host-error.ts';

/** A request without its id. */
export type Ask<D extends RequestKind> = Omit<Extract<Request, { do: D }>, 'id'>;

interface Waiting {
  readonly kind: RequestKind;
  readonly resolve: (value: never) => void;
  readonly reject: (error: HostError) => void;
}

/** The requests that were sent over a wire and not answered yet. */
export class Pending {
  readonly #send: (text: string) => void;
  readonly #before: (kind: RequestKind) => void;
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;
  #broken = false;

  /** `before` is called before a request is sent, and may send others that come first. */
  constructor(send: (text: string) => void, before: (kind: RequestKind) => void = () => undefined) {
    this.#send = send;
    this.#before = before;
  }

  /** Resolves to the answer's value. Rejects with the key of its refusal; `sitting/no-answer` when the connection breaks first. */
  ask<D extends RequestKind>(ask: Ask<D> & { readonly do: D }): Promise<Value<D>> {
    this.#before(ask.do);
    if (this.#broken) return Promise.reject(new HostError('sitting/no-answer'));
    const id = this.#next;
    this.#next += 1;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { kind: ask.do, resolve, reject });
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
    const read = parseValue(waiting.kind, value);
    if (read === null) waiting.reject(new HostError('sitting/no-answer'));
    else waiting.resolve(read.value as never);
  }

  /** The connection is gone: rejects all that waits, and every later request. */
  break(): void {
    this.#broken = true;
    for (const { reject } of this.#waiting.values()) reject(new HostError('sitting/no-answer'));
    this.#waiting.clear();
  }
}
