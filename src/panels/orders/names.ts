import type { SittingHost } from '../../host/index.ts';
import { t } from '../i18n.ts';
import type { Naming } from '../panel-duty.ts';
import { channelName, modeName } from '../parts/words.ts';

const orderNumber: Naming = (host, id) => host.view().orders.orders.find((order) => order.id === id)?.number;

/** What the order desk calls its records: an order by its number, a parcel by its label, a question by its buyer. */
export const orderNames: Readonly<Record<string, Naming>> = {
  order: orderNumber,
  shipment: (host, id) => host.view().orders.shipments.find((shipment) => shipment.id === id)?.label,
  inquiry: (host, id) => host.view().orders.inquiries.find((inquiry) => inquiry.id === id)?.buyer.name,
  review: (host, id) => orderNumber(host, host.view().orders.reviews.find((review) => review.id === id)?.order ?? ''),
  gate: modeName,
  desk: channelName,
};

/** An order whose list was never opened has no number yet; its channel is known where only one list was left unopened. */
export function unopenedOrder(host: SittingHost): string {
  const { unseen } = host.view().orders;
  const [channel, other] = host.catalogue.channels.filter(({ id }) => (unseen[id] ?? 0) > 0);
  if (channel === undefined || other !== undefined) return t('app:debrief.unopened');
  return t('app:debrief.unopened-at', { channel: channelName(host, channel.id) });
}
