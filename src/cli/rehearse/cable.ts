/** How badly a network behaves. */
export interface Faults {
  /** Of a thousand requests, how many get no answer: half of them never arrive, half of them arrive and their answer is lost. */
  readonly lostPermille: number;
  /** Of a thousand requests, after how many the cable is pulled. */
  readonly cutPermille: number;
  /** Real ms for which it stays pulled. */
  readonly cutFor: number;
}

export const NO_FAULTS: Faults = { lostPermille: 0, cutPermille: 0, cutFor: 0 };

/** One request in fifty is lost, and one in two hundred pulls the cable for six seconds. */
export const USUAL_FAULTS: Faults = { lostPermille: 20, cutPermille: 5, cutFor: 6_000 };

/** The cable of one machine: it loses requests, answers and streams by chance. */
export class Cable {
  readonly #faults: Faults;
  readonly #draw: () => number;
  readonly #now: () => number;
  readonly #streams = new Set<AbortController>();
  #pulledUntil = 0;

  /** `draw` gives whole numbers from 0 to 999. */
  constructor(faults: Faults, draw: () => number, now: () => number) {
    [this.#faults, this.#draw, this.#now] = [faults, draw, now];
  }

  /** Carries a request and its answer; rejects where one of the two is lost. */
  async carry<T>(ask: (signal: AbortSignal | undefined) => Promise<T>): Promise<T> {
    if (this.#faults === NO_FAULTS) return ask(undefined);
    const isLost = this.#fate();
    const answer = await ask(AbortSignal.timeout(4_000));
    if (isLost || this.isPulled) throw new TypeError('the answer was lost');
    return answer;
  }

  /** A signal that ends a stream when the cable is pulled. */
  signal(): AbortSignal | undefined {
    if (this.#faults === NO_FAULTS) return undefined;
    this.#fate();
    const stream = new AbortController();
    this.#streams.add(stream);
    return stream.signal;
  }

  get isPulled(): boolean {
    return this.#now() < this.#pulledUntil;
  }

  /** Whether the answer will be lost. Throws where the request is. */
  #fate(): boolean {
    if (this.isPulled) throw new TypeError('the cable is pulled');
    if (this.#draw() < this.#faults.cutPermille) this.pull();
    const fate = this.#draw();
    if (fate * 2 < this.#faults.lostPermille) throw new TypeError('the request was lost');
    return fate < this.#faults.lostPermille;
  }

  /** Nothing goes through for as long as the faults say, and what is under way is lost. */
  pull(): void {
    this.#pulledUntil = this.#now() + this.#faults.cutFor;
    for (const stream of this.#streams) stream.abort();
    this.#streams.clear();
  }
}
