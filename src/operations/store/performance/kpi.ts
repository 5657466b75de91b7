/** What the tables of a period add up to, after cleaning. Amounts are minor units of one currency. */
export interface PeriodTotals {
  readonly sessions: number;
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

/** A figure in basis points (1 % is 100), or an amount in minor units. */
export type KpiUnit = 'basis-points' | 'amount';

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
  'order-value': { of: 'revenue', over: 'orders', unit: 'amount' },
  'value-per-buyer': { of: 'revenue', over: 'buyers', unit: 'amount' },
  'repurchase-rate': { of: 'buyersAgain', over: 'buyers', unit: 'basis-points' },
  'return-rate': { of: 'unitsReturned', over: 'unitsShipped', unit: 'basis-points' },
} as const satisfies Readonly<Record<string, KpiDefinition>>;

export type Kpi = keyof typeof KPIS;

/** A figure of a period, rounded half up; null where there is nothing to divide by. */
export function kpiOf(kpi: Kpi, totals: PeriodTotals): number | null {
  const { of, over, unit } = KPIS[kpi];
  const whole = totals[over];
  if (whole === 0) return null;
  const part = totals[of] * (unit === 'basis-points' ? 10_000 : 1);
  return Math.floor((part * 2 + whole) / (whole * 2));
}

/** Of what is worked out by hand, so much may be off, in per-mille of the right figure: one per cent. */
const KPI_TOLERANCE_PERMILLE = 10;

/** Whether a figure that was handed in is right, within the tolerance; where there is none, only "none" (null) is right. */
export const isKpiRight = (handedIn: number | null, right: number | null): boolean =>
  handedIn === null || right === null
    ? handedIn === right
    : Math.abs(handedIn - right) * 1000 <= right * KPI_TOLERANCE_PERMILLE;
