import type { Cause } from './happening.ts';

declare const dueData: unique symbol;

/** The name of a kind of agenda entry, typed by its data, so that the code that enters one and its handler agree. */
export type DueKind<Data extends object> = string & { readonly [dueData]: Data };

/** Names a kind of agenda entry. Once for each kind. */
export const dueKind = <Data extends object>(name: string): DueKind<Data> => name as DueKind<Data>;

/** An agenda entry: something that will happen at a simulated time. */
export interface Due {
  readonly at: number;
  /** Among entries of the same time, the lowest goes first. */
  readonly priority: number;
  /** Number of the entry. It decides among entries of the same time and priority. */
  readonly seq: number;
  readonly kind: string;
  readonly data: unknown;
  readonly cause: Cause;
  /** An entry with a key can be cancelled; entering the same key again replaces it. */
  readonly key?: string;
}

export type NewDue = Omit<Due, 'seq' | 'priority'> & { readonly priority?: number };

function before(a: Due, b: Due): boolean {
  if (a.at !== b.at) return a.at < b.at;
  if (a.priority !== b.priority) return a.priority < b.priority;
  return a.seq < b.seq;
}

/** The kernel's queue of things that will fall due: a binary heap in the total order (time, priority, sequence). */
export class Agenda {
  readonly #heap: Due[];
  readonly #live: Map<string, number>;
  #next: number;

  /** Empty, or with the entries of another; what is entered there later is not entered here. */
  constructor(other?: Agenda) {
    this.#heap = [...(other === undefined ? [] : other.#heap)];
    this.#live = new Map(other === undefined ? [] : other.#live);
    this.#next = other === undefined ? 0 : other.#next;
  }

  enter(entry: NewDue): void {
    const due: Due = { priority: 0, ...entry, seq: this.#next };
    this.#next += 1;
    if (due.key !== undefined) this.#live.set(due.key, due.seq);
    this.#push(due);
  }

  /** Cancels the entry of that key; nothing happens when there is none. */
  cancel(key: string): void {
    this.#live.delete(key);
  }

  /** When the next live entry falls due, or null when nothing will. */
  nextAt(): number | null {
    this.#dropDead();
    return this.#heap[0]?.at ?? null;
  }

  /** Takes the next entry that is due at or before `until`. */
  take(until: number): Due | null {
    this.#dropDead();
    const first = this.#heap[0];
    if (first === undefined || first.at > until) return null;
    this.#removeFirst();
    if (first.key !== undefined) this.#live.delete(first.key);
    return first;
  }

  #isLive(due: Due): boolean {
    return due.key === undefined || this.#live.get(due.key) === due.seq;
  }

  #dropDead(): void {
    for (let first = this.#heap[0]; first !== undefined && !this.#isLive(first); first = this.#heap[0]) {
      this.#removeFirst();
    }
  }

  #push(due: Due): void {
    const heap = this.#heap;
    let child = heap.push(due) - 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      const above = heap[parent] as Due;
      if (!before(due, above)) break;
      heap[child] = above;
      child = parent;
    }
    heap[child] = due;
  }

  #removeFirst(): void {
    const heap = this.#heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return;
    let parent = 0;
    for (;;) {
      let child = parent * 2 + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && before(heap[child + 1] as Due, heap[child] as Due)) child += 1;
      if (!before(heap[child] as Due, last)) break;
      heap[parent] = heap[child] as Due;
      parent = child;
    }
    heap[parent] = last;
  }
}
