/** Lets so many things through at once, and so many more each second; the rest has to wait. */
export class Trickle {
  readonly #most: number;
  readonly #perSecond: number;
  readonly #now: () => number;
  #left: number;
  #at: number;

  constructor(most: number, perSecond: number, now: () => number) {
    [this.#most, this.#perSecond, this.#now] = [most, perSecond, now];
    [this.#left, this.#at] = [most, now()];
  }

  /** Whether anything would be let through now. */
  get isOpen(): boolean {
    return this.#fill() >= 1;
  }

  /** Whether as many would be let through as at first. */
  get isFull(): boolean {
    return this.#fill() >= this.#most;
  }

  /** Takes one, if there is one. */
  take(): boolean {
    if (this.#fill() < 1) return false;
    this.#left -= 1;
    return true;
  }

  #fill(): number {
    const now = this.#now();
    this.#left = Math.min(this.#most, this.#left + (Math.max(0, now - this.#at) * this.#perSecond) / 1_000);
    this.#at = now;
    return this.#left;
  }
}
