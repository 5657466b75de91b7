import { joinTexts, type Sending, type Wire } from './wire.ts';

/** One end of a wire in memory. A text arrives asynchronously, never within the call that sends it. */
class MemoryEnd implements Wire {
  #other: MemoryEnd | null = null;
  #waiting: string[] = [];
  #listener: ((text: string) => void) | null = null;
  #closeListener: () => void = () => undefined;
  #open = true;

  join(other: MemoryEnd): void {
    this.#other = other;
  }

  send(text: string, { shared }: Sending = {}): void {
    if (this.#open) void Promise.resolve().then(() => this.#other?.take(joinTexts(text, shared)));
  }

  onMessage(listener: (text: string) => void): void {
    this.#listener = listener;
    for (const text of this.#waiting.splice(0)) listener(text);
  }

  onClose(listener: () => void): void {
    this.#closeListener = listener;
  }

  close(): void {
    if (!this.#open) return;
    this.#open = false;
    // Asynchronous like `send`, so that texts sent before arrive first.
    void Promise.resolve().then(() => this.#other?.leave());
  }

  take(text: string): void {
    if (!this.#open) return;
    if (this.#listener === null) this.#waiting.push(text);
    else this.#listener(text);
  }

  leave(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#closeListener();
  }
}

/** Both ends of a new wire in memory. */
export function makeMemoryWire(): readonly [Wire, Wire] {
  const [left, right] = [new MemoryEnd(), new MemoryEnd()];
  left.join(right);
  right.join(left);
  return [left, right];
}
