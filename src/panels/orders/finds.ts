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

/** A parcel has no paper of its own: it is worked on with the first order in it. A booking that was made anew is nowhere any more. */
function shipments(host: SittingHost): readonly Found[] {
  const view = ordersOf(host.view());
  const numberOf = new Map(view.orders.map(({ id, number }) => [id, number]));
  const booked = new Set(view.orders.map(({ shipment }) => shipment));
  const latest = view.shipments.filter(({ id }) => booked.has(id));
  return latest.flatMap(({ id, label, orders: carried, market }): Found[] => {
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

/** What can be searched for at the order desk. */
export const orderFinds = (host: SittingHost): readonly Found[] => [...orders(host), ...shipments(host)];
