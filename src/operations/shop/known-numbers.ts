import type { RecordReader } from '../../kernel/step.ts';
import { PARCELS_BY_LABEL, SALE_PARCEL, SALES_BY_NUMBER, SALES_IN_PARCEL, SALES_OF_BUYER, type Sale } from './sale.ts';
import { plain } from './text-checks.ts';

/** Whatever could be the number of an order or of a parcel. */
const TOKEN = /[A-Z0-9][A-Z0-9-]{3,}/g;

/** Whether an order has a number, or travels in a parcel that has it. */
const isKnown = (world: RecordReader, number: string): boolean =>
  world.where(SALES_BY_NUMBER, number).length > 0 ||
  world.where(PARCELS_BY_LABEL, number).some(({ id }) => world.where(SALES_IN_PARCEL, id).length > 0);

const numbersOf = (world: RecordReader, { number, shipment }: Sale): string[] => {
  const label = shipment === undefined ? undefined : world.get(SALE_PARCEL, shipment)?.label;
  return label === undefined ? [number] : [number, label];
};

/** Order and tracking numbers: those of one buyer, and those of everybody that stand in a text. */
export function knownNumbers(world: RecordReader, buyer: string, text: string): { own: Set<string>; all: Set<string> } {
  const own = new Set(world.where(SALES_OF_BUYER, buyer).flatMap((sale) => numbersOf(world, sale)));
  const told = (plain(text).toUpperCase().match(TOKEN) ?? []).filter((token) => isKnown(world, token));
  return { own, all: new Set([...own, ...told]) };
}
