import type { LastSeen } from './stage.ts';

/**
 * The points where things were dropped whose action has no answer yet. The new picture of a record starts its movement there,
 * whichever comes first: the answer, or a view in which the action is done already.
 */
export class DropSpots {
  readonly #spots = new Map<string, { readonly x: number; readonly y: number }>();
  readonly #done = new Set<string>();

  /** Remembers where a thing was dropped. */
  add(id: string, { x, y }: { readonly x: number; readonly y: number }): void {
    this.#done.delete(id);
    this.#spots.set(id, { x, y });
  }

  /** The answer is there. A performed action keeps its point for the next view; a refused one is forgotten. */
  settle(id: string, done: boolean): void {
    if (done) this.#done.add(id);
    else this.#spots.delete(id);
  }

  /** Writes the points into `lastSeen`, before a view is shown. */
  tell(lastSeen: LastSeen): void {
    for (const [id, spot] of this.#spots) lastSeen.set(id, spot);
    for (const id of this.#done) this.#spots.delete(id);
    this.#done.clear();
  }
}
