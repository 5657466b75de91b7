/** Keeps what was made last, by its name. What could not be made is forgotten. */
export class Recent<T> {
  readonly #most: number;
  readonly #kept = new Map<string, Promise<T>>();

  /** `most`: how many are kept. */
  constructor(most: number) {
    this.#most = most;
  }

  get(name: string, make: () => Promise<T>): Promise<T> {
    const found = this.#kept.get(name) ?? make();
    this.#kept.delete(name);
    this.#kept.set(name, found);
    found.catch(() => this.#kept.delete(name));
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > this.#most && oldest !== undefined) this.#kept.delete(oldest);
    return found;
  }
}
