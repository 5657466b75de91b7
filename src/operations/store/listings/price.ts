import { type Currency, digitsOf, permilleOf } from '../../shop/money.ts';

/** What a price has to carry. Shares are per-mille. */
export interface PriceBasis {
  readonly currency: Currency;
  /** What a piece costs in the warehouse, and its freight to the buyer, whole TWD. */
  readonly cost: number;
  readonly freight: number;
  /** TWD × 1,000 for one major unit of the currency, as of the day the price is made. */
  readonly rate: number;
  /** Fees of the channel, of all that the buyer pays. */
  readonly commissionPermille: number;
  readonly paymentPermille: number;
  /** Duty that the seller pays, of the price without tax; nothing where the buyer pays it. */
  readonly dutyPermille: number;
  /** Tax that stands in the price shown to the buyer and is passed on; nothing where it is added at checkout. */
  readonly taxPermille: number;
  /** What is to be left of the price without tax. */
  readonly marginPermille: number;
}

/** How prices end in a market: the last digits in minor units, below `of`. `{ of: 100, ends: [99] }` is 12.99. */
export interface PriceEnding {
  readonly of: number;
  readonly ends: readonly number[];
}

/** Cost and freight in minor units of the price's currency, not rounded. */
const carried = ({ currency, cost, freight, rate }: PriceBasis): number =>
  ((cost + freight) * 1000 * 10 ** digitsOf(currency)) / rate;

/** What becomes of a price, in minor units, each part rounded half up; what is left takes the roundings. */
export interface PriceParts {
  readonly withoutTax: number;
  readonly fees: number;
  readonly duty: number;
  readonly cost: number;
  /** Negative where the price does not carry its costs. */
  readonly left: number;
}

const feesPermille = ({ commissionPermille, paymentPermille }: PriceBasis): number =>
  commissionPermille + paymentPermille;

/** Takes a price apart, as the platform's and the customs' statements will. */
export function priceParts(price: number, basis: PriceBasis): PriceParts {
  const gross = 1000 + basis.taxPermille;
  const withoutTax = Math.floor((price * 2000 + gross) / (gross * 2));
  const fees = permilleOf(price, feesPermille(basis));
  const duty = permilleOf(withoutTax, basis.dutyPermille);
  const cost = Math.round(carried(basis));
  return { withoutTax, fees, duty, cost, left: withoutTax - fees - duty - cost };
}

/**
 * The lowest price that leaves the margin; every higher one does too. Null where none does, because fees, duty and margin take it
 * all. `price ≥ cost × (1 + tax) ÷ (1 − margin − duty − fees × (1 + tax))`, rounded up once. Source: docs/facts.md 8.
 */
export function lowestPrice(basis: PriceBasis): number | null {
  const { cost, freight, rate, currency, marginPermille, dutyPermille, taxPermille } = basis;
  const gross = 1000 + taxPermille;
  const kept = (1000 - marginPermille - dutyPermille) * 1000 - feesPermille(basis) * gross;
  if (kept <= 0) return null;
  return Math.ceil(((cost + freight) * 10 ** digitsOf(currency) * gross * 1_000_000) / (rate * kept));
}

/** The lowest price from that one on that ends as prices end in the market. */
export function endedPrice(price: number, { of, ends }: PriceEnding): number {
  const base = Math.floor(price / of) * of;
  const found = [...ends].sort((a, b) => a - b).find((end) => base + end >= price);
  return found === undefined ? base + of + Math.min(...ends) : base + found;
}
