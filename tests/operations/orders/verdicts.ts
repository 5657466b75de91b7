import { readConditions, type Verdict } from '../../../src/operations/orders/conditions.ts';
import { ORDER, stateOf } from '../../../src/operations/orders/order.ts';
import { stockLevels } from '../../../src/operations/shop/stock.ts';
import type { TestDesk } from '../../support/desk.ts';

/** The handbook's decision on an order now, read from the records. */
function verdictOn(desk: TestDesk, id: string): Verdict {
  const { world, form } = desk.sitting;
  const order = desk.order(id);
  const others = world.all(ORDER).filter((other) => other.channel === order.channel);
  return readConditions(order, stateOf(order), {
    catalogue: form.catalogue,
    now: world.now,
    stock: (product) => stockLevels(world, product),
    others,
  });
}

/** The verdict in one line: `confirm`, `hold address`, `cancel fraud`. */
export function sayVerdict(desk: TestDesk, id: string): string {
  const verdict = verdictOn(desk, id);
  return verdict.decision === 'confirm' || verdict.decision === 'wait'
    ? verdict.decision
    : `${verdict.decision} ${verdict.reason}`;
}
