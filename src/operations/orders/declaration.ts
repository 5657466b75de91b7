import { type Catalogue, find } from '../shop/catalogue.ts';
import type { FreightMode } from '../shop/freight-mode.ts';
import { goodsTwd } from './conditions.ts';
import type { CustomsDocument, DocumentForm } from './documents.ts';
import { goodsValue, type Order } from './order.ts';

type Declared = Pick<Order, 'lines' | 'market' | 'currency'>;

/** Which paper a parcel needs: the post's by value, else a commercial invoice. Source: domain facts 4.4. */
export function formNeeded(order: Declared, mode: FreightMode, catalogue: Catalogue): DocumentForm {
  if (mode.papers === 'invoice') return 'commercial-invoice';
  return goodsTwd(order, catalogue) <= catalogue.rules.cn22UpTo ? 'cn22' : 'cn23';
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
  catalogue: Catalogue,
  description: (product: string) => string,
): CustomsDocument {
  return {
    form: formNeeded(order, mode, catalogue),
    category: 'sale-of-goods',
    incoterm: mode.incoterm,
    taxNumber: taxNumberNeeded(order, catalogue),
    currency: order.currency,
    lines: order.lines.map((line) => {
      const product = find(catalogue.products, line.product);
      return {
        product: line.product,
        description: description(line.product),
        hs: product.hs,
        origin: product.origin,
        quantity: line.quantity,
        value: line.quantity * line.unitPrice,
      };
    }),
  };
}
