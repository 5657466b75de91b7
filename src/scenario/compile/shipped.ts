import type { RandomStream } from '../../kernel/random.ts';
import type { ComingOrder } from '../../operations/market/form.ts';
import { journeyPlan } from '../../operations/market/journey.ts';
import { isSigned } from '../../operations/orders/proof-of-delivery.ts';
import type { Journey, OrderTruth } from '../../operations/orders/truth.ts';
import { atClock, DAY, HOUR, isWorkingDay } from '../../operations/shop/calendar.ts';
import { find } from '../../operations/shop/catalogue.ts';
import { mayBeCharged } from '../../operations/shop/import-duty.ts';
import type { BacklogEntry } from '../schema.ts';
import { draftEntry } from './backlog-drafts.ts';
import {
  clerkCloses,
  clerkConfirms,
  clerkHandsOver,
  clerkPrepares,
  clerkVerifies,
  usualWay,
  type Way,
  workdayBefore,
} from './clerk.ts';
import { type Compiling, dayAt, someTime } from './context.ts';
import { PackFault } from './pack-fault.ts';
import { type OrderDraft, placeAt, plainTruth, putOrder } from './sales.ts';

interface Span {
  readonly from: number;
  readonly to: number;
  readonly office: boolean;
}

const isOffice = (c: Compiling, at: number): boolean =>
  isWorkingDay(at, c.catalogue.hours) &&
  at >= atClock(at, c.catalogue.hours.opens) + HOUR / 2 &&
  at <= atClock(at, c.catalogue.hours.closes) - HOUR;

/** A hand-over day and a pace for which a moment of the journey falls into the span; null where there are none. */
function fitJourney(
  c: Compiling,
  random: RandomStream,
  span: Span,
  momentOf: (pacePermille: number) => number,
): { handOver: number; pacePermille: number } | null {
  const paces = random
    .shuffle(Array.from({ length: 46 }, (_, i) => 650 + i * 10))
    .map((pacePermille) => ({ pacePermille, offset: momentOf(pacePermille) }));
  for (const back of random.shuffle(Array.from({ length: 24 }, (_, i) => i + 1))) {
    const handOver = workdayBefore(c, back, '14:30');
    for (const { pacePermille, offset } of paces) {
      const moment = handOver + offset;
      if (moment >= span.from && moment <= span.to && (!span.office || isOffice(c, moment)))
        return { handOver, pacePermille };
    }
  }
  return null;
}

/** The time in which the decisive moment of the entry's stage (delivery or exception) must fall. */
function spanOf(c: Compiling, entry: BacklogEntry, acceptanceDays: number): Span {
  const { deliveredDaysAgo: ago } = entry;
  if (ago !== undefined) return { from: c.monday - ago.to * DAY, to: c.monday - ago.from * DAY, office: false };
  const open = (day: number): number => dayAt(c, day).open;
  // In a sitting of one day, it arrives on that day.
  const until = Math.max(open(3), dayAt(c, 0).close);
  if (entry.stage === 'travelling') return { from: open(0), to: until, office: true };
  if (entry.stage === 'troubled') return { from: open(0) + HOUR / 2, to: open(3) + 4 * HOUR, office: true };
  if (entry.stage === 'delivered') return { from: c.monday - 60 * HOUR, to: open(0) - HOUR, office: false };
  const lastThursday = workdayBefore(c, 2, '10:05');
  if (entry.stage === 'closed')
    return {
      from: lastThursday - (acceptanceDays + 5) * DAY,
      to: lastThursday - acceptanceDays * DAY - 2 * HOUR,
      office: false,
    };
  return {
    from: lastThursday - acceptanceDays * DAY,
    to: Math.min(open(0) - acceptanceDays * DAY - HOUR, workdayBefore(c, 1, '08:30')),
    office: false,
  };
}

/** How many orders are drawn until one fits. */
const TRIES = 400;

/** Whether an entry can be true of some ways to send a parcel only, whatever channel's turn it is. */
const isParticular = (entry: BacklogEntry): boolean =>
  entry.review === 'customs-charge' || entry.podFault === 'signatory';

/** Whether what the entry says can be true of an order that goes that way: customs charge only whom they may charge. */
function canBeTrue(c: Compiling, entry: BacklogEntry, order: OrderDraft, { mode }: Way): boolean {
  if (entry.podFault === 'signatory' && !isSigned(mode)) return false;
  return entry.review !== 'customs-charge' || mayBeCharged(order, mode, c.catalogue, c.monday);
}

/** Makes an order that was shipped before the sitting. Purchase, hand-over and journey are chosen so that it is at the entry's stage. */
export function makeShipped(
  c: Compiling,
  random: RandomStream,
  entry: BacklogEntry,
  channel: string | undefined,
): ComingOrder {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const tries = random.fork(`try-${attempt}`);
    const order = draftEntry(c, tries, entry, isParticular(entry) ? undefined : channel, c.monday);
    order.payment = { ...order.payment, express: false };
    const way = usualWay(c, order);
    if (way === null || !canBeTrue(c, entry, order, way)) continue;
    const { acceptanceDays } = find(c.catalogue.channels, order.channel);
    const journeyAt = (pacePermille: number): Journey => ({
      pacePermille,
      recovery: tries.fork('recovery').int(3, 8) * HOUR,
      ...(entry.exception === undefined ? {} : { exception: entry.exception }),
      ...(entry.podFault === undefined ? {} : { podFault: entry.podFault }),
      receivedBy: tries.fork('receiver').pick(['person', 'person', 'household', 'front-desk'] as const),
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
    clerkPrepares(c, whole, way, fit.handOver - 3 * HOUR);
    clerkHandsOver(c, whole, way, fit.handOver);
    if (entry.stage === 'finished' || entry.stage === 'closed') clerkVerifies(c, whole, deliveredAt);
    if (entry.stage === 'closed') clerkCloses(c, whole);
    return whole;
  }
  throw new PackFault('stage-fits-nothing', 'demand.yaml', ['backlog'], { stage: entry.stage });
}

/** The truth of a shipped order: its journey, and what its buyer does afterwards. */
function shippedTruth(
  c: Compiling,
  random: RandomStream,
  entry: BacklogEntry,
  journey: Journey,
  deliveredAt: number,
  acceptanceDays: number,
): OrderTruth {
  const plain = plainTruth(random, 'plain');
  const silent = { kind: 'silent', after: 0, settles: 0, refundPermille: 0 } as const;
  const acceptedAt = deliveredAt + acceptanceDays * DAY;
  const reviewAt = someTime(random, dayAt(c, 0).open + HOUR, dayAt(c, 2).close - 4 * HOUR);
  const dispute = someTime(random, dayAt(c, 1).open + HOUR, dayAt(c, 1).close - 4 * HOUR);
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
