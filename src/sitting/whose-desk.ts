import type { Refusal } from '../kernel/happening.ts';
import type { Duties } from '../operations/duty.ts';
import { INJECT } from '../operations/market/injects/index.ts';
import type { SittingMode } from '../scoring/report.ts';

/** Those of the duties whose codes are named. */
export const trainedOf = (duties: Duties, codes: readonly string[]): Duties =>
  Object.fromEntries(Object.entries(duties).filter(([, { code }]) => codes.includes(code)));

const isAmong = (duties: Duties, action: string): boolean =>
  Object.values(duties).some(({ actions }) => actions.some(({ kind }) => kind === action));

/** What of a sitting decides which acts it takes at all. */
interface Desk {
  readonly duties: Duties;
  readonly trained: Duties;
  readonly mode: SittingMode;
}

/**
 * Why an act has no place in a sitting, whatever the world is like; null where it has. What belongs to a duty that the pack does not
 * train is a colleague's work, and an assessment takes no injects.
 */
export function refusedHere({ duties, trained, mode }: Desk, action: string): Refusal | null {
  if (action === INJECT) return mode === 'assessment' ? { key: 'inject/assessment' } : null;
  return isAmong(duties, action) && !isAmong(trained, action)
    ? { key: 'action/not-your-desk', values: { action } }
    : null;
}
