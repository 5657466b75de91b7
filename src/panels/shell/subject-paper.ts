import type { SittingHost } from '../../host/index.ts';
import { type PaperRef, paperKind } from './paper-registry.ts';

interface Subject {
  readonly kind: string;
  readonly id: string;
}

/** Lists that show what has no paper of its own. */
const LISTS: Readonly<Record<string, string>> = {
  channel: 'orders',
  'faq-entry': 'faq',
  news: 'faq',
  policy: 'faq',
  desk: 'orders',
  product: 'stock',
  review: 'reviews',
  stock: 'stock',
};

/** The paper on which a record is worked on, or null where there is none. */
export function paperOf(host: SittingHost, { kind, id }: Subject): PaperRef | null {
  if (kind === 'shipment') {
    const order = host.view().orders.shipments.find((shipment) => shipment.id === id)?.orders[0];
    return order === undefined ? null : paperOf(host, { kind: 'order', id: order });
  }
  const list = LISTS[kind];
  if (list !== undefined) return paperKind(list) === undefined ? null : { kind: list, id: '' };
  return paperKind(kind) === undefined ? null : { kind, id };
}
