import { type HappeningTable, makeTell } from '../../shop/happening-table.ts';
import type { Currency } from '../../shop/money.ts';
import type { EventKind, Sign } from './anomaly.ts';
import type { Exclusion } from './cleaning.ts';
import { DATA_TABLE } from './data-table.ts';
import type { Kpi, KpiUnit } from './kpi.ts';
import type { Reading } from './readings.ts';
import { type AskedFigure, type GivenFinding, type LeftOut, type Period, REPORT, type Sheet } from './report.ts';
import type { EventVerdict } from './weighing.ts';

/** Rows of a kind, as they were treated and as they should be. Null: they stay in. */
export interface JudgedKind {
  readonly kind: Exclusion;
  readonly given: number | null;
  readonly right: number | null;
}

/**
 * A figure that was handed in, beside the right one, by its place in the brief. `own`: right by the period and the rows left out that
 * the report states, in the currency of the sheet; null where the report states none.
 */
export interface JudgedFigure {
  readonly at: number;
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
    /** The right figures, in the sequence of the brief, and all else that is right. */
    right: readonly (number | null)[];
    rightLeftOut: readonly LeftOut[];
    rightReadings: readonly { readonly reading: Reading; readonly right: readonly string[] }[];
    rightWeighing: readonly { readonly event: string; readonly eventKind: EventKind; readonly right: EventVerdict }[];
    rightFinding: RightFinding;
  };
  'data-table/exported': { length: number };
  'performance-report/basis-given': {
    period: Period;
    rightPeriod: Period;
    currency: Currency;
    rightCurrency: Currency;
    kinds: readonly JudgedKind[];
  };
  'performance-report/figures-given': {
    sheet: Sheet;
    currency: Currency;
    rightCurrency: Currency;
    figures: readonly JudgedFigure[];
  };
  'performance-report/readings-given': {
    readings: readonly { readonly reading: Reading; readonly given: string; readonly right: readonly string[] }[];
  };
  'performance-report/events-weighed': {
    events: readonly {
      readonly event: string;
      readonly eventKind: EventKind;
      readonly given: EventVerdict;
      readonly right: EventVerdict;
    }[];
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
  'performance-report/basis-given': { of: REPORT, tells: [] },
  'performance-report/figures-given': { of: REPORT, tells: ['sheet'] },
  'performance-report/readings-given': { of: REPORT, tells: [] },
  'performance-report/events-weighed': { of: REPORT, tells: [] },
  'performance-report/finding-given': { of: REPORT, tells: [] },
};

/** Writes a happening of the subject to the journal. */
export const tellPerformance = makeTell(performanceHappenings);
