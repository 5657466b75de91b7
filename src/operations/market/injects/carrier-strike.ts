import { SHIPMENT } from '../../orders/shipment.ts';
import { strikeUntil } from '../../orders/strike.ts';
import { HOUR } from '../../shop/calendar.ts';
import { catalogueOf } from '../../shop/catalogue.ts';
import { strikeBegins } from '../strikes.ts';
import type { Inject } from './inject.ts';

/** How long a strike takes, hours: every carrier misses a cut-off. */
const STRIKE_HOURS = 24;

/** A carrier goes on strike: one that has parcels of this house, where one has. */
export const carrierStrike: Inject = {
  trains: 'orders',
  find: (world, random) => {
    const working = random.shuffle(catalogueOf(world).modes).filter(({ id }) => strikeUntil(world, id) === null);
    const open = world.all(SHIPMENT).filter(({ pod }) => pod === undefined);
    const mode = working.find(({ id }) => open.some((shipment) => shipment.mode === id)) ?? working[0];
    return mode === undefined ? null : (step) => strikeBegins(step, mode.id, step.now + STRIKE_HOURS * HOUR);
  },
};
