const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Seats at which something is done before others are heard again. */
const SLICE = 10;

/**
 * Does something at each of many seats, some at once, so that whoever works meanwhile is heard. One that fails keeps no other from its
 * turn; afterwards the first failure is thrown.
 */
export async function inSlices<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  const left = all.values();
  const worker = async (): Promise<void> => {
    for (const one of left) {
      await work(one).catch((error: unknown) => failures.push(error));
      await nextTurn();
    }
  };
  await Promise.all(Array.from({ length: SLICE }, worker));
  if (failures.length > 0) throw failures[0];
}

/** Does heavy work one after the other, with a breath between. */
export class OneByOne {
  #last: Promise<unknown> = Promise.resolve();

  next<T>(work: () => T): Promise<T> {
    const done = this.#last.then(nextTurn).then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }
}
