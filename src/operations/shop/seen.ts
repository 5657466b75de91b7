import type { RecordReader } from '../../kernel/step.ts';
import { SALE, SALE_PARCEL, type Sale, type SaleParcel } from './sale.ts';
import { pickShown } from './shown.ts';
import { type StockBook, type StockLevels, stockLevels } from './stock.ts';

/** A parcel as every duty shows it: with the events that somebody has looked up. */
export type ParcelView = Pick<SaleParcel, 'label' | 'mode' | 'handedOverAt'> & {
  readonly events: readonly Pick<SaleParcel['events'][number], 'code' | 'at' | 'place'>[];
};

const SALE_SHOWN = [
  ...(['id', 'number', 'channel', 'market', 'buyer', 'address', 'placedAt', 'shipBy', 'deliverBy'] as const),
  ...(['currency', 'lines', 'shippingPaid', 'total', 'refunded'] as const),
] as const satisfies readonly (keyof Sale)[];

/** An order as every duty shows it: who bought what, for how much, and what its parcel has done so far. */
export interface SaleView extends Pick<Sale, (typeof SALE_SHOWN)[number] | 'deliveredAt'> {
  readonly cancelled?: { readonly at: number };
  readonly parcel?: ParcelView;
}

/** Stock as every duty shows it. */
export type StockView = Pick<StockBook, 'id'> & StockLevels;

/**
 * Whether an order is known in this sitting. A trainee who opens the lists himself (`looksUp`) knows what he has opened, and what
 * the platform has cancelled since; where colleagues do it, every order is known.
 */
export const isSaleSeen = (sale: Pick<Sale, 'openedAt' | 'cancelled'>, looksUp: boolean): boolean =>
  !looksUp || sale.openedAt !== undefined || sale.cancelled !== undefined;

/** The events of a parcel that are known: up to the last look at its tracking, or all where colleagues look. */
export const eventsSeen = <Event extends { readonly at: number }>(
  parcel: { readonly events: readonly Event[]; readonly checkedAt?: number },
  looksUp: boolean,
): readonly Event[] =>
  looksUp ? parcel.events.filter(({ at }) => at <= (parcel.checkedAt ?? Number.NEGATIVE_INFINITY)) : parcel.events;

/** Whether it is known that an order was delivered. */
export const isDeliverySeen = (
  { deliveredAt }: Pick<Sale, 'deliveredAt'>,
  parcel: Pick<SaleParcel, 'checkedAt'> | undefined,
  looksUp: boolean,
): boolean => deliveredAt !== undefined && (!looksUp || deliveredAt <= (parcel?.checkedAt ?? Number.NEGATIVE_INFINITY));

/** Until when the way of an order's parcel is known: the last look at its tracking; for ever where colleagues look. */
export function trackingSeenUntil(reader: RecordReader, order: string, looksUp: boolean): number {
  if (!looksUp) return Number.POSITIVE_INFINITY;
  const sale = reader.get(SALE, order);
  return (sale && parcelOfSale(reader, sale)?.checkedAt) ?? Number.NEGATIVE_INFINITY;
}

/** The parcel of an order, where it has one. */
export const parcelOfSale = (reader: RecordReader, sale: Pick<Sale, 'shipment'>): SaleParcel | undefined =>
  sale.shipment === undefined ? undefined : reader.get(SALE_PARCEL, sale.shipment);

/** Shows a parcel. */
const showParcel = (parcel: SaleParcel, looksUp: boolean): ParcelView => ({
  label: parcel.label,
  mode: parcel.mode,
  ...(parcel.handedOverAt === undefined ? {} : { handedOverAt: parcel.handedOverAt }),
  events: eventsSeen(parcel, looksUp).map(({ code, at, place }) => ({ code, at, place })),
});

/** Shows an order that is known. */
export function showSale(sale: Sale, parcel: SaleParcel | undefined, looksUp: boolean): SaleView {
  const { deliveredAt, cancelled } = sale;
  return {
    ...pickShown(sale, SALE_SHOWN),
    ...(deliveredAt !== undefined && isDeliverySeen(sale, parcel, looksUp) ? { deliveredAt } : {}),
    ...(cancelled === undefined ? {} : { cancelled: { at: cancelled.at } }),
    ...(parcel === undefined ? {} : { parcel: showParcel(parcel, looksUp) }),
  };
}

/** Shows the stock of a product. */
export function showStock(reader: RecordReader, { id }: StockBook): StockView {
  const levels = stockLevels(reader, id);
  if (levels === undefined) throw new Error(`stock: ${id} has no book`);
  return { id, ...levels };
}
