import type { SittingHost } from '../../../host/index.ts';
import { formatDay } from '../../format.ts';
import { hasWords, t } from '../../i18n.ts';

interface Subject {
  readonly kind: string;
  readonly id: string;
}

/** An order whose list was never opened has no number yet; its channel is known where only one list was left unopened. */
function unopenedName(host: SittingHost): string {
  const { unseen } = host.view().orders;
  const [channel, other] = host.catalogue.channels.filter(({ id }) => (unseen[id] ?? 0) > 0);
  if (channel === undefined || other !== undefined) return t('app:debrief.unopened');
  return t('app:debrief.unopened-at', { channel: host.text(`channels.${channel.id}.name`) });
}

/** A day by its date in Taipei. */
function dayName(date: string): string {
  const at = Date.parse(`${date}T12:00:00+08:00`);
  return Number.isNaN(at) ? date : formatDay(at);
}

/** What the service desk calls a record; null where it is none of its. */
function serviceName(host: SittingHost, { kind, id }: Subject): string | null {
  const { tickets = [], cases = [], news = [] } = host.view().service ?? {};
  if (kind === 'ticket') return tickets.find((ticket) => ticket.id === id)?.number ?? id;
  if (kind === 'case') return cases.find((one) => one.id === id)?.number ?? id;
  if (kind === 'day') return dayName(id);
  if (kind === 'news') {
    const item = news.find((each) => each.id === id);
    return item === undefined ? id : host.text(`${item.key}.title`);
  }
  const key = `terms:ticketTopic.${id}`;
  return (kind === 'faq-entry' || kind === 'policy') && hasWords(key) ? t(key) : null;
}

/** Where the order desk is a colleague's, the service desk knows the order as a sale. */
const saleNumber = (host: SittingHost, id: string): string | undefined =>
  host.view().service?.sales.find((sale) => sale.id === id)?.number;

/** What people call a record: an order by its number, a parcel by its label, a product by its name. */
export function subjectName(host: SittingHost, { kind, id }: Subject): string {
  const ofService = serviceName(host, { kind, id });
  if (ofService !== null) return ofService;
  const { orders, shipments, inquiries, reviews } = host.view().orders;
  const numberOf = (order: string | undefined): string | undefined => orders.find((each) => each.id === order)?.number;
  if (kind === 'order') return numberOf(id) ?? saleNumber(host, id) ?? unopenedName(host);
  if (kind === 'shipment') return shipments.find((shipment) => shipment.id === id)?.label ?? id;
  if (kind === 'inquiry') return inquiries.find((inquiry) => inquiry.id === id)?.buyer.name ?? id;
  if (kind === 'review') return numberOf(reviews.find((review) => review.id === id)?.order) ?? id;
  if (kind === 'stock') return host.text(`products.${id}.name`);
  if (kind === 'gate' || kind === 'mode') return host.text(`modes.${id}.name`);
  return kind === 'desk' || kind === 'channel' ? host.text(`channels.${id}.name`) : id;
}

const keyOf = (kind: string): string => `terms:happening.${kind.replace('/', '.')}`;

/** Whether people are told of such a happening; the rest is the engine's own business. */
export const isTold = (kind: string): boolean => hasWords(keyOf(kind));

/** What happened, in words. */
export const happeningWords = (kind: string): string => t(keyOf(kind));
