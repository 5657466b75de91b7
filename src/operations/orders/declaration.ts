import { type Catalogue, find } from '../shop/catalogue.ts';
import type { FreightMode } from '../shop/freight-mode.ts';
import { importRulesOn, taxNumberNeeded } from '../shop/import-duty.ts';
import { exceedsTwd } from '../shop/market.ts';
import type { CustomsDocument, DocumentForm } from './documents.ts';
import type { OrdersCatalogue } from './house.ts';
import { goodsValue, type Order } from './order.ts';

type Declared = Pick<Order, 'lines' | 'market' | 'currency' | 'channel'>;

/**
 * Which paper a parcel needs: EMS with goods a CN23, the small packet a CN22 up to a value and a CN23 above it, all others a commercial
 * invoice. Source: domain facts 4.4.
 */
export function formNeeded(order: Declared, mode: FreightMode, catalogue: OrdersCatalogue): DocumentForm {
  if (mode.papers === 'invoice') return 'commercial-invoice';
  if (mode.family === 'post-ems') return 'cn23';
  const above = exceedsTwd(goodsValue(order), find(catalogue.markets, order.market), catalogue.rules.cn22UpTo);
  return above ? 'cn23' : 'cn22';
}

/** Whether the paper of a parcel names each product by its identifier, the SKU. */
export const needsIdentifier = (order: Declared, catalogue: Catalogue, at: number): boolean =>
  importRulesOn(order, catalogue, at).some(({ asks }) => asks === 'product-identifier');

/** The document as it should be on that day; descriptions are the specific ones, given by product. */
export function makeDocument(
  order: Declared,
  mode: FreightMode,
  catalogue: OrdersCatalogue,
  at: number,
  description: (product: string) => string,
): CustomsDocument {
  const identified = needsIdentifier(order, catalogue, at);
  return {
    form: formNeeded(order, mode, catalogue),
    category: 'sale-of-goods',
    incoterm: mode.incoterm,
    taxNumber: taxNumberNeeded(order, catalogue),
    currency: order.currency,
    lines: [...new Set(order.lines.map((line) => line.product))].map((id) => {
      // The same goods of two orders in one parcel stand on one line.
      const same = order.lines.filter((line) => line.product === id);
      const { hs, origin, sku, grams } = find(catalogue.products, id);
      const quantity = same.reduce((sum, line) => sum + line.quantity, 0);
      return {
        product: id,
        description: description(id),
        hs,
        origin,
        quantity,
        netGrams: quantity * grams,
        value: same.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0),
        ...(identified ? { identifier: sku } : {}),
      };
    }),
  };
}
