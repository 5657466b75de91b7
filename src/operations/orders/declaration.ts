import { taipeiDate } from '../shop/calendar.ts';
import { type Catalogue, find } from '../shop/catalogue.ts';
import type { FreightMode } from '../shop/freight-mode.ts';
import { exceedsTwd, type ImportRule } from '../shop/market.ts';
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

/**
 * The tax number a parcel to that market carries, or null: the platform's own where the platform is the one that collected the tax, else
 * the seller's. Source: domain facts 4.3, low-value import rules.
 */
export function taxNumberNeeded(order: Declared, catalogue: Catalogue): string | null {
  const { tax } = find(catalogue.markets, order.market);
  if (tax === undefined || goodsValue(order) > tax.upTo) return null;
  return find(catalogue.channels, order.channel).taxNumbers?.[order.market] ?? tax.number;
}

/** The dated import rules that hold for a parcel on that day. */
const importRulesOn = (order: Declared, catalogue: Catalogue, at: number): readonly ImportRule[] =>
  (catalogue.importRules ?? []).filter(
    ({ markets, validFrom, validTo, upTo }) =>
      markets.includes(order.market) &&
      validFrom <= taipeiDate(at) &&
      (validTo === undefined || validTo >= taipeiDate(at)) &&
      (upTo === undefined || goodsValue(order) <= upTo),
  );

/** Whether the paper of a parcel names each product by its identifier, the SKU. */
export const needsIdentifier = (order: Declared, catalogue: Catalogue, at: number): boolean =>
  importRulesOn(order, catalogue, at).some(({ asks }) => asks === 'product-identifier');

/** The answers to the question what a buyer pays at the border. */
export type DutyOutcome = 'included' | 'collected' | 'may-be-charged';

/**
 * What a buyer pays at the border for a parcel. Duty paid by the sender: it is included. Else, where a tax number on the paper says that
 * the tax was collected at checkout and no duty falls on the buyer, nothing more is due. Else customs may charge something.
 */
export function dutyOutcome(
  order: Declared,
  mode: Pick<FreightMode, 'incoterm'>,
  catalogue: Catalogue,
  at: number,
): DutyOutcome {
  if (mode.incoterm === 'DDP') return 'included';
  const dutyOnBuyer = importRulesOn(order, catalogue, at).some(({ dutyOwedBy }) => dutyOwedBy === 'buyer');
  return taxNumberNeeded(order, catalogue) !== null && !dutyOnBuyer ? 'collected' : 'may-be-charged';
}

/** Whether customs can really have charged a buyer: nothing was paid before, and the goods are worth more than what is free of duty. */
export function mayBeCharged(
  order: Declared,
  mode: Pick<FreightMode, 'incoterm'>,
  catalogue: Catalogue,
  at: number,
): boolean {
  const free = find(catalogue.markets, order.market).freeUpTo ?? 0;
  return dutyOutcome(order, mode, catalogue, at) === 'may-be-charged' && goodsValue(order) > free;
}

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
      const { hs, origin, sku } = find(catalogue.products, id);
      return {
        product: id,
        description: description(id),
        hs,
        origin,
        quantity: same.reduce((sum, line) => sum + line.quantity, 0),
        value: same.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0),
        ...(identified ? { identifier: sku } : {}),
      };
    }),
  };
}
