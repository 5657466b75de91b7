import { ordersOf, type SittingHost } from '../../host/index.ts';
import type { Found } from '../panel-duty.ts';
import { channelName } from '../parts/words.ts';

function orders(host: SittingHost): readonly Found[] {
  return ordersOf(host.view()).orders.map(({ id, number, buyer, channel, tracking }) => ({
    kind: 'order',
    icon: 'slip',
    title: number,
    note: [buyer.name, channelName(host, channel), tracking].filter(Boolean).join(' · '),
    paper: { kind: 'order', id },
    words: [number, id, buyer.name, buyer.id, tracking ?? ''],
  }));
}

/** Parcels as results of the search. A parcel has no paper, so the result opens its first order. */
function shipments(host: SittingHost): readonly Found[] {
  const numberOf = new Map(ordersOf(host.view()).orders.map(({ id, number }) => [id, number]));
  return ordersOf(host.view()).shipments.flatMap(({ id, label, orders: carried, market }): Found[] => {
    const [first] = carried;
    const note = [...carried.map((order) => numberOf.get(order) ?? order), market].join(' · ');
    return first === undefined
      ? []
      : [
          {
            kind: 'shipment',
            icon: 'truck',
            title: label,
            note,
            paper: { kind: 'order', id: first },
            words: [label, id],
          },
        ];
  });
}

/** The records of the orders duty that a search can find. */
export const orderFinds = (host: SittingHost): readonly Found[] => [...orders(host), ...shipments(host)];
