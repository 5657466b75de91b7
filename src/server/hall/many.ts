import { breathe } from '../breath.ts';

/** Seats at which something is done before others are heard again. */
const SLICE = 10;

/** How many of some kind are begun with in a second at most. */
export interface Pace<T> {
  readonly perSecond: number;
  isFor(one: T): boolean;
}

/** Resolves when the `no`th of many, from 0, may be begun with, where so many are in a second. */
function turnOf(no: number, perSecond: number, begun: number): Promise<void> | undefined {
  const early = (no * 1_000) / perSecond - (performance.now() - begun);
  return early <= 1 ? undefined : new Promise((resolve) => setTimeout(resolve, early));
}

/**
 * Does something at each of many seats, some at once, so that whoever works meanwhile is heard. One that fails keeps no other from its
 * turn; afterwards the first failure is thrown. `pace`: left out, as many are begun with as can be.
 */
export async function inSlices<T>(all: readonly T[], work: (one: T) => Promise<void>, pace?: Pace<T>): Promise<void> {
  const failures: unknown[] = [];
  const begun = performance.now();
  const left = all.values();
  let paced = 0;
  const worker = async (): Promise<void> => {
    for (const one of left) {
      if (pace?.isFor(one) === true) {
        paced += 1;
        await turnOf(paced - 1, pace.perSecond, begun);
      }
      await work(one).catch((error: unknown) => failures.push(error));
      await breathe();
    }
  };
  await Promise.all(Array.from({ length: SLICE }, worker));
  if (failures.length > 0) throw failures[0];
}

/** Does heavy work one after the other, with a breath between. */
export class OneByOne {
  #last: Promise<unknown> = Promise.resolve();

  next<T>(work: () => T): Promise<T> {
    const done = this.#last.then(breathe).then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }
}
