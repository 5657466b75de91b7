import { eventsSeen } from '../shop/seen.ts';
import { isInspectionOver, type Order, type OrderStateValue, stateOf } from './order.ts';
import type { ParcelEvent, ParcelEventCode, Shipment } from './shipment.ts';

/** The events of a parcel up to the trainee's last look at its tracking. */
const visibleEvents = (shipment: Shipment): readonly ParcelEvent[] => eventsSeen(shipment, true);

/** The last of them, or null where none was. */
export const lastEventSeen = (shipment: Shipment): ParcelEventCode | null =>
  visibleEvents(shipment).at(-1)?.code ?? null;

/** The state of a parcel's way by the events that were looked up. */
function fulfilmentFrom(events: readonly ParcelEvent[]): OrderStateValue['fulfilment'] {
  const last = events.at(-1);
  switch (last?.code) {
    case undefined:
      return 'handed-over';
    case 'EMI':
      return 'delivered';
    case 'EME':
      return 'customs-hold';
    case 'EMH':
      return 'delivery-failed';
    case 'LOSS':
      return 'lost';
    case 'RTS':
      return 'returning';
    case 'RTD':
      return 'returned';
    default:
      return 'in-transit';
  }
}

/** An order's regions as the trainee can know them: the way of the parcel as of the last look at its tracking. */
export function visibleStage(order: Order, shipment: Shipment | undefined): OrderStateValue {
  const state = stateOf(order);
  if (shipment?.handedOverAt === undefined) return state;
  const seen = fulfilmentFrom(visibleEvents(shipment));
  if (isInspectionOver(state)) return { ...state, fulfilment: seen };
  return { ...state, fulfilment: seen, acceptance: seen === 'delivered' ? state.acceptance : 'not-yet' };
}
