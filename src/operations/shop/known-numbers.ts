import type { RecordReader } from '../../kernel/step.ts';
import { SALE, SALE_PARCEL } from './sale.ts';

/** Order and tracking numbers: those of one buyer, and those of everybody. */
export function knownNumbers(world: RecordReader, buyer: string): { own: Set<string>; all: Set<string> } {
  const own = new Set<string>();
  const all = new Set<string>();
  for (const sale of world.all(SALE)) {
    const label = sale.shipment === undefined ? undefined : world.get(SALE_PARCEL, sale.shipment)?.label;
    for (const number of [sale.number, label]) {
      if (number === undefined) continue;
      all.add(number);
      if (sale.buyer.id === buyer) own.add(number);
    }
  }
  return { own, all };
}
