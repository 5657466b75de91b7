import {
  addOfficeTime,
  atClock,
  isWithPlatform,
  type OrderView,
  ordersOf,
  type ShipmentView,
  type SittingHost,
} from '../../../host/index.ts';
import { byUrgency } from '../../shell/next-in-line.ts';
import type { Waiting } from '../../shell/paper.ts';
import { canBeClosed, type Stage, shipmentOf, stageOf } from './stage.ts';

const HOUR = 3_600_000;

type Desk = Pick<SittingHost, 'catalogue' | 'view'>;
type Wait = Omit<Waiting, 'id'> | null;

const officeHours = ({ catalogue }: Desk, from: number, hours: number): number =>
  addOfficeTime(from, hours * HOUR, catalogue.hours);

const withinRules = (dueAt: number, why: string): Wait => ({ why, dueAt, limit: 'handbook' });

function decision(desk: Desk, order: OrderView): Wait {
  if (isWithPlatform(order, order.stage, desk.catalogue)) return null;
  const dueAt = officeHours(desk, order.placedAt, desk.catalogue.rules.decideHours);
  return order.shipBy < dueAt ? { why: 'decide', dueAt: order.shipBy, limit: 'ship-by' } : withinRules(dueAt, 'decide');
}

function answeredHold(desk: Desk, { hold }: OrderView): Wait {
  const at = hold?.answer?.at;
  return at === undefined
    ? null
    : withinRules(officeHours(desk, at, desk.catalogue.rules.decideHours), 'hold-answered');
}

/** Before the hand-over: the last cut-off on the ship-by day where a mode is booked, else the ship-by itself. */
function shipping(desk: Desk, order: OrderView, why: string): Wait {
  if (order.travelsWith !== undefined) return null;
  const mode = shipmentOf(ordersOf(desk.view()), order)?.mode;
  const cutOff = desk.catalogue.modes.find(({ id }) => id === mode)?.cutOff;
  return cutOff === undefined
    ? { why, dueAt: order.shipBy, limit: 'ship-by' }
    : { why, dueAt: atClock(order.shipBy, cutOff), limit: 'cut-off' };
}

/** An exception that was found: first its remedy, then the word to the buyer. */
function trouble(desk: Desk, exception: ShipmentView['exception']): Wait {
  if (exception?.noticedAt === undefined || exception.over === true) return null;
  const { noticeHours, tellBuyerHours } = desk.catalogue.rules;
  if (exception.remedy === undefined) return withinRules(officeHours(desk, exception.at, noticeHours), 'remedy');
  if (exception.toldAt !== undefined) return null;
  return withinRules(officeHours(desk, exception.at, noticeHours + tellBuyerHours), 'tell-buyer');
}

function delivered(desk: Desk, { deliveredAt, verified }: OrderView): Wait {
  if (deliveredAt === undefined || verified !== undefined) return null;
  return withinRules(officeHours(desk, deliveredAt, desk.catalogue.rules.verifyHours), 'verify');
}

const BY_STAGE: Partial<Readonly<Record<Stage, (desk: Desk, order: OrderView) => Wait>>> = {
  undecided: decision,
  'on-hold': answeredHold,
  'cancel-asked': (_, { shipBy }) => ({ why: 'cancel-asked', dueAt: shipBy, limit: 'ship-by' }),
  'to-pack': (desk, order) => shipping(desk, order, 'pack'),
  'to-book': (desk, order) => shipping(desk, order, 'book'),
  'to-document': (desk, order) => shipping(desk, order, 'document'),
  'to-hand-over': (desk, order) => shipping(desk, order, 'hand-over'),
  'to-track': (_, { shipBy }) => ({ why: 'enter-tracking', dueAt: shipBy, limit: 'ship-by' }),
  exception: (desk, order) => trouble(desk, shipmentOf(ordersOf(desk.view()), order)?.exception),
  delivered,
  closable: () => ({ why: 'close' }),
};

/** What an order waits for from the trainee, and until when; null where it waits for others, or for nothing. */
export function orderWait(desk: Desk, order: OrderView): Waiting | null {
  const { refundDue } = order;
  const wait =
    refundDue !== undefined && !canBeClosed(order)
      ? { why: 'refund', dueAt: refundDue.dueAt, limit: 'handbook' }
      : (BY_STAGE[stageOf(order)]?.(desk, order) ?? null);
  return wait === null ? null : { id: order.id, ...wait };
}

/** What waits in a view: worked out once, because lists ask for each of their rows. */
const lines = new WeakMap<object, ReadonlyMap<string, Waiting>>();

function lineOf(desk: Desk): ReadonlyMap<string, Waiting> {
  const view = desk.view();
  const known = lines.get(view);
  if (known !== undefined) return known;
  const line = byUrgency(ordersOf(view).orders.flatMap((order) => orderWait(desk, order) ?? []));
  const byOrder = new Map(line.map((wait) => [wait.id, wait]));
  lines.set(view, byOrder);
  return byOrder;
}

/** All orders that wait for the trainee, the most urgent first. */
export const ordersInLine = (desk: Desk): readonly Waiting[] => [...lineOf(desk).values()];

/** What one of the orders in the view waits for; undefined where it waits for nothing from the trainee. */
export const waitOfOrder = (desk: Desk, { id }: Pick<OrderView, 'id'>): Waiting | undefined => lineOf(desk).get(id);
