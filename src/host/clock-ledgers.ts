import type { World } from '../kernel/world.ts';
import { CLOCKS, clockLedger } from '../operations/service/clock.ts';
import { calendarsOf, houseOf } from '../operations/service/look-ups.ts';
import { TICKET } from '../operations/service/ticket.ts';
import type { ClockLedger } from './port.ts';

/** The minute ledgers of a ticket's clocks, in the order in which they run out; an update is there while one was owed. */
export function clockLedgersOf(world: World, id: string): readonly ClockLedger[] {
  const ticket = world.get(TICKET, id);
  if (ticket === undefined) return [];
  const calendars = calendarsOf(houseOf(world));
  return CLOCKS.flatMap((clock) => {
    const turns = ticket.clocks[clock];
    return turns === undefined ? [] : [{ clock, rows: clockLedger(turns, calendars, world.now) }];
  });
}
