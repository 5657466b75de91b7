import type { OpenGoal } from '../panel-duty.ts';

interface Thing {
  readonly id: string;
}

const idsOf = (things: readonly Thing[]): string[] => things.map(({ id }) => id);

/** A goal: what is not done, and what of it is for today. */
export const tally = <T extends Thing>(
  key: string,
  open: readonly T[],
  isForToday: (thing: T) => boolean = () => true,
): OpenGoal => ({ key, open: idsOf(open), today: idsOf(open.filter(isForToday)) });
