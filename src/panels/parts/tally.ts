import type { OpenGoal } from '../panel-duty.ts';

interface Thing {
  readonly id: string;
}

const idsOf = (things: readonly Thing[]): string[] => things.map(({ id }) => id);

/** A goal: what is not done, what of it is for today, and what of that the day had from its start whenever it came on the list. */
export const tally = <T extends Thing>(
  key: string,
  open: readonly T[],
  isForToday: (thing: T) => boolean = () => true,
  isFromStart?: (thing: T) => boolean,
): OpenGoal => {
  const today = open.filter(isForToday);
  const start = isFromStart === undefined ? {} : { start: idsOf(today.filter(isFromStart)) };
  return { key, open: idsOf(open), today: idsOf(today), ...start };
};
