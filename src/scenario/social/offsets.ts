import { Temporal } from 'temporal-polyfill';
import { HOME_MARKET } from '../../operations/social/brief.ts';
import type { Offsets } from '../../operations/social/local-time.ts';
import type { Compiling } from '../compile/context.ts';

const NS_A_MINUTE = 60_000_000_000;

/** How far the clock of each market is ahead of UTC on the first day, minutes. The weeks of a pack hold no change of clocks. */
export function offsetsOf({ catalogue, days, monday }: Pick<Compiling, 'catalogue' | 'days' | 'monday'>): Offsets {
  const first = Temporal.Instant.fromEpochMilliseconds(days[0]?.open ?? monday);
  const zones = [{ id: HOME_MARKET, zone: 'Asia/Taipei' }, ...catalogue.markets];
  return Object.fromEntries(
    zones.map(({ id, zone }) => [id, Math.round(first.toZonedDateTimeISO(zone).offsetNanoseconds / NS_A_MINUTE)]),
  );
}
