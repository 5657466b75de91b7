import { isolated, ordersOf, type SittingHost } from '../../host/index.ts';
import type { Found } from '../panel-duty.ts';
import { nameOf } from '../parts/names.ts';
import { channelName } from '../parts/words.ts';

function orders(host: SittingHost): readonly Found[] {
  return ordersOf(host.view()).orders.map(({ id, buyer, channel, tracking }) => ({
    kind: 'order',
    icon: 'slip',
    title: nameOf(host, 'order', id),
    note: [isolated(buyer.name), channelName(host, channel), tracking].filter(Boolean).join(' · '),
    paper: { kind: 'order', id },
    words: [nameOf(host, 'order', id), id, buyer.name, buyer.id, tracking ?? ''],
  }));
}

/** Parcels as results of the search, replaced bookings left out. A parcel has no paper, so the result opens its first order. */
function shipments(host: SittingHost): readonly Found[] {
  const view = ordersOf(host.view());
  const present = new Set(view.orders.map((order) => order.shipment));
  return view.shipments.flatMap(({ id, orders: carried, market }): Found[] => {
    if (!present.has(id)) return [];
    const [first] = carried;
    const title = nameOf(host, 'shipment', id);
    const note = [...carried.map((order) => nameOf(host, 'order', order)), market].join(' · ');
    return first === undefined
      ? []
      : [
          {
            kind: 'shipment',
            icon: 'truck',
            title,
            note,
            paper: { kind: 'order', id: first },
            words: [title, id],
          },
        ];
  });
}

/** The records of the orders duty that a search can find. */
export const orderFinds = (host: SittingHost): readonly Found[] => [...orders(host), ...shipments(host)];
