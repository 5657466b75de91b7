import { ordersOf, type SittingHost } from '../../host/index.ts';
import type { GuidePlace } from '../panel-duty.ts';
import { knownName } from '../parts/names.ts';

/** The number of an order, and of the waybill of its parcel once that is booked. */
function values(host: SittingHost, id: string): Readonly<Record<string, string>> {
  const shipment = ordersOf(host.view()).shipments.find(({ orders }) => orders.includes(id));
  return {
    number: knownName(host, 'order', id) ?? '',
    waybill: (shipment === undefined ? undefined : knownName(host, 'shipment', shipment.id)) ?? '',
  };
}

const onOrder = (part: string): GuidePlace => ({ list: 'orders', paper: 'order', part, values });

/** Where on the papers of the orders duty a guide can point. */
export const orderPlaces: Readonly<Record<string, GuidePlace>> = {
  'orders/channels': { list: 'orders', part: 'channels' },
  'order/decide': onOrder('decide'),
  'order/hold': onOrder('hold'),
  'order/cancel': onOrder('cancel'),
  'order/pack': onOrder('pack'),
  'order/book': onOrder('book'),
  'order/document': onOrder('document'),
  'order/hand-over': onOrder('hand-over'),
  'order/tracking': onOrder('tracking'),
  'order/way': onOrder('way'),
};
