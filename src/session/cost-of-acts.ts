import { simulatedCostOf } from '../pace/cost.ts';
import { type OwnFigures, speedOf } from '../pace/people.ts';
import type { Sitting } from '../sitting/sitting.ts';
import type { RunningClock } from './running-clock.ts';

/**
 * The simulated time after an act that was done now, while the clock stood. It costs nothing, unless the pack lets acts cost
 * time in practice: then as much of the day as a practised person needs for it at ×1, and never more than the rest of the day.
 */
export function timeAfter(
  { form, header, now }: Pick<Sitting, 'form' | 'header' | 'now'>,
  input: unknown,
  clock: Pick<RunningClock, 'speed' | 'dayEnd'>,
): number {
  const { actsCostTime, pace } = form.catalogue;
  if (header.mode !== 'practice' || actsCostTime !== true) return now;
  const cost = simulatedCostOf(input, speedOf('practised', pace as OwnFigures | undefined), clock.speed);
  return Math.min(now + cost, clock.dayEnd(now).end);
}
