import { ordersOf, type TraineeView } from '../../host/index.ts';
import type { States } from '../panel-duty.ts';

/** The state of an order in each region of its lifecycle. */
export function standingOfOrder(view: TraineeView, id: string): States | undefined {
  const order = ordersOf(view).orders.find((each) => each.id === id);
  return order === undefined ? undefined : { ...order.stage };
}
