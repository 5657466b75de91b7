import { storeHouseOf } from '../../store/look-ups.ts';
import { SUPPLY_LEVEL } from '../../store/stock/supply-level.ts';
import type { SealedForm } from '../form.ts';
import { levelComesUp } from '../store/stock.ts';
import type { Inject } from './inject.ts';

/** A product whose levels nobody was to look at this week comes up: they are to be set anew, and goods ordered where they are low. */
export const supplyReview: Inject = {
  trains: 'store',
  suits: ({ catalogue }) => (catalogue.store?.stock.supply.length ?? 0) > 0,
  find: (world, random) => {
    const { coming } = world.sealed as SealedForm;
    const planned = new Set(coming.flatMap((event) => (event.kind === 'supply-level/comes-up' ? [event.product] : [])));
    const product = random
      .shuffle(storeHouseOf(world).stock.supply.map((rule) => rule.product))
      .find((id) => !planned.has(id) && world.get(SUPPLY_LEVEL, id) === undefined);
    if (product === undefined) return null;
    return (step) => levelComesUp(step, { product });
  },
};
