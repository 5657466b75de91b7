import { z } from 'zod';
import type { Refusal } from '../../../kernel/happening.ts';
import type { WorldReader } from '../../../kernel/step.ts';
import { atClock, isWorkingDay } from '../../shop/calendar.ts';
import { catalogueOf, find } from '../../shop/catalogue.ts';
import { firstRefusal, idInput, idsInput, makeAction } from '../../shop/trainee-action.ts';
import { deductStock } from '../allocation.ts';
import { tell } from '../happenings.ts';
import { isBeforeHandOver, type Order, stateOf } from '../order.ts';
import {
  needOrder,
  orderRef,
  parcelOrders,
  refuse,
  refuseToLeave,
  refuseUnseen,
  shipmentOf,
} from '../order-look-ups.ts';
import { SHIPMENT, type Shipment } from '../shipment.ts';
import { strikeUntil } from '../strike.ts';

/** Hands parcels over to a carrier at its gate, before the cut-off. Stock is deducted here, once. */
export const batchHandOver = makeAction({
  kind: 'batch/hand-over',
  indicators: ['P3.2.1'],
  input: z.object({ mode: idInput, orders: idsInput }).strict(),
  check: (world, { mode: modeId, orders }) => {
    const catalogue = catalogueOf(world);
    const mode = catalogue.modes.find((candidate) => candidate.id === modeId);
    if (mode === undefined) return { key: 'shipment/unknown-mode', values: { mode: modeId } };
    const until = strikeUntil(world, modeId);
    if (until !== null) return { key: 'batch/carrier-strike', values: { mode: modeId, until }, page: 'hand-over' };
    if (!isWorkingDay(world.now, catalogue.hours) || world.now >= atClock(world.now, mode.cutOff)) {
      return { key: 'batch/gate-closed', values: { mode: modeId, cutOff: mode.cutOff }, page: 'hand-over' };
    }
    return firstRefusal(orders, (id) => refuseUnseen(world, id) ?? refuseParcel(world, needOrder(world, id), modeId));
  },
  apply: (step, { mode, orders }) => {
    const cutOff = atClock(step.now, find(catalogueOf(step).modes, mode).cutOff);
    for (const id of new Set(orders)) {
      const lead = needOrder(step, id);
      const shipment = shipmentOf(step, lead) as Shipment;
      step.update(SHIPMENT, shipment.id, (draft) => {
        draft.handedOverAt = step.now;
      });
      for (const member of parcelOrders(step, lead)) {
        step.send(orderRef(member.id), { type: 'HAND_OVER' });
        deductStock(step, member);
        tell(step, 'parcel/handed-over', member.id, {
          shipment: shipment.id,
          mode,
          cutOff,
          late: step.now > member.shipBy,
        });
        tell(step, 'stock/deducted', member.id, { times: member.deductions + 1 });
      }
      if (shipment.bookedGrams !== shipment.chargeableGrams) {
        tell(step, 'shipment/re-weighed', id, { booked: shipment.bookedGrams, billed: shipment.chargeableGrams });
      }
    }
  },
});

function refuseParcel(world: WorldReader, order: Order, mode: string): Refusal | null {
  if (order.travelsWith !== undefined) return refuse(order, 'pack/travels-with', 'weight');
  const stays = refuseToLeave(world, order);
  if (stays !== null) return stays;
  for (const member of parcelOrders(world, order)) {
    const state = stateOf(member);
    if (state.fulfilment !== 'documented')
      return refuse(
        member,
        isBeforeHandOver(state) ? 'batch/not-documented' : 'order/handed-over-already',
        'hand-over',
      );
  }
  const booked = shipmentOf(world, order)?.mode;
  if (order.document === undefined || booked === undefined) return refuse(order, 'batch/not-documented', 'hand-over');
  return booked === mode ? null : refuse(order, 'batch/wrong-lane', 'hand-over', { booked, mode });
}
