import type { TraineeView } from '../../host/index.ts';
import type { States } from '../panel-duty.ts';

/** Where an order stands, region by region. */
export function standingOfOrder(view: TraineeView, id: string): States | undefined {
  const order = view.orders.orders.find((each) => each.id === id);
  return order === undefined ? undefined : { ...order.stage };
}
