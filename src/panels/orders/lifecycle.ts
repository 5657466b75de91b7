import { ordersOf, type TraineeView } from '../../host/index.ts';
import type { States } from '../panel-duty.ts';

/** Where an order stands, region by region. */
export function standingOfOrder(view: TraineeView, id: string): States | undefined {
  const order = ordersOf(view).orders.find((each) => each.id === id);
  return order === undefined ? undefined : { ...order.stage };
}
