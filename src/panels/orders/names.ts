import { ordersOf } from '../../host/index.ts';
import type { Naming } from '../panel-duty.ts';
import { channelName, modeName } from '../parts/words.ts';

const orderNumber: Naming = (host, id) => ordersOf(host.view()).orders.find((order) => order.id === id)?.number;

/** What the order desk calls its records: an order by its number, a parcel by its label, a question by its buyer. */
export const orderNames: Readonly<Record<string, Naming>> = {
  order: orderNumber,
  shipment: (host, id) => ordersOf(host.view()).shipments.find((shipment) => shipment.id === id)?.label,
  inquiry: (host, id) => ordersOf(host.view()).inquiries.find((inquiry) => inquiry.id === id)?.buyer.name,
  review: (host, id) =>
    orderNumber(host, ordersOf(host.view()).reviews.find((review) => review.id === id)?.order ?? ''),
  gate: modeName,
  desk: channelName,
};
