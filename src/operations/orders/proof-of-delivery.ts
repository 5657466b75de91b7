import type { ModeFamily } from '../shop/freight-mode.ts';
import type { BareOrder } from './order.ts';
import type { Shipment } from './shipment.ts';

/** Modes that deliver against a signature: EMS and courier. The small packet and the lines leave a parcel without one. */
const SIGNED: ReadonlySet<ModeFamily> = new Set(['post-ems', 'courier']);
export const isSigned = (mode: { readonly family: ModeFamily }): boolean => SIGNED.has(mode.family);

/**
 * Whether a proof of delivery agrees with the order: place and date, and where a person signed by name, that name. A member of the
 * household or the front desk may take a parcel for the buyer.
 */
export function podAgrees(order: BareOrder, shipment: Pick<Shipment, 'pod' | 'handedOverAt'> | undefined): boolean {
  const pod = shipment?.pod;
  if (pod === undefined) return false;
  return (
    pod.city === order.address.city &&
    pod.postcode === order.address.postcode &&
    (pod.receivedBy !== 'person' || pod.signatory === order.address.name) &&
    pod.date > (shipment?.handedOverAt ?? 0)
  );
}

/** Whether a proof was found not to agree, and the carrier has not answered the inquiry yet. */
export const isReceiptOpen = ({ verified }: Pick<BareOrder, 'verified'>): boolean =>
  verified?.verdict === 'disagrees' && verified.settled !== true;
