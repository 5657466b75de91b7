import type { WorldReader } from '../../kernel/step.ts';
import { atClock } from '../shop/calendar.ts';
import { fittingOffers, smallestParcel } from './freight.ts';
import { asOneOrder, needOrder, parcelOrders } from './order-look-ups.ts';
import { freightOf } from './strike.ts';

/**
 * The cheapest mode that fits the parcel of an order when it is handed over on the day of its ship-by, the last on which it is in time:
 * whoever hands over earlier may find a slower and cheaper one. Empty where no carton holds the goods.
 */
export function lastModeFor(world: WorldReader, id: string): string {
  const freight = freightOf(world);
  const lead = needOrder(world, id);
  const whole = asOneOrder(parcelOrders(world, lead));
  const parcel = lead.parcel ?? smallestParcel(freight, whole.lines);
  if (parcel === null) return '';
  const at = Math.max(world.now, atClock(lead.shipBy, freight.hours.opens));
  return fittingOffers(freight, whole, parcel, at)[0]?.mode ?? '';
}
