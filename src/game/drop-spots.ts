import type { LastSeen } from './stage.ts';

/**
 * Where things were let go whose action has no answer yet. What a record looks like after the answer sets out from there,
 * whichever comes first: the answer, or a view in which it is already done.
 */
export class DropSpots {
  readonly #spots = new Map<string, { readonly x: number; readonly y: number }>();
  readonly #done = new Set<string>();

  /** Something was let go there, and waits. */
  add(id: string, { x, y }: { readonly x: number; readonly y: number }): void {
    this.#done.delete(id);
    this.#spots.set(id, { x, y });
  }

  /** The answer is there. What was done is told once more; what was refused was never there. */
  settle(id: string, done: boolean): void {
    if (done) this.#done.add(id);
    else this.#spots.delete(id);
  }

  /** Says where they are, before a view is shown. */
  tell(lastSeen: LastSeen): void {
    for (const [id, spot] of this.#spots) lastSeen.set(id, spot);
    for (const id of this.#done) this.#spots.delete(id);
    this.#done.clear();
  }
}
