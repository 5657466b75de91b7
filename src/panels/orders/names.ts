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
