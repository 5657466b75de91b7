/** What the tables of a period add up to, after cleaning. Amounts are minor units of one currency. */
export interface PeriodTotals {
  readonly sessions: number;
  /** Sessions that came from ads, and those in which something was put into the cart. */
  readonly adSessions: number;
  readonly carts: number;
  /** Distinct visitors. */
  readonly visitors: number;
  readonly orders: number;
  /** Distinct buyers with one order or more, and with two or more. */
  readonly buyers: number;
  readonly buyersAgain: number;
  readonly revenue: number;
  readonly unitsShipped: number;
  readonly unitsReturned: number;
}

/** A figure in basis points (1 % is 100), an amount in minor units, or a mean count in hundredths. */
export type KpiUnit = 'basis-points' | 'amount' | 'hundredths';

/** How a figure is worked out: one total over another. */
export interface KpiDefinition {
  readonly over: keyof PeriodTotals;
  readonly of: keyof PeriodTotals;
  readonly unit: KpiUnit;
}

/**
 * Every definition that a report may state. Some figures go by one name and are worked out in two ways: a report says which.
 * Source: docs/facts.md 8.
 */
export const KPIS = {
  'conversion-by-sessions': { of: 'orders', over: 'sessions', unit: 'basis-points' },
  'conversion-by-visitors': { of: 'orders', over: 'visitors', unit: 'basis-points' },
  'cart-rate': { of: 'carts', over: 'sessions', unit: 'basis-points' },
  'ad-share': { of: 'adSessions', over: 'sessions', unit: 'basis-points' },
  'order-value': { of: 'revenue', over: 'orders', unit: 'amount' },
  'value-per-buyer': { of: 'revenue', over: 'buyers', unit: 'amount' },
  'units-per-order': { of: 'unitsShipped', over: 'orders', unit: 'hundredths' },
  'price-per-piece': { of: 'revenue', over: 'unitsShipped', unit: 'amount' },
  'orders-per-buyer': { of: 'orders', over: 'buyers', unit: 'hundredths' },
  'repurchase-rate': { of: 'buyersAgain', over: 'buyers', unit: 'basis-points' },
  'return-rate': { of: 'unitsReturned', over: 'unitsShipped', unit: 'basis-points' },
} as const satisfies Readonly<Record<string, KpiDefinition>>;

export type Kpi = keyof typeof KPIS;

/** By how much a ratio is multiplied to be whole in its unit. */
const FACTORS: Readonly<Record<KpiUnit, number>> = { 'basis-points': 10_000, amount: 1, hundredths: 100 };

/** A figure of a period, rounded half up; null where there is nothing to divide by. */
export function kpiOf(kpi: Kpi, totals: PeriodTotals): number | null {
  const { of, over, unit } = KPIS[kpi];
  const whole = totals[over];
  if (whole === 0) return null;
  const part = totals[of] * FACTORS[unit];
  return Math.floor((part * 2 + whole) / (whole * 2));
}

/** Of what is worked out by hand, so much may be off, in per-mille of the right figure: one per cent. */
const KPI_TOLERANCE_PERMILLE = 10;

/** Whether a figure that was handed in is right, within the tolerance; where there is none, only "none" (null) is right. */
export const isKpiRight = (handedIn: number | null, right: number | null): boolean =>
  handedIn === null || right === null
    ? handedIn === right
    : Math.abs(handedIn - right) * 1000 <= right * KPI_TOLERANCE_PERMILLE;
