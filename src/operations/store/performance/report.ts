import { recordKind } from '../../../kernel/records.ts';
import type { Currency } from '../../shop/money.ts';
import type { EventKind, Sign } from './anomaly.ts';
import type { Exclusion } from './cleaning.ts';
import type { Kpi } from './kpi.ts';

export const REPORT = recordKind<PerformanceReport>('performance-report');
export const SHOP_EVENT = recordKind<ShopEvent>('shop-event');

/** A figure that a report asks for: by which definition, and of which channel; null: of the whole shop. */
export interface AskedFigure {
  readonly kpi: Kpi;
  readonly channel: string | null;
}

/** The first and the last day of a period, `YYYY-MM-DD` in Taipei. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** What a report is to say. */
export interface ReportBrief extends Period {
  readonly id: string;
  readonly currency: Currency;
  /** Wholesale orders are left out. */
  readonly retailOnly: boolean;
  readonly figures: readonly AskedFigure[];
  readonly dueAt: number;
}

/** The figures as they were handed in last. `values` stand in the sequence of the brief; null: there is nothing to divide by. */
export interface GivenFigures {
  readonly at: number;
  readonly period: Period;
  readonly currency: Currency;
  readonly excluded: readonly Exclusion[];
  readonly values: readonly (number | null)[];
}

/** What was found to have gone wrong: where, since when, of what event, and what of the tables shows it. Null: all channels, all products. */
export interface GivenFinding {
  readonly at: number;
  readonly channel: string | null;
  readonly product: string | null;
  readonly from: string;
  readonly event: string;
  readonly figure: Sign;
}

/** A performance report, from the day it is asked for. Corrections replace what was handed in before. */
export interface PerformanceReport extends ReportBrief {
  readonly askedAt: number;
  readonly figuresGiven?: GivenFigures;
  readonly findingGiven?: GivenFinding;
}

/** An entry of the shop's event log. */
export interface ShopEvent {
  readonly id: string;
  /** The day, `YYYY-MM-DD` in Taipei. */
  readonly date: string;
  readonly kind: EventKind;
  /** Null: all channels, all products. */
  readonly channel: string | null;
  readonly product: string | null;
}
