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
  const points = proofPoints(order, shipment);
  return points.length > 0 && points.every(({ agrees }) => agrees);
}

/** One point of a proof of delivery beside the order: what it says, what it should say, and whether the two agree. */
export interface ProofPoint {
  readonly point: 'place' | 'signatory' | 'receiver' | 'date';
  readonly given: string | number;
  readonly right: string | number;
  readonly agrees: boolean;
}

/** What a proof of delivery says, point by point; none where there is no proof yet. */
export function proofPoints(
  order: BareOrder,
  shipment: Pick<Shipment, 'pod' | 'handedOverAt'> | undefined,
): readonly ProofPoint[] {
  const pod = shipment?.pod;
  if (pod === undefined) return [];
  const place = ({ city, postcode }: { city: string; postcode: string }): string => `${city} ${postcode}`;
  const compared = (point: ProofPoint['point'], given: string, right: string): ProofPoint => ({
    point,
    given,
    right,
    agrees: given === right,
  });
  const handedOver = shipment?.handedOverAt ?? 0;
  return [
    compared('place', place(pod), place(order.address)),
    pod.receivedBy === 'person'
      ? compared('signatory', pod.signatory ?? '', order.address.name)
      : compared('receiver', pod.receivedBy, pod.receivedBy),
    { point: 'date', given: pod.date, right: handedOver, agrees: pod.date > handedOver },
  ];
}

/** Whether a proof was found not to agree, and the carrier has not answered the inquiry yet. */
export const isReceiptOpen = ({ verified }: Pick<BareOrder, 'verified'>): boolean =>
  verified?.verdict === 'disagrees' && verified.settled !== true;
