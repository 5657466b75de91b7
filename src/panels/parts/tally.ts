import type { Goal } from '../panel-duty.ts';

/** A goal: all there is to do, less what is still open. */
export const tally = (key: string, all: readonly unknown[], open: readonly unknown[]): Goal => ({
  key,
  done: all.length - open.length,
  total: all.length,
});
