import type { RandomStream } from '../../kernel/random.ts';
import type { ComingOrder } from '../../operations/market/form.ts';
import { journeyPlan } from '../../operations/market/journey.ts';
import { makeDocument } from '../../operations/orders/declaration.ts';
import { offersFor } from '../../operations/orders/freight.ts';
import { makeLabel } from '../../operations/orders/label.ts';
import type { Parcel } from '../../operations/orders/order.ts';
import { payoutId } from '../../operations/orders/payout.ts';
import type { Journey, OrderTruth } from '../../operations/orders/truth.ts';
import { atClock, DAY, HOUR, isWorkingDay, MINUTE } from '../../operations/shop/calendar.ts';
import { find } from '../../operations/shop/catalogue.ts';
import type { FreightMode } from '../../operations/shop/freight-mode.ts';
import type { PackData } from '../schema.ts';
import { type Compiling, someTime } from './context.ts';
import { cartonFor, draftOrder, lineOf, type OrderDraft, placeAt, plainTruth, putOrder } from './orders.ts';
import { makeOrder } from './situations.ts';

type Entry = PackData['demand']['backlog'][number];

/** The working day `back` working days before the Monday, at that clock time. */
function before(c: Compiling, back: number, clock: string): number {
  let day = c.monday;
  for (let left = back; left > 0; ) {
    day -= DAY;
    if (isWorkingDay(day, c.catalogue.hours)) left -= 1;
  }
  return atClock(day, clock);
}

/** What the clerk did before the sitting, or the colleague at the order desk does while it goes on. */
function act(c: Compiling, at: number, action: string, input: unknown): void {
  if (at < (c.days[0]?.open ?? c.monday)) c.earlier.push({ at, action, input });
  else c.coming.push({ kind: 'colleague/acts', at, action, input });
}

/** The clerk before the trainee took the order up. */
function clerkConfirms(c: Compiling, order: ComingOrder, at: number): void {
  act(c, at, 'channel/open', { channel: order.channel });
  act(c, at + 5 * MINUTE, 'order/confirm', { orders: [order.id] });
}

/** The clerk packed, booked and declared it, all of it rightly. */
function clerkPrepares(
  c: Compiling,
  order: ComingOrder,
  parcel: Parcel,
  mode: string,
  grams: number,
  at: number,
): void {
  act(c, at, 'parcel/pack', { orders: [order.id], carton: parcel.carton });
  act(c, at + 5 * MINUTE, 'shipment/book', { bookings: [{ order: order.id, mode, grams }] });
  const paper = makeDocument(
    order,
    find(c.catalogue.modes, mode),
    c.catalogue,
    (product) => c.descriptions[product] ?? '',
  );
  const { currency: _currency, ...input } = paper;
  act(c, at + 10 * MINUTE, 'document/complete', { order: order.id, ...input });
}

/** A mode that keeps an ordinary promise for this parcel. */
function usualMode(c: Compiling, order: OrderDraft, parcel: Parcel): { mode: FreightMode; grams: number } | null {
  const usual = find(c.catalogue.channels, order.channel).promiseDays[order.market]?.usual ?? 14;
  const offers = offersFor(c.catalogue, { ...order, deliverBy: Number.MAX_SAFE_INTEGER }, parcel, c.monday - 7 * DAY);
  const offer = offers.find((one) => (find(c.catalogue.modes, one.mode).lanes[order.market]?.days ?? 99) + 2 <= usual);
  return offer === undefined ? null : { mode: find(c.catalogue.modes, offer.mode), grams: offer.grams };
}

interface Span {
  readonly from: number;
  readonly to: number;
  readonly office: boolean;
}

const isOffice = (c: Compiling, at: number): boolean =>
  isWorkingDay(at, c.catalogue.hours) &&
  at >= atClock(at, c.catalogue.hours.opens) + HOUR / 2 &&
  at <= atClock(at, c.catalogue.hours.closes) - HOUR;

/** A hand-over day and a pace with which that moment of the journey falls into the span. */
function fitJourney(
  c: Compiling,
  random: RandomStream,
  span: Span,
  momentOf: (pacePermille: number) => number,
): { handOver: number; pacePermille: number } | null {
  const paces = random.shuffle(Array.from({ length: 46 }, (_, i) => 650 + i * 10));
  for (const back of random.shuffle(Array.from({ length: 24 }, (_, i) => i + 1))) {
    const handOver = before(c, back, '14:30');
    for (const pacePermille of paces) {
      const moment = handOver + momentOf(pacePermille);
      if (moment >= span.from && moment <= span.to && (!span.office || isOffice(c, moment)))
        return { handOver, pacePermille };
    }
  }
  return null;
}

/** When the moment that makes the stage is to fall. */
function spanOf(c: Compiling, entry: Entry, acceptanceDays: number): Span {
  const { deliveredDaysAgo: ago } = entry;
  if (ago !== undefined) return { from: c.monday - ago.to * DAY, to: c.monday - ago.from * DAY, office: false };
  const open = (day: number): number => c.days[Math.min(day, c.days.length - 1)]?.open ?? c.monday;
  if (entry.stage === 'travelling') return { from: open(0), to: open(3), office: true };
  if (entry.stage === 'troubled') return { from: open(0) + HOUR / 2, to: open(3) + 4 * HOUR, office: true };
  if (entry.stage === 'delivered') return { from: c.monday - 60 * HOUR, to: open(0) - HOUR, office: false };
  const lastThursday = before(c, 2, '10:05');
  if (entry.stage === 'closed')
    return {
      from: lastThursday - (acceptanceDays + 5) * DAY,
      to: lastThursday - acceptanceDays * DAY - 2 * HOUR,
      office: false,
    };
  return {
    from: lastThursday - acceptanceDays * DAY,
    to: Math.min(open(0) - acceptanceDays * DAY - HOUR, before(c, 1, '08:30')),
    office: false,
  };
}

/** An ordinary order for an entry: to its market, with its goods, where it names them. */
function draftEntry(
  c: Compiling,
  random: RandomStream,
  entry: Entry,
  channel: string | undefined,
  placedAt: number,
): OrderDraft {
  const { market, product } = entry;
  const serves = c.catalogue.channels.filter(({ markets }) => market === undefined || markets.includes(market));
  const served = serves.find(({ id }) => id === channel) ?? random.fork('channel').pick(serves);
  const order = draftOrder(c, random, {
    situation: 'plain',
    placedAt,
    origin: entry.stage,
    ...(channel === undefined && market === undefined ? {} : { channel: served.id }),
    ...(market === undefined ? {} : { market }),
  });
  if (product !== undefined) order.lines = [lineOf(c, product, order.market, random.fork('quantity').int(1, 2))];
  return order;
}

/** A shipped order of the backlog: placed, shipped and under way so that its stage falls where the entry wants it. */
function makeShipped(c: Compiling, random: RandomStream, entry: Entry, channel: string | undefined): ComingOrder {
  for (let attempt = 0; attempt < 60; attempt += 1) {
    const tries = random.fork(`try-${attempt}`);
    const order = draftEntry(c, tries, entry, channel, c.monday);
    order.payment = { ...order.payment, express: false };
    const parcel = cartonFor(c, order.lines);
    const way = parcel === null ? null : usualMode(c, order, parcel);
    if (parcel === null || way === null) continue;
    const { acceptanceDays } = find(c.catalogue.channels, order.channel);
    const journeyAt = (pacePermille: number): Journey => ({
      pacePermille,
      recovery: tries.fork('recovery').int(3, 8) * HOUR,
      ...(entry.exception === undefined ? {} : { exception: entry.exception }),
      ...(entry.podFault === undefined ? {} : { podFault: entry.podFault }),
    });
    const momentOf = (pace: number): number => {
      const plan = journeyPlan(way.mode, order.market, journeyAt(pace));
      return (
        (entry.exception === undefined ? plan.at(-1) : plan.find((stage) => stage.exception !== undefined))?.offset ?? 0
      );
    };
    const fit = fitJourney(c, tries, spanOf(c, entry, acceptanceDays), momentOf);
    if (fit === null) continue;
    const placed = someTime(tries, fit.handOver - 30 * HOUR, fit.handOver - 27 * HOUR);
    if (!isWorkingDay(placed, c.catalogue.hours) || !isWorkingDay(fit.handOver - DAY, c.catalogue.hours)) continue;
    placeAt(c, order, placed);
    order.paid = 'captured';
    const deliveredAt = fit.handOver + momentOf(fit.pacePermille);
    const truth = shippedTruth(c, tries, entry, journeyAt(fit.pacePermille), deliveredAt, acceptanceDays);
    const whole = putOrder(c, order, truth, entry.stage);
    clerkConfirms(c, whole, fit.handOver - 24 * HOUR);
    clerkPrepares(c, whole, parcel, way.mode.id, way.grams, fit.handOver - 3 * HOUR);
    act(c, fit.handOver, 'batch/hand-over', { mode: way.mode.id, orders: [whole.id] });
    act(c, fit.handOver + 20 * MINUTE, 'tracking/enter', {
      entries: [{ order: whole.id, number: makeLabel(c.seed, whole.id, way.mode, 1) }],
    });
    if (entry.stage === 'finished' || entry.stage === 'closed') clerkVerifies(c, whole, deliveredAt);
    if (entry.stage === 'closed') clerkCloses(c, whole);
    return whole;
  }
  throw new Error(`pack: no order fits the backlog stage ${entry.stage}`);
}

function shippedTruth(
  c: Compiling,
  random: RandomStream,
  entry: Entry,
  journey: Journey,
  deliveredAt: number,
  acceptanceDays: number,
): OrderTruth {
  const plain = plainTruth(random, 'plain');
  const silent = { kind: 'silent', after: 0, settles: 0, refundPermille: 0 } as const;
  const acceptedAt = deliveredAt + acceptanceDays * DAY;
  const reviewAt = someTime(random, (c.days[0]?.open ?? 0) + HOUR, (c.days[2]?.close ?? 0) - 4 * HOUR);
  const dispute = someTime(random, (c.days[1]?.open ?? 0) + HOUR, (c.days[1]?.close ?? 0) - 4 * HOUR);
  const stars = { great: 5, late: 2, damaged: 1, 'wrong-colour': 2, 'customs-charge': 2 } as const;
  return {
    ...plain,
    journey,
    acceptance: entry.stage === 'closed' ? { ...silent, refundPermille: 300 } : silent,
    ...(entry.payoutFault === undefined ? {} : { payoutFault: entry.payoutFault }),
    ...(entry.review === undefined
      ? {}
      : {
          review: {
            after: Math.max(HOUR, reviewAt - acceptedAt),
            stars: stars[entry.review],
            cause: entry.review,
            variant: random.int(1, 2),
          },
        }),
    ...(entry.stage === 'closed'
      ? {
          lateDispute: {
            at: dispute,
            kind: random.pick(['dispute', 'chargeback'] as const),
            settles: random.int(20, 26) * HOUR,
          },
        }
      : {}),
  };
}

function clerkVerifies(c: Compiling, order: ComingOrder, deliveredAt: number): void {
  let day = deliveredAt;
  while (!isWorkingDay(day, c.catalogue.hours) || atClock(day, '10:00') <= deliveredAt) day += DAY;
  const at = atClock(day, '10:00');
  act(c, at, 'tracking/check', { orders: [order.id] });
  act(c, at + 10 * MINUTE, 'delivery/verify', { orders: [order.id], verdict: 'agrees' });
}

/** The clerk checked last Thursday's statement and closed the order: nothing was wrong then. */
function clerkCloses(c: Compiling, order: ComingOrder): void {
  const thursday = before(c, 2, '10:00');
  const statement = payoutId(order.channel, thursday);
  if (
    !c.coming.some((event) => event.kind === 'payout/posts' && event.channel === order.channel && event.at === thursday)
  ) {
    c.coming.push({ kind: 'payout/posts', at: thursday, channel: order.channel });
    act(c, thursday + HOUR, 'payout/reconcile', { payout: statement, differences: [] });
  }
  act(c, thursday + 90 * MINUTE, 'order/close', {
    orders: [order.id],
    file: ['order-details', 'export-document', 'proof-of-delivery', 'payout-statement'],
  });
}

/** What the trainee finds half done on Monday morning, and what lies there untouched. */
export function makeBacklog(c: Compiling, random: RandomStream, entry: Entry, channel: string | undefined): void {
  const friday = (clock: string): number => before(c, 1, clock);
  if (entry.stage === 'undecided') {
    makeOrder(c, random, {
      situation: entry.situation ?? 'plain',
      placedAt: someTime(random, c.monday - 40 * HOUR, c.monday + 7 * HOUR),
      origin: entry.stage,
    });
    return;
  }
  if (entry.stage !== 'confirmed' && entry.stage !== 'documented' && entry.stage !== 'owed') {
    makeShipped(c, random, entry, channel);
    return;
  }
  const order = draftEntry(c, random, entry, undefined, someTime(random, friday('09:10'), friday('13:00')));
  order.payment = { ...order.payment, express: false };
  order.paid = 'captured';
  placeAt(c, order, order.placedAt);
  const whole = putOrder(c, order, plainTruth(random, 'plain'), entry.stage);
  clerkConfirms(c, whole, friday('14:30'));
  if (entry.stage === 'owed') act(c, friday('16:00'), 'order/cancel', { orders: [whole.id], reason: 'buyer-request' });
  const parcel = cartonFor(c, whole.lines);
  const way = parcel === null ? null : usualMode(c, order, parcel);
  if (entry.stage === 'documented' && parcel !== null && way !== null)
    clerkPrepares(c, whole, parcel, way.mode.id, way.grams, friday('17:00'));
  const others = !c.data.duties.includes('T3');
  if (others && entry.stage !== 'owed' && parcel !== null && way !== null)
    colleagueShips(c, whole, parcel, way.mode, way.grams, entry.stage === 'documented');
}

/** Where the trainee has another desk, the colleague at the order desk ships on Wednesday what waits. */
function colleagueShips(
  c: Compiling,
  order: ComingOrder,
  parcel: Parcel,
  mode: FreightMode,
  grams: number,
  prepared: boolean,
): void {
  const day = c.days[2]?.open ?? c.monday;
  if (!prepared) clerkPrepares(c, order, parcel, mode.id, grams, day + HOUR);
  act(c, day + 2 * HOUR, 'batch/hand-over', { mode: mode.id, orders: [order.id] });
  act(c, day + 2 * HOUR + 20 * MINUTE, 'tracking/enter', {
    entries: [{ order: order.id, number: makeLabel(c.seed, order.id, mode, 1) }],
  });
}
