import type { RandomStream } from '../../kernel/random.ts';
import { HOUR } from '../../operations/shop/calendar.ts';
import type { BacklogEntry } from '../schema.ts';
import { draftEntry } from './backlog-drafts.ts';
import { clerkActs, clerkConfirms, clerkPrepares, usualWay, workdayBefore } from './clerk.ts';
import { type Compiling, someTime } from './context.ts';
import type { Sign } from './made.ts';
import { forEntry } from './pack-fault.ts';
import { placeAt, plainTruth, putOrder } from './sales.ts';
import { makeShipped } from './shipped.ts';
import { makeOrder } from './situations.ts';

/** The happening in the week by which an order of the entry is what was asked for. */
function signOf({ stage, exception, review, payoutFault }: BacklogEntry): string {
  if (exception !== undefined) return 'exception/arose';
  if (review !== undefined) return 'review/posted';
  if (payoutFault !== undefined) return 'payout/posted';
  if (stage === 'travelling') return 'order/delivered';
  return stage === 'closed' ? 'order/reopened' : 'order/arrived';
}

/** Makes an order of the stage that the entry asks for, and returns its id. */
function makeEntry(c: Compiling, random: RandomStream, entry: BacklogEntry, channel: string | undefined): string {
  const friday = (clock: string): number => workdayBefore(c, 1, clock);
  if (entry.stage === 'undecided') {
    return makeOrder(c, random, {
      situation: entry.situation ?? 'plain',
      placedAt: someTime(random, c.monday - 40 * HOUR, c.monday + 7 * HOUR),
      origin: entry.stage,
      ...(entry.channel === undefined ? {} : { channel: entry.channel }),
      ...(entry.market === undefined ? {} : { market: entry.market }),
      ...(entry.product === undefined ? {} : { goods: { product: entry.product, quantity: entry.quantity ?? 1 } }),
    }).id;
  }
  if (entry.stage !== 'confirmed' && entry.stage !== 'documented' && entry.stage !== 'owed') {
    return makeShipped(c, random, entry, channel).id;
  }
  const order = draftEntry(c, random, entry, undefined, someTime(random, friday('09:10'), friday('13:00')));
  order.payment = { ...order.payment, express: false };
  order.paid = 'captured';
  placeAt(c, order, order.placedAt);
  const whole = putOrder(c, order, plainTruth(random, 'plain'), entry.stage);
  clerkConfirms(c, whole, friday('14:30'));
  if (entry.stage === 'owed')
    clerkActs(c, friday('16:00'), 'order/cancel', { orders: [whole.id], reason: 'buyer-request' });
  const way = entry.stage === 'documented' ? usualWay(c, whole) : null;
  if (way !== null) clerkPrepares(c, whole, way, friday('17:00'));
  return whole.id;
}

/**
 * Makes the orders that are there on Monday morning, at every stage from undecided to closed. The channels take turns, so that
 * each has orders at every stage.
 */
export function makeBacklog(c: Compiling): void {
  const channels = c.catalogue.channels.map((channel) => channel.id);
  let turn = c.random.fork('turn').int(0, 3);
  for (const [i, entry] of c.data.demand.backlog.entries()) {
    const stream = c.random.fork(`backlog/${i}`);
    const count = stream.int(entry.least, entry.most);
    const signs: Sign[] = [];
    for (let k = 0; k < count; k += 1) {
      const channel = channels[turn % channels.length];
      const of = forEntry('demand.yaml', ['backlog', i], () => makeEntry(c, stream.fork(`${k}`), entry, channel));
      signs.push({ happening: signOf(entry), of });
      if (entry.name !== undefined) c.names.set(entry.name, of);
      turn += 1;
    }
    c.made.push({ file: 'demand.yaml', path: ['backlog', i], least: entry.least, most: entry.most, signs });
  }
}
