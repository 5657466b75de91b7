import type { Journey } from '../parcel-model.ts';
import type { Translate } from '../words.ts';
import type { OrdersModel } from './orders-model.ts';

/** The content of the order room in numbers. */
export function summarise(model: OrdersModel, t: Translate): string {
  const { unseen, slips, held, packing, ready, gates, trays } = model;
  const parcels = (...journeys: readonly Journey[]): number =>
    (model.parcels ?? []).filter(({ journey }) => journeys.includes(journey)).length;
  const { letters, reviews, payouts, refunds } = trays;
  const urgent = Object.values(trays).reduce((sum, { soon, late }) => sum + soon + late, 0);
  const cabinet = t('floor:cabinet', {
    ...{
      letters: letters.waiting,
      reviews: reviews.waiting,
      payouts: payouts.waiting,
      refunds: refunds.waiting,
      urgent,
    },
  });
  const desk = t('floor:summary', {
    unseen: Object.values(unseen).reduce((sum, each) => sum + each, 0),
    ...{ slips: slips.length, waiting: held.length, packing: packing.length, ready: ready.length },
    gates: gates.filter(({ open }) => open).length,
    ...{ moving: parcels('moving', 'back'), stopped: parcels('stopped'), arrived: parcels('arrived') },
  });
  return `${desk} ${cabinet}`;
}
