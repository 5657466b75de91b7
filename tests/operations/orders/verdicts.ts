import { readConditions, type Verdict } from '../../../src/operations/orders/conditions.ts';
import { ORDER, type Order } from '../../../src/operations/orders/order.ts';
import { STOCK, type Stock } from '../../../src/operations/shop/stock.ts';
import type { TestDesk } from '../../support/desk.ts';

/** What the handbook tells to do with an order now, read from what is really there. */
function verdictOn(desk: TestDesk, id: string): Verdict {
  const { world, form } = desk.sitting;
  const order = desk.order(id);
  const others = world.all<Order>(ORDER).filter((other) => other.channel === order.channel);
  return readConditions(order, {
    catalogue: form.catalogue,
    now: world.now,
    stock: (product) => world.get<Stock>(STOCK, product),
    others,
  });
}

/** The verdict in one line: `confirm`, `hold address`, `cancel fraud`. */
export function sayVerdict(desk: TestDesk, id: string): string {
  const verdict = verdictOn(desk, id);
  return verdict.decision === 'confirm' ? 'confirm' : `${verdict.decision} ${verdict.reason}`;
}
