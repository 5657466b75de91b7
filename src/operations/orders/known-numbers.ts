import type { WorldReader } from '../../kernel/step.ts';
import { ORDER, type Order } from './order.ts';
import { SHIPMENT, type Shipment } from './shipment.ts';

/** Order and tracking numbers: those of one buyer, and those of everybody. */
export function knownNumbers(world: WorldReader, buyer: string): { own: Set<string>; all: Set<string> } {
  const own = new Set<string>();
  const all = new Set<string>();
  for (const order of world.all<Order>(ORDER)) {
    const label = order.shipment === undefined ? undefined : world.get<Shipment>(SHIPMENT, order.shipment)?.label;
    for (const number of [order.number, label]) {
      if (number === undefined) continue;
      all.add(number);
      if (order.buyer.id === buyer) own.add(number);
    }
  }
  return { own, all };
}
