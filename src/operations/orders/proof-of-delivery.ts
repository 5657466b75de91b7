import type { BareOrder } from './order.ts';
import type { Shipment } from './shipment.ts';

/** Whether a proof of delivery agrees with the order in place, signatory and date. Handbook: delivery. */
export function podAgrees(order: BareOrder, shipment: Pick<Shipment, 'pod' | 'handedOverAt'> | undefined): boolean {
  const pod = shipment?.pod;
  if (pod === undefined) return false;
  return (
    pod.city === order.address.city &&
    pod.postcode === order.address.postcode &&
    pod.signatory === order.address.name &&
    pod.date > (shipment?.handedOverAt ?? 0)
  );
}
