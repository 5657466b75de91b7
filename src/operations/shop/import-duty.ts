import { taipeiDate } from './calendar.ts';
import { type Catalogue, find } from './catalogue.ts';
import type { FreightMode } from './freight-mode.ts';
import type { ImportRule } from './market.ts';
import type { Sale } from './sale.ts';

/** What of an order decides on tax and duty at the border. */
type Declared = Pick<Sale, 'lines' | 'market' | 'currency' | 'channel'>;

const goodsValue = ({ lines }: Pick<Sale, 'lines'>): number =>
  lines.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0);

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
export const importRulesOn = (order: Declared, catalogue: Catalogue, at: number): readonly ImportRule[] =>
  (catalogue.importRules ?? []).filter(
    ({ markets, channels, validFrom, validTo, upTo }) =>
      markets.includes(order.market) &&
      (channels === undefined || channels.includes(order.channel)) &&
      validFrom <= taipeiDate(at) &&
      (validTo === undefined || validTo >= taipeiDate(at)) &&
      (upTo === undefined || goodsValue(order) <= upTo),
  );

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
