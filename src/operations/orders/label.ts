import { randomFrom } from '../../kernel/random.ts';
import type { FreightMode } from '../shop/freight-mode.ts';
import { makeS10 } from './s10.ts';

/**
 * The number on a parcel's label: S10 for the post, the carrier's own pattern else. It hangs on the form's seed, the order
 * and the count of its bookings alone, so the same booking has the same number always.
 */
export function makeLabel(
  seed: number,
  order: string,
  mode: Pick<FreightMode, 'id' | 'tracking'>,
  booking: number,
): string {
  const random = randomFrom(seed).fork(`labels/${order}/${mode.id}/${booking}`);
  if ('s10' in mode.tracking) return makeS10(mode.tracking.s10, random.int(1, 99_999_999));
  return mode.tracking.pattern.replace(/[#@]/g, (mark) =>
    mark === '#' ? String(random.int(0, 9)) : String.fromCharCode(65 + random.int(0, 25)),
  );
}
