import { freeze } from 'immer';

/** A cache with more transitions than this is emptied, so that no form can fill the memory. */
const MOST_TRANSITIONS = 20_000;

/**
 * Memoises the transitions of one lifecycle: each is computed once for all records, and equal states are one object.
 */
export class TransitionCache<State extends object, Moved extends object> {
  readonly #states = new Map<string, State>();
  readonly #starts = new Map<string, Moved>();
  #moves = new WeakMap<State, Map<string, Moved | null>>();
  #count = 0;

  /** The first state for an input. */
  start(input: object, compute: () => Moved): Moved {
    return this.#remember(this.#starts, JSON.stringify(input), compute);
  }

  /** The next state. Not memoised for an event that carries data beside its type. */
  move(state: State, event: { readonly type: string }, compute: () => Moved | null): Moved | null {
    if (Object.keys(event).length > 1) return compute();
    let moves = this.#moves.get(state);
    if (moves === undefined) {
      moves = new Map();
      this.#moves.set(state, moves);
    }
    return this.#remember(moves, event.type, compute);
  }

  /** The one object for all equal states. It is frozen, as records are. */
  stateOf(state: State): State {
    const key = JSON.stringify(state);
    const known = this.#states.get(key);
    if (known !== undefined) return known;
    this.#states.set(key, freeze(state, true));
    return state;
  }

  #remember<Answer extends Moved | null>(known: Map<string, Answer>, key: string, compute: () => Answer): Answer {
    const before = known.get(key);
    if (before !== undefined) return before;
    if (this.#count >= MOST_TRANSITIONS) this.#clear();
    const answer = compute();
    known.set(key, answer);
    this.#count += 1;
    return answer;
  }

  #clear(): void {
    this.#states.clear();
    this.#starts.clear();
    this.#moves = new WeakMap();
    this.#count = 0;
  }
}
