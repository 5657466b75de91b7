import type { OrdersView, OrderView } from '../../../host/index.ts';
import type { FactSource } from '../../parts/fact-values.ts';
import { shipmentOf, stageOf } from '../parts/stage.ts';

/** The data of an order from which facts for its buyer are taken. */
export function factSource(view: OrdersView, order: OrderView): FactSource {
  const { number, shipBy, deliverBy, deliveredAt, tracking, total, currency, address } = order;
  const last = shipmentOf(view, order)?.events.at(-1);
  return {
    ...{ number, shipBy, deliverBy, total, currency, address },
    ...(deliveredAt === undefined || stageOf(order) === 'cancelled' ? {} : { deliveredAt }),
    ...(tracking === undefined ? {} : { tracking }),
    ...(last === undefined ? {} : { last }),
  };
}
