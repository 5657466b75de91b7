import { z } from 'zod';
import { DAY } from '../../shop/calendar.ts';
import { catalogueOf, find } from '../../shop/catalogue.ts';
import { firstRefusal, idsInput, makeAction } from '../../shop/trainee-action.ts';
import { tell } from '../happenings.ts';
import { isAccepted, ORDER, stateOf } from '../order.ts';
import { needOrder, refuse, refuseUnseen, shipmentOf } from '../order-look-ups.ts';
import { isReceiptOpen } from '../proof-of-delivery.ts';
import { REQUEST_WORDINGS } from '../review.ts';

/** Asks buyers for a review. Platforms allow one neutral request inside a window; the system does not stop a further one. */
export const reviewRequest = makeAction({
  kind: 'review/request',
  indicators: ['P3.3.1'],
  input: z.object({ orders: idsInput, wording: z.enum(REQUEST_WORDINGS) }).strict(),
  check: (world, { orders }) =>
    firstRefusal(orders, (id) => {
      const unseen = refuseUnseen(world, id);
      if (unseen !== null) return unseen;
      const order = needOrder(world, id);
      const shipment = shipmentOf(world, order);
      const seen = shipment?.pod !== undefined && (shipment.checkedAt ?? 0) >= shipment.pod.date;
      return seen ? null : refuse(order, 'review/not-delivered', 'receipt-and-reviews');
    }),
  apply: (step, { orders, wording }) => {
    for (const id of new Set(orders)) {
      const order = needOrder(step, id);
      const days = find(catalogueOf(step).channels, order.channel).reviewDays;
      const delivered = order.deliveredAt ?? step.now;
      const [from, to] = [delivered + days.from * DAY, delivered + days.to * DAY];
      tell(step, 'review/asked', id, {
        wording,
        inWindow: step.now >= from && step.now <= to,
        accepted: isAccepted(stateOf(order)),
        again: order.reviewAskedAt !== undefined,
        askedAt: order.reviewAskedAt ?? null,
        from,
        to,
        acceptanceStage: stateOf(order).acceptance,
        receiptOpen: isReceiptOpen(order),
      });
      step.update(ORDER, id, (draft) => {
        draft.reviewAskedAt = step.now;
      });
    }
  },
});
