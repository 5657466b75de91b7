import type { RecordReader } from '../../kernel/step.ts';
import { type Duty, named, namedById } from '../duty.ts';
import { catalogueOf } from '../shop/catalogue.ts';
import { isSaleSeen } from '../shop/seen.ts';
import { orderActions } from './actions/index.ts';
import { orderConsequences } from './consequences.ts';
import { DESK, type Figures } from './desk.ts';
import { GATE, type OrderHappenings, orderHappenings } from './happenings.ts';
import type { OrderRules } from './house.ts';
import { INQUIRY } from './inquiry.ts';
import { lookAtOrders } from './look.ts';
import { orderMachine } from './order.machine.ts';
import { ORDER } from './order.ts';
import { orderOutputs } from './outputs.ts';
import { REVIEW } from './review.ts';
import { SHIPMENT } from './shipment.ts';
import type { OrdersTruth } from './truth.ts';
import type { OrdersView } from './view.ts';

/** The types of the orders duty. */
export interface OrdersPart {
  readonly house: OrderRules;
  readonly form: object;
  readonly truth: OrdersTruth;
  readonly view: OrdersView;
  readonly happens: OrderHappenings;
}

const NO_FIGURES: Figures = {
  shipped: 0,
  late: 0,
  orders: 0,
  cancelled: 0,
  tracked: 0,
  validTracking: 0,
  delivered: 0,
  onTime: 0,
};

const numberOf = (reader: RecordReader, order: string): string | undefined => reader.get(ORDER, order)?.number;

/** Duty T3: orders and shipments. */
export const orders: Duty<OrdersPart> = {
  code: 'T3',
  actions: orderActions,
  lifecycles: { [ORDER]: orderMachine },
  names: [
    named(ORDER, {
      name: (order, _, looksUp) => (isSaleSeen(order, looksUp) ? order.number : { unopenedAt: order.channel }),
      known: isSaleSeen,
      number: ({ number }) => number,
    }),
    named(SHIPMENT, { name: ({ label }) => label }),
    named(INQUIRY, {
      name: ({ buyer }) => buyer.name,
      number: ({ order }, reader) => numberOf(reader, order),
      belongsTo: ({ order }) => ({ kind: ORDER, id: order }),
    }),
    named(REVIEW, {
      name: ({ order }, reader) => numberOf(reader, order),
      number: ({ order }, reader) => numberOf(reader, order),
    }),
    namedById(DESK, { text: 'channels.*.name' }),
    namedById(GATE, { text: 'modes.*.name' }),
  ],
  shows: { orders: ORDER, shipments: SHIPMENT, inquiries: INQUIRY, reviews: REVIEW },
  happenings: orderHappenings,
  looksUp: true,
  begin: (step) => {
    for (const channel of catalogueOf(step).channels)
      step.put(DESK, { id: channel.id, figures: NO_FIGURES, accounts: {} });
  },
  look: lookAtOrders,
  outputs: orderOutputs,
  consequences: orderConsequences,
};
