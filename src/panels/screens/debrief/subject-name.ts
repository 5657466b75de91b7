import type { SittingHost } from '../../../host/index.ts';
import { hasWords, t } from '../../i18n.ts';

interface Subject {
  readonly kind: string;
  readonly id: string;
}

/** What people call a record: an order by its number, a parcel by its label, a product by its name. */
export function subjectName(host: SittingHost, { kind, id }: Subject): string {
  const { orders, shipments, inquiries, reviews } = host.view().orders;
  const numberOf = (order: string | undefined): string | undefined => orders.find((each) => each.id === order)?.number;
  if (kind === 'order') return numberOf(id) ?? id;
  if (kind === 'shipment') return shipments.find((shipment) => shipment.id === id)?.label ?? id;
  if (kind === 'inquiry') return inquiries.find((inquiry) => inquiry.id === id)?.buyer.name ?? id;
  if (kind === 'review') return numberOf(reviews.find((review) => review.id === id)?.order) ?? id;
  if (kind === 'stock') return host.text(`products.${id}.name`);
  return kind === 'desk' ? host.text(`channels.${id}.name`) : id;
}

/** What happened, in words; its kind where nobody has put it into words. */
export function happeningWords(kind: string): string {
  const key = `terms:happening.${kind.replace('/', '.')}`;
  return hasWords(key) ? t(key) : kind;
}
