import type { RandomStream } from '../../kernel/random.ts';
import type { BacklogEntry } from '../schema.ts';
import type { Compiling } from './context.ts';
import { draftOrder, lineOf, type OrderDraft } from './sales.ts';

/** An ordinary order for a backlog entry, with the entry's channel, market and product where it names them. */
export function draftEntry(
  c: Compiling,
  random: RandomStream,
  entry: BacklogEntry,
  channel: string | undefined,
  placedAt: number,
): OrderDraft {
  const { market, product } = entry;
  const serves = c.catalogue.channels.filter(({ markets }) => market === undefined || markets.includes(market));
  const wanted = entry.channel ?? channel;
  const served = serves.find(({ id }) => id === wanted) ?? random.fork('channel').pick(serves);
  const order = draftOrder(c, random, {
    situation: 'plain',
    placedAt,
    origin: entry.stage,
    ...(wanted === undefined && market === undefined ? {} : { channel: served.id }),
    ...(market === undefined ? {} : { market }),
  });
  const pieces = entry.quantity ?? random.fork('quantity').int(1, 2);
  if (product !== undefined) order.lines = [lineOf(c, product, order.market, pieces)];
  return order;
}
