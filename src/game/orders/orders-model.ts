import {
  type GateView,
  isBeforeHandOver,
  isStopped,
  type OrderView,
  ordersOf,
  type ShipmentView,
  type TraineeView,
} from '../../host/index.ts';
import { dayOf } from '../daylight.ts';
import type { Journey, ParcelModel } from '../parcel-model.ts';
import { readTrays, type TraysModel } from './trays-model.ts';

/** A mark on a slip or a box. Marks differ in shape as well as in colour. */
type Mark = 'none' | 'now' | 'late' | 'missed' | 'answered' | 'asked';
type BoxForm = 'outline' | 'flat' | 'closed' | 'booked' | 'labelled';

export interface SlipModel {
  readonly order: OrderView;
  readonly mark: Mark;
}

export interface BoxModel {
  readonly order: OrderView;
  readonly form: BoxForm;
  readonly mark: Mark;
  /** The mode it is booked with; empty before it is booked. */
  readonly mode: string;
}

/** The content of the order room for one view, by place. */
export interface OrdersModel {
  /** The time, and the working day under way or the next one. */
  readonly moment: Pick<TraineeView, 'now' | 'day'>;
  readonly unseen: Readonly<Record<string, number>>;
  readonly slips: readonly SlipModel[];
  readonly held: readonly SlipModel[];
  readonly packing: readonly BoxModel[];
  readonly ready: readonly BoxModel[];
  readonly gates: readonly GateView[];
  /** Parcels handed over that are still on their way, or have just arrived; null before anything was booked. */
  readonly parcels: readonly ParcelModel[] | null;
  /** The mode of each order that was handed over, by order id. */
  readonly left: ReadonlyMap<string, string>;
  /** How many parcels each mode was given today. */
  readonly loads: ReadonlyMap<string, number>;
  /** What waits in the cabinet. */
  readonly trays: TraysModel;
}

const FORMS: Readonly<Record<string, BoxForm>> = { unallocated: 'outline', allocated: 'flat', documented: 'labelled' };

function markOf(order: OrderView, view: TraineeView): Mark {
  if (order.stage.review === 'cancellation-requested') return 'asked';
  if (order.stage.review === 'on-hold' && order.hold?.answer !== undefined) return 'answered';
  if (order.shipBy < view.now) return 'late';
  return order.shipBy <= view.day.close ? 'now' : 'none';
}

/** The mark of a parcel that is ready: one that has to leave today and whose truck is gone has missed it. */
function readyMark(mark: Mark, mode: string, view: TraineeView): Mark {
  const gate = ordersOf(view).gates.find((each) => each.mode === mode);
  return mark === 'now' && gate !== undefined && view.now >= gate.closesAt ? 'missed' : mark;
}

/** How many parcels each mode was given on the day of the view. */
function loadsOf(view: TraineeView): Map<string, number> {
  const today = dayOf(view.now);
  const loads = new Map<string, number>();
  for (const { mode, handedOverAt } of ordersOf(view).shipments)
    if (handedOverAt !== undefined && dayOf(handedOverAt) === today) loads.set(mode, (loads.get(mode) ?? 0) + 1);
  return loads;
}

function formOf(order: OrderView): BoxForm {
  const { fulfilment } = order.stage;
  if (fulfilment === 'packed') return order.shipment === undefined ? 'closed' : 'booked';
  return FORMS[fulfilment] ?? 'outline';
}

/** How a parcel is shown on the map; null for one whose journey has ended: returned, or lost and settled. */
function journeyOf(shipment: ShipmentView, order: OrderView): Journey | null {
  const { fulfilment, closing } = order.stage;
  const last = shipment.events.at(-1)?.code;
  if (fulfilment === 'delivered' || last === 'EMI') return closing === 'closed' ? 'done' : 'arrived';
  if (closing === 'closed' || fulfilment === 'returned' || last === 'RTD') return null;
  if (fulfilment === 'returning' || last === 'RTS') return 'back';
  const trouble = shipment.exception !== undefined && shipment.exception.over !== true;
  return trouble || isStopped(order.stage) ? 'stopped' : 'moving';
}

function parcelsOf(view: TraineeView, orders: ReadonlyMap<string, OrderView>): ParcelModel[] {
  const parcels: ParcelModel[] = [];
  for (const shipment of ordersOf(view).shipments) {
    const order = orders.get(shipment.orders[0] ?? '');
    if (shipment.handedOverAt === undefined || order === undefined) continue;
    const journey = journeyOf(shipment, order);
    if (journey === null) continue;
    const { id, market, mode, handedOverAt, events } = shipment;
    const subject = { kind: 'order', id: order.id };
    parcels.push({ id, subject, market, mode, handedOverAt, events, journey, paper: subject });
  }
  return parcels;
}

/** The picture of a mark. */
export const markFrame = (mark: Mark): string | null => (mark === 'none' ? null : `mark-${mark}`);

/** Sorts the orders of a view by place. It holds no rules of the trade: the place follows from the state of the order. */
export function readOrders(view: TraineeView): OrdersModel {
  const orders = new Map(ordersOf(view).orders.map((order) => [order.id, order]));
  const modes = new Map(ordersOf(view).shipments.map(({ id, mode }) => [id, mode]));
  const [slips, held]: [SlipModel[], SlipModel[]] = [[], []];
  const [packing, ready]: [BoxModel[], BoxModel[]] = [[], []];
  const left = new Map<string, string>();
  for (const order of orders.values()) {
    const { review } = order.stage;
    const mark = markOf(order, view);
    const mode = modes.get(order.shipment ?? '') ?? '';
    if (review === 'undecided') slips.push({ order, mark });
    else if (review === 'on-hold' || review === 'cancellation-requested') held.push({ order, mark });
    else if (review === 'confirmed' && !isBeforeHandOver(order.stage)) left.set(order.id, mode);
    else if (review === 'confirmed' && order.travelsWith === undefined) {
      const form = formOf(order);
      if (form === 'labelled') ready.push({ order, form, mark: readyMark(mark, mode, view), mode });
      else packing.push({ order, form, mark, mode });
    }
  }
  const { unseen, gates, shipments } = ordersOf(view);
  const parcels = shipments.length > 0 ? parcelsOf(view, orders) : null;
  const { now, day } = view;
  return {
    moment: { now, day },
    unseen,
    slips,
    held,
    packing,
    ready,
    gates,
    parcels,
    left,
    loads: loadsOf(view),
    trays: readTrays(view),
  };
}
