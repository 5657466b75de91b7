import { z } from 'zod';
import type { Step } from '../../../kernel/step.ts';
import { firstRefusal, idsInput, makeAction } from '../../shop/trainee-action.ts';
import { tell } from '../happenings.ts';
import { ORDER, type Order } from '../order.ts';
import { needOrder, refuse, refuseUnseen, shipmentOf } from '../order-look-ups.ts';
import { podAgrees, proofPoints } from '../proof-of-delivery.ts';
import { SHIPMENT, type Shipment } from '../shipment.ts';

/** Compares proofs of delivery with their orders: place, date, signatory. */
export const deliveryVerify = makeAction({
  kind: 'delivery/verify',
  indicators: ['P3.3.1'],
  input: z.object({ orders: idsInput, verdict: z.enum(['agrees', 'disagrees']) }).strict(),
  check: (world, { orders }) =>
    firstRefusal(orders, (id) => {
      const unseen = refuseUnseen(world, id);
      if (unseen !== null) return unseen;
      const order = needOrder(world, id);
      const shipment = shipmentOf(world, order);
      const seen = shipment?.pod !== undefined && (shipment.checkedAt ?? 0) >= shipment.pod.date;
      if (!seen) return refuse(order, 'delivery/not-seen', 'receipt-and-reviews');
      return order.verified === undefined ? null : refuse(order, 'delivery/verified-already', 'receipt-and-reviews');
    }),
  apply: (step, { orders, verdict }) => {
    for (const id of new Set(orders)) {
      const order = needOrder(step, id);
      const proof = proofPoints(order, shipmentOf(step, order));
      const agrees = podAgrees(order, shipmentOf(step, order));
      step.update(ORDER, id, (draft) => {
        draft.verified = { verdict, at: step.now };
      });
      tell(step, 'delivery/verified', id, { verdict, right: agrees === (verdict === 'agrees'), proof });
      if (verdict === 'disagrees') mismatchArises(step, order, agrees);
    }
  },
});

/** A proof that does not agree is an exception: the carrier is asked, and so is the buyer. */
function mismatchArises(step: Step, order: Order, mistaken: boolean): void {
  const shipment = shipmentOf(step, order) as Shipment;
  const exception = 'proof-mismatch' as const;
  if (shipment.exception?.kind === exception) return;
  step.update(SHIPMENT, shipment.id, (draft) => {
    draft.exception = { kind: exception, at: step.now, noticedAt: step.now };
  });
  const lead = shipment.orders[0] ?? order.id;
  tell(step, 'exception/arose', lead, { exception, mistaken });
  tell(step, 'exception/noticed', lead, { exception });
}
