/** The two clocks of a browser, ms: one that never jumps and may stand while the computer sleeps, and that of the owner. */
export interface Clocks {
  readonly steady: () => number;
  readonly date: () => number;
}

/** The shortest sleep that is told from rounding, and the longest that is told from a date that was set anew; ms. */
const SHORTEST_SLEEP = 2_000;
const LONGEST_SLEEP = 12 * 3_600_000;

/**
 * Real ms since any fixed moment, the sleep of the computer included. It must be called often: a difference of hours between
 * two calls is a sleep, a difference of years is a date that was set anew.
 */
export function makeRealTime({ steady, date }: Clocks): () => number {
  let last = { steady: steady(), date: date() };
  let slept = 0;
  return () => {
    const now = { steady: steady(), date: date() };
    const gap = now.date - last.date - (now.steady - last.steady);
    if (gap >= SHORTEST_SLEEP && gap <= LONGEST_SLEEP) slept += gap;
    last = now;
    return now.steady + slept;
  };
}
