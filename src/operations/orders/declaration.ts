import { type Catalogue, find } from '../shop/catalogue.ts';
import type { FreightMode } from '../shop/freight-mode.ts';
import { exceedsTwd } from '../shop/market.ts';
import type { CustomsDocument, DocumentForm } from './documents.ts';
import type { OrdersCatalogue } from './house.ts';
import { goodsValue, type Order } from './order.ts';

type Declared = Pick<Order, 'lines' | 'market' | 'currency'>;

/** Which paper a parcel needs: the post's by value, else a commercial invoice. Source: domain facts 4.4. */
export function formNeeded(order: Declared, mode: FreightMode, catalogue: OrdersCatalogue): DocumentForm {
  if (mode.papers === 'invoice') return 'commercial-invoice';
  const above = exceedsTwd(goodsValue(order), find(catalogue.markets, order.market), catalogue.rules.cn22UpTo);
  return above ? 'cn23' : 'cn22';
}

/** The tax number a parcel to that market carries, or null. Source: domain facts 4.3, low-value import rules. */
export function taxNumberNeeded(order: Declared, catalogue: Catalogue): string | null {
  const tax = find(catalogue.markets, order.market).tax;
  return tax !== undefined && goodsValue(order) <= tax.upTo ? tax.number : null;
}

/** The document as it should be; descriptions are the specific ones, given by product. */
export function makeDocument(
  order: Declared,
  mode: FreightMode,
  catalogue: OrdersCatalogue,
  description: (product: string) => string,
): CustomsDocument {
  return {
    form: formNeeded(order, mode, catalogue),
    category: 'sale-of-goods',
    incoterm: mode.incoterm,
    taxNumber: taxNumberNeeded(order, catalogue),
    currency: order.currency,
    lines: [...new Set(order.lines.map((line) => line.product))].map((id) => {
      // The same goods of two orders in one parcel stand on one line.
      const same = order.lines.filter((line) => line.product === id);
      const { hs, origin } = find(catalogue.products, id);
      return {
        product: id,
        description: description(id),
        hs,
        origin,
        quantity: same.reduce((sum, line) => sum + line.quantity, 0),
        value: same.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0),
      };
    }),
  };
}
