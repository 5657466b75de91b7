/** What is said of a seat beside its work: what cannot be written now is said again later. */
export class Saying {
  readonly #keep: (kind: string | null, data?: unknown) => Promise<void>;
  readonly #unsaid: (() => void)[] = [];
  /** Resolves when what was said last is on the disk, or could not be written. */
  written: Promise<unknown> = Promise.resolve();

  /** `keep`: writes the row as it is then, and says what happened where that is more than the clock. */
  constructor(keep: (kind: string | null, data?: unknown) => Promise<void>) {
    this.#keep = keep;
  }

  /** A row that cannot be written now is written with the next change; what has to be said is said as soon as it can be. */
  soon(kind: string | null, data?: unknown): void {
    const again = () => kind !== null && this.#unsaid.push(() => this.soon(kind, data));
    this.written = this.#keep(kind, data).catch(again);
  }

  /** To be called now and then: says what could not be said. */
  again(): void {
    if (this.#unsaid.length > 0) for (const say of this.#unsaid.splice(0)) say();
  }
}
