import { ordersOf, VALUE_GROUPS } from '../../host/index.ts';
import type { PanelWing } from '../panel-duty.ts';
import { modesPastCutOff, orderCutOffs } from './cut-offs.ts';
import { orderFinds } from './finds.ts';
import { orderGoals } from './goals.ts';
import { standingOfOrder } from './lifecycle.ts';
import { orderPapers } from './papers.ts';
import { orderPlaces } from './places.ts';
import { orderSlip } from './slip.ts';
import { toldOrderActs } from './told-acts.ts';

/** The orders duty on the screens of a sitting. */
export const orderWing: PanelWing = {
  papers: orderPapers,
  elements: () => import('./elements.ts'),
  goals: orderGoals,
  cutOffs: orderCutOffs,
  modesPastCutOff,
  slip: orderSlip,
  finds: orderFinds,
  notices: {
    'check-in': 'orders',
    order: 'orders',
    'order.accepted': 'closing',
    'order.charged-back': 'closing',
    'order.closable': 'closing',
    'order.disputed': 'closing',
    'order.settled': 'closing',
    refund: 'closing',
    exception: 'tracking',
    shipment: 'tracking',
    gate: 'bench',
    inquiry: 'inquiries',
    review: 'reviews',
    payout: 'payouts',
    stock: 'stock',
  },
  sounds: {
    ...{ 'order/confirm': 'stamp', 'order/release': 'stamp', 'order/hold': 'stamp', 'order/cancel': 'stamp' },
    ...{ 'document/complete': 'stamp', 'order/close': 'stamp', 'refund/settle': 'stamp' },
    ...{ 'parcel/pack': 'tape', 'batch/hand-over': 'truck' },
    ...{ 'inquiry.arrived': 'bell', 'review.posted': 'bell', 'gate.struck': 'bell' },
  },
  places: orderPlaces,
  acts: toldOrderActs,
  opens: {
    channel: 'orders',
    desk: 'orders',
    gate: 'bench',
    product: 'stock',
    stock: 'stock',
    review: 'reviews',
    shipment: (host, id) => {
      const order = ordersOf(host.view()).shipments.find((shipment) => shipment.id === id)?.orders[0];
      return order === undefined ? null : { kind: 'order', id: order };
    },
  },
  codes: VALUE_GROUPS.orders,
  columns: {
    payment: ['terms:order.payment'],
    decision: ['terms:order.review'],
    reason: ['terms:cancelReason', 'terms:holdReason'],
    closing: ['terms:order.closing'],
    exception: ['terms:exception'],
  },
  stands: { order: standingOfOrder },
};
