/**
 * Turns of Node's loop in a breath. Node takes a single new connection in each turn (libuv since 1.45), however many wait: whoever lets
 * heavy work follow heavy work with one turn between keeps hundreds of pages waiting that sit down meanwhile. A turn in which nothing
 * waits takes some microseconds.
 */
const TURNS = 16;

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Resolves when those who wait have been heard, and some of those who have just come were let in. */
export async function breathe(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) await nextTurn();
}
