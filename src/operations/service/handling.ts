import type { Sale } from '../shop/sale.ts';
import type { TextReader } from '../shop/words.ts';
import { type AfterSalesCase, type Ground, staysAway } from './case.ts';
import { type Entitlement, entitlementOf, groundOf, returnWayFor } from './case-rules.ts';
import { houseOf, needCase, needSale, needTicket } from './look-ups.ts';
import { topicOf } from './ticket.ts';

/** The ground of a case by the topic of its ticket, whatever ground the trainee has stated. */
export const trueGround = (world: TextReader, serviceCase: AfterSalesCase): Ground =>
  groundOf(topicOf(world, needTicket(world, serviceCase.ticket)));

/** A case with its order, its true ground, and what the buyer is entitled to. */
export interface Handling {
  readonly serviceCase: AfterSalesCase;
  readonly sale: Sale;
  readonly ground: Ground;
  readonly entitlement: Entitlement;
}

export function handlingOf(world: TextReader, id: string): Handling {
  const serviceCase = needCase(world, id);
  const sale = needSale(world, serviceCase.order);
  const ground = trueGround(world, serviceCase);
  return { serviceCase, sale, ground, entitlement: entitlementOf(world, houseOf(world), serviceCase, sale, ground) };
}

/** Whether the goods of a case are to come back: by the return arranged, or before that by the rules. */
export function comesBack(world: TextReader, id: string): boolean {
  const { serviceCase, sale, entitlement } = handlingOf(world, id);
  const way = serviceCase.return?.way ?? returnWayFor(world, houseOf(world), serviceCase, sale, entitlement);
  return !staysAway(way);
}

/**
 * Whether a case may be paid before its goods are here: a withdrawal that the law gives, once the buyer has proved that they were sent.
 * Up to then the shop may wait (Germany: BGB § 357(4); Taiwan: Consumer Protection Act art. 19-2 counts from the goods).
 */
export function mayPayOnProof(world: TextReader, id: string): boolean {
  const { serviceCase, ground, entitlement } = handlingOf(world, id);
  return ground === 'withdrawal' && entitlement.lawful && serviceCase.return?.sentAt !== undefined;
}
