import type { OrderView, SittingHost } from '../../../host/index.ts';
import { findChannel, words } from '../../parts/words.ts';

/** A channel's own status words for an order, the most prominent first. */
export function statusWords(host: SittingHost, order: OrderView): readonly string[] {
  const dialect = findChannel(host, order.channel)?.dialect ?? 'own-store';
  return order.status.map((value) => {
    const key = `status.${dialect}.${value}`;
    const said = words(`terms:${key}`);
    return said === key ? value : said;
  });
}
