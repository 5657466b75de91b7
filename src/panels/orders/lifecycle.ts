import type { TraineeView } from '../../host/index.ts';
import type { States } from '../panel-duty.ts';

/** Where an order stands, region by region. */
export function standingOfOrder(view: TraineeView, id: string): States | undefined {
  const order = view.orders.orders.find((each) => each.id === id);
  return order === undefined ? undefined : { ...order.stage };
}

/** States an order was in for certain once something happened to it, by region. */
export const ORDER_LED_TO: Readonly<Record<string, States>> = {
  'order/seen': { review: 'undecided' },
  'order/confirmed': { review: 'confirmed', fulfilment: 'allocated' },
  'order/held': { review: 'on-hold' },
  'order/cancelled': { review: 'rejected' },
  'order/cancellation-requested': { review: 'cancellation-requested' },
  'order/paid': { payment: 'captured' },
  'order/voided': { payment: 'voided' },
  'parcel/packed': { fulfilment: 'packed' },
  'document/completed': { fulfilment: 'documented' },
  'parcel/handed-over': { fulfilment: 'handed-over' },
  'order/delivered': { fulfilment: 'delivered', acceptance: 'inspecting' },
  'order/accepted': { acceptance: 'accepted' },
  'order/disputed': { acceptance: 'disputed' },
  'order/settled': { acceptance: 'settled' },
  'order/closable': { closing: 'closable' },
  'order/closed': { closing: 'closed' },
  'order/reopened': { closing: 'reopened' },
};
