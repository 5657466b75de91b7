import type { Wire } from './wire.ts';

/** One end of a line in memory. A text arrives a moment later, never within the call that sends it. */
class MemoryEnd implements Wire {
  #other: MemoryEnd | null = null;
  #waiting: string[] = [];
  #listener: ((text: string) => void) | null = null;
  #closeListener: () => void = () => undefined;
  #open = true;

  join(other: MemoryEnd): void {
    this.#other = other;
  }

  send(text: string): void {
    if (this.#open) void Promise.resolve().then(() => this.#other?.take(text));
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
    // After everything that was sent before.
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

/** Both ends of a new line in memory. */
export function makeMemoryWire(): readonly [Wire, Wire] {
  const [one, other] = [new MemoryEnd(), new MemoryEnd()];
  one.join(other);
  other.join(one);
  return [one, other];
}
