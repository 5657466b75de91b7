import type { Goal } from '../panel-duty.ts';

/** A goal: how many of all things are not open any more. */
export const tally = (key: string, all: readonly unknown[], open: readonly unknown[]): Goal => ({
  key,
  done: all.length - open.length,
  total: all.length,
});
