import type { Sale } from '../shop/sale.ts';
import type { TextReader } from '../shop/words.ts';
import type { AfterSalesCase, Ground } from './case.ts';
import { type Entitlement, entitlementOf, groundOf, returnWayFor } from './case-rules.ts';
import { houseOf, needCase, needSale, needTicket } from './look-ups.ts';
import { topicOf } from './ticket.ts';

/** What a case is really about: what the buyer's words say, whatever the trainee put down. */
export const trueGround = (world: TextReader, one: AfterSalesCase): Ground =>
  groundOf(topicOf(world, needTicket(world, one.ticket)));

/** A case with all that its handling goes by. */
export interface Handling {
  readonly one: AfterSalesCase;
  readonly sale: Sale;
  readonly ground: Ground;
  readonly entitlement: Entitlement;
}

export function handlingOf(world: TextReader, id: string): Handling {
  const one = needCase(world, id);
  const sale = needSale(world, one.order);
  const ground = trueGround(world, one);
  return { one, sale, ground, entitlement: entitlementOf(world, houseOf(world), one, sale, ground) };
}

/** Whether the goods of a case come back: as it was arranged, or else as it should be. */
export function comesBack(world: TextReader, id: string): boolean {
  const { one, sale, entitlement } = handlingOf(world, id);
  const way = one.return?.way ?? returnWayFor(world, houseOf(world), one, sale, entitlement);
  return way !== 'keep-goods';
}
