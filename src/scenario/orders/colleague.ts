import { HOUR } from '../../operations/shop/calendar.ts';
import { clerkHandsOver, clerkPrepares, usualWay } from '../compile/clerk.ts';
import { type Compiling, dayAt } from '../compile/context.ts';

/** Where the trainee has another desk, the colleague at the order desk ships on Wednesday what waits on Monday. */
export function colleagueShips(c: Compiling): void {
  const day = dayAt(c, 2).open;
  for (const order of c.orders) {
    const origin = c.origin.get(order.id);
    if (origin !== 'confirmed' && origin !== 'documented') continue;
    const way = usualWay(c, order);
    if (way === null) continue;
    if (origin === 'confirmed') clerkPrepares(c, order, way, day + HOUR);
    clerkHandsOver(c, order, way, day + 2 * HOUR);
  }
}
