import { z } from 'zod';
import { catalogueOf, find } from '../../shop/catalogue.ts';
import { firstRefusal, idInput, makeAction } from '../../shop/trainee-action.ts';
import { count } from '../account.ts';
import { tell } from '../happenings.ts';
import { isBeforeHandOver, ORDER, stateOf } from '../order.ts';
import { needOrder, refuse, refuseUnseen, shipmentOf } from '../order-look-ups.ts';
import { isS10 } from '../s10.ts';
import { cleanTracking, isTrackingForm } from '../tracking-number.ts';

/** The number is cleaned here too: whoever sends it, spaces and dashes of a label are not part of it. */
const entry = z.object({ order: idInput, number: z.string().max(200).transform(cleanTracking) }).strict();

/** Enters tracking numbers on the platform, which confirms the shipment to the buyer. */
export const trackingEnter = makeAction({
  kind: 'tracking/enter',
  indicators: ['P3.2.1'],
  input: z.object({ entries: z.array(entry).min(1).max(500) }).strict(),
  check: (world, { entries }) => {
    if (new Set(entries.map(({ order }) => order)).size < entries.length) return { key: 'input/twice' };
    return firstRefusal(entries, ({ order: id, number }) => {
      const unseen = refuseUnseen(world, id);
      if (unseen !== null) return unseen;
      const order = needOrder(world, id);
      // A number entered before the parcel has left counts as false shipping on every platform studied.
      if (isBeforeHandOver(stateOf(order))) return refuse(order, 'tracking/not-handed-over', 'hand-over');
      return isTrackingForm(number) ? null : refuse(order, 'tracking/not-a-number', 'hand-over');
    });
  },
  apply: (step, { entries }) => {
    for (const { order: id, number } of entries) {
      const order = needOrder(step, id);
      const shipment = shipmentOf(step, order);
      const label = shipment === undefined ? undefined : cleanTracking(shipment.label);
      const own = label === number;
      const post = shipment !== undefined && 's10' in find(catalogueOf(step).modes, shipment.mode).tracking;
      if (order.tracking === undefined) {
        count(step, order.channel, {
          shipped: 1,
          late: step.now > order.shipBy ? 1 : 0,
          tracked: 1,
          validTracking: own ? 1 : 0,
        });
      } else {
        count(step, order.channel, { validTracking: Number(own) - Number(order.tracking === label) });
      }
      step.update(ORDER, id, (draft) => {
        draft.tracking = number;
      });
      tell(step, 'tracking/entered', id, { number, valid: !post || isS10(number), own, label: shipment?.label ?? '' });
    }
  },
});
