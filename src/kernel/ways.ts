import { freeze } from 'immer';

/** A lifecycle that knows more ways than this begins to learn anew: a form may come from anywhere. */
const MOST_WAYS = 20_000;

/**
 * Keeps the answers of a lifecycle's pure functions. What begins or goes on the same way comes to the very same state,
 * so that the ways of ten thousand records are worked out once.
 */
export class Ways<State extends object, Moved extends object> {
  readonly #states = new Map<string, State>();
  readonly #starts = new Map<string, Moved>();
  #moves = new WeakMap<State, Map<string, Moved | null>>();
  #count = 0;

  start(input: object, work: () => Moved): Moved {
    return this.#remember(this.#starts, JSON.stringify(input), work);
  }

  /** An event that carries more than its name is worked out each time. */
  move(state: State, event: { readonly type: string }, work: () => Moved | null): Moved | null {
    if (Object.keys(event).length > 1) return work();
    let moves = this.#moves.get(state);
    if (moves === undefined) {
      moves = new Map();
      this.#moves.set(state, moves);
    }
    return this.#remember(moves, event.type, work);
  }

  /** The one object for all states that are equal, frozen as records are. */
  stateOf(state: State): State {
    const key = JSON.stringify(state);
    const known = this.#states.get(key);
    if (known !== undefined) return known;
    this.#states.set(key, freeze(state, true));
    return state;
  }

  #remember<Answer extends Moved | null>(known: Map<string, Answer>, key: string, work: () => Answer): Answer {
    const before = known.get(key);
    if (before !== undefined) return before;
    if (this.#count >= MOST_WAYS) this.#forget();
    const answer = work();
    known.set(key, answer);
    this.#count += 1;
    return answer;
  }

  #forget(): void {
    this.#states.clear();
    this.#starts.clear();
    this.#moves = new WeakMap();
    this.#count = 0;
  }
}
