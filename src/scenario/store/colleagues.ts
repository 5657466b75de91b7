import type { ComingOrder } from '../../operations/market/form.ts';
import { atClock, MINUTE, type WorkingDay } from '../../operations/shop/calendar.ts';
import { clerkActs, clerkConfirms, clerkHandsOver, clerkPrepares, usualWay } from '../compile/clerk.ts';
import type { Compiling } from '../compile/context.ts';

/** When the colleague at the order desk looks into the lists, packs, and hands over: Taipei times, as the handbook says (page `day`). */
const ROUNDS = ['09:20', '13:20'] as const;
const PACKING = '10:30';
/** Between two parcels of a day, so that the stock moves by and by. */
const APART = 3 * MINUTE;
/** How long before its mode's cut-off the first parcel of a day is handed over; the others follow minute by minute. */
const BEFORE_CUT_OFF = 55 * MINUTE;
/** A buyer who changes their mind writes two hours after the order at the earliest: by then it was confirmed. */
const FIRST_LOOK = 40 * MINUTE;
const AFTER_REQUEST = 30 * MINUTE;

/** An order of the week, and when a colleague looks at it first; null where the week is over before. */
interface Taken {
  readonly order: ComingOrder;
  readonly at: number | null;
}

function roundAfter(c: Compiling, placedAt: number): number | null {
  const rounds = c.days.flatMap((day) => ROUNDS.map((clock) => atClock(day.open, clock)));
  return rounds.find((at) => at > placedAt) ?? null;
}

/** Confirms the ordinary orders of a round, channel by channel: one look into the list, one act for all. */
function confirms(c: Compiling, at: number, orders: readonly ComingOrder[]): void {
  const channels = [...new Set(orders.map(({ channel }) => channel))].sort();
  for (const [i, channel] of channels.entries()) {
    const ids = orders.filter((order) => order.channel === channel).map(({ id }) => id);
    clerkActs(c, at + i * MINUTE, 'channel/open', { channel });
    clerkActs(c, at + (i + 5) * MINUTE, 'order/confirm', { orders: ids });
  }
}

/** Packs in the morning and hands over before the cut-offs of the afternoon. */
function ships(c: Compiling, { open }: WorkingDay, orders: readonly ComingOrder[]): void {
  for (const [i, order] of orders.entries()) {
    const way = usualWay(c, order);
    if (way === null) continue;
    clerkPrepares(c, order, way, atClock(open, PACKING) + i * APART);
    clerkHandsOver(c, order, way, atClock(open, way.mode.cutOff) - BEFORE_CUT_OFF + i * MINUTE);
  }
}

/** Confirms an order early, and cancels it once its buyer has asked for that: what was set aside goes back. */
function cancels(c: Compiling, order: ComingOrder): void {
  const asked = c.coming.find((event) => event.kind === 'order/cancel-asked' && event.order === order.id)?.at;
  if (asked === undefined) return;
  clerkConfirms(c, order, order.placedAt + FIRST_LOOK);
  clerkActs(c, asked + AFTER_REQUEST, 'order/cancel', { orders: [order.id], reason: 'buyer-request' });
}

/**
 * Lets the colleagues at the order desk take and ship the orders of the week while the trainee keeps the store, through the same
 * actions as a trainee there. What came in after the morning's round is shipped on the next working day.
 */
export function colleaguesKeepOrdersMoving(c: Compiling): void {
  const own = c.orders.filter(({ id }) => ['fresh', 'undecided'].includes(c.origin.get(id) ?? ''));
  const situationOf = ({ id }: ComingOrder) => c.truth[id]?.situation;
  for (const order of own) if (situationOf(order) === 'buyer-cancels') cancels(c, order);
  const plain = own.filter((order) => situationOf(order) === 'plain');
  const taken: readonly Taken[] = plain.map((order) => ({ order, at: roundAfter(c, order.placedAt) }));
  for (const at of new Set(taken.map((each) => each.at)))
    if (at !== null)
      confirms(
        c,
        at,
        taken.filter((each) => each.at === at).map(({ order }) => order),
      );
  let since = 0;
  for (const day of c.days) {
    const packing = atClock(day.open, PACKING);
    const ready = taken.filter(({ at }) => at !== null && at >= since && at < packing);
    ships(
      c,
      day,
      ready.map(({ order }) => order),
    );
    since = packing;
  }
}
