import { type HappeningTable, makeTell } from '../../shop/happening-table.ts';
import type { Currency } from '../../shop/money.ts';
import type { EventKind, Sign } from './anomaly.ts';
import type { Exclusion } from './cleaning.ts';
import { DATA_TABLE } from './data-table.ts';
import type { Kpi, KpiUnit } from './kpi.ts';
import { type AskedFigure, type GivenFinding, type Period, REPORT } from './report.ts';

/** A figure that was handed in, beside the right one. `own`: right by the period, currency and exclusions that were handed in with it. */
export interface JudgedFigure {
  readonly kpi: Kpi;
  readonly channel: string | null;
  readonly unit: KpiUnit;
  readonly given: number | null;
  readonly right: number | null;
  readonly own: number | null;
}

/** What went wrong: by its channel and product (null: all), its first day, its event and the sign of it. */
export interface RightFinding {
  readonly channel: string | null;
  readonly product: string | null;
  readonly from: string;
  readonly eventKind: EventKind;
  readonly figure: Sign;
}

/** What can happen, with its data. Scoring and the market read all of it. */
export interface PerformanceHappenings {
  'performance-report/asked': {
    from: string;
    to: string;
    currency: Currency;
    retailOnly: boolean;
    figures: readonly AskedFigure[];
    dueAt: number;
    /** The right figures, in the sequence of the brief, and the right finding. */
    right: readonly (number | null)[];
    rightFinding: RightFinding;
  };
  'data-table/exported': { length: number };
  'performance-report/figures-given': {
    period: Period;
    rightPeriod: Period;
    currency: Currency;
    rightCurrency: Currency;
    excluded: readonly Exclusion[];
    rightExcluded: readonly Exclusion[];
    figures: readonly JudgedFigure[];
  };
  'performance-report/finding-given': {
    given: GivenFinding;
    eventKind: EventKind;
    right: RightFinding;
    segmentRight: boolean;
    eventRight: boolean;
    figureRight: boolean;
    sinceRight: boolean;
  };
}

export const performanceHappenings: HappeningTable<PerformanceHappenings> = {
  'performance-report/asked': { of: REPORT, tells: ['dueAt'], says: 'urgent' },
  'data-table/exported': { of: DATA_TABLE, tells: ['length'] },
  'performance-report/figures-given': { of: REPORT, tells: [] },
  'performance-report/finding-given': { of: REPORT, tells: [] },
};

/** Writes a happening of the subject to the journal. */
export const tellPerformance = makeTell(performanceHappenings);
