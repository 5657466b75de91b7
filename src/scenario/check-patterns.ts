import type { Readings } from './readings.ts';
import type { References } from './references.ts';
import type { YamlFiles } from './yaml-file.ts';

/** How many numbers a pattern can make: ten for each `#`, 26 for each `@`. */
const roomOf = (pattern: string): number => (10 ** pattern.split('#').length * 26 ** pattern.split('@').length) / 260;

/** Labels are drawn without a look at the others, so there has to be room for hardly two of a week to meet. */
const ROOM_FOR_LABELS = 1_000_000;

/** Numbers are drawn until one is free: with twice as many as orders that is soon. */
const ROOM_FOR_EACH = 2;

/** The most sales a week can have: each may bring a twin or a companion. */
export const mostSales = ({ fresh, backlog }: NonNullable<Readings['demand']>): number =>
  2 * [...fresh, ...backlog].reduce((sum, { most }) => sum + most, 0);

/** Patterns of order numbers and labels have room for a week. */
export function checkPatterns(refs: References, files: YamlFiles, { sales, freight, demand }: Readings): void {
  const needed = demand === null ? 0 : ROOM_FOR_EACH * mostSales(demand);
  for (const [i, { numberPattern: found }] of (sales?.channels ?? []).entries())
    if (roomOf(found) < Math.max(2, needed))
      refs.error(files['channels.yaml'], ['channels', i, 'numberPattern'], 'pattern-too-small', {
        found,
        room: roomOf(found),
        needed: Math.max(2, needed),
      });
  for (const [i, { tracking }] of (freight?.modes ?? []).entries())
    if ('pattern' in tracking && roomOf(tracking.pattern) < ROOM_FOR_LABELS)
      refs.error(files['freight.yaml'], ['modes', i, 'tracking', 'pattern'], 'pattern-too-small', {
        found: tracking.pattern,
        room: roomOf(tracking.pattern),
        needed: ROOM_FOR_LABELS,
      });
}
