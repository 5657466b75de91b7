/** Chances of not running out during the lead time that a house may choose, in per cent. */
export type ServiceLevel = 90 | 95 | 98 | 99;

/** Standard normal quantiles × 100. Source: docs/facts.md 6. */
const Z: Readonly<Record<ServiceLevel, number>> = { 90: 128, 95: 165, 98: 205, 99: 233 };

/** How a product sells and how its supplier delivers. */
export interface Replenishment {
  /** Pieces sold a day, and their standard deviation, both × 10. */
  readonly demandTenths: number;
  readonly demandDeviationTenths: number;
  /** Days from purchase order to receipt, and their standard deviation, both × 10. */
  readonly leadTenths: number;
  readonly leadDeviationTenths: number;
  readonly serviceLevel: ServiceLevel;
}

/** The smallest whole number whose square is at least that. By halving: engine rooms work with whole numbers alone. */
function rootUp(square: number): number {
  let [low, high] = [0, 1];
  while (high * high < square) high *= 2;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (middle * middle >= square) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** `z² · (L·σd² + d²·σL²)` × 10⁸: 10⁴ of z, and 10⁴ of the tenths. Exact for up to some hundred pieces a day. */
const variance = ({
  demandTenths: d,
  demandDeviationTenths: sd,
  leadTenths: lead,
  leadDeviationTenths: sl,
  serviceLevel,
}: Replenishment): number => Z[serviceLevel] ** 2 * (lead * sd * sd * 10 + d * d * sl * sl);

/**
 * Safety stock in pieces, rounded up: `z · √(L·σd² + d²·σL²)`. Source: docs/facts.md 6; the formula for demand and lead time
 * that vary independently.
 */
export const safetyStock = (product: Replenishment): number => Math.ceil(rootUp(variance(product)) / 10_000);

/** The level at which to order again, in pieces: what is sold in the lead time and the safety stock, rounded up once over both. */
export const reorderPoint = (product: Replenishment): number =>
  Math.ceil((product.demandTenths * product.leadTenths * 100 + rootUp(variance(product))) / 10_000);

/** What a supplier asks: the least quantity, pieces in a carton, and the price of a piece from a quantity on. */
export interface SupplierTerms {
  readonly minimum: number;
  readonly carton: number;
  /** By rising quantity; the first holds from the minimum on. Unit prices in minor units. */
  readonly priceSteps: readonly { readonly from: number; readonly unitPrice: number }[];
}

/** The smallest quantity of whole cartons that covers what is wanted and that the supplier delivers. */
export const orderQuantity = (wanted: number, { minimum, carton }: SupplierTerms): number =>
  Math.ceil(Math.max(wanted, minimum) / carton) * carton;

/** The price of a piece at that quantity. Throws where the supplier does not deliver so few. */
export function unitPriceAt(quantity: number, { priceSteps }: SupplierTerms): number {
  const step = priceSteps.findLast(({ from }) => from <= quantity);
  if (step === undefined) throw new RangeError(`no price for ${quantity}`);
  return step.unitPrice;
}

/** Days that the stock on hand lasts at the present demand, rounded down; null where nothing is sold. */
export const daysOfCover = (onHand: number, demandTenths: number): number | null =>
  demandTenths === 0 ? null : Math.floor((onHand * 10) / demandTenths);
