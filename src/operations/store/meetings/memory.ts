import { type AdFigure, adFigure } from './ad-figure.ts';
import { type ShownFigure, shownIn } from './meeting.ts';
import type { Scene } from './scene.ts';

/**
 * The figure of an earlier meeting that this one contradicts: the same figure of the same channel, clearly another value, because
 * other weeks were picked. What happened since contradicts nobody.
 */
export function contradicted({ ads, rules, earlier }: Scene, figure: AdFigure): ShownFigure | undefined {
  if (figure.period === 'this-week') return undefined;
  const value = adFigure(ads, figure);
  if (value === null) return undefined;
  return earlier
    .flatMap((meeting) => shownIn(meeting))
    .find(
      (shown) =>
        shown.name === figure.name &&
        shown.channel === figure.channel &&
        shown.period !== figure.period &&
        shown.period !== 'this-week' &&
        Math.abs(value - shown.value) * 1000 > shown.value * rules.clearPermille,
    );
}
