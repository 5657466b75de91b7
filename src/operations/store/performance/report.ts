import { recordKind } from '../../../kernel/records.ts';
import type { Currency } from '../../shop/money.ts';
import type { EventKind, Sign } from './anomaly.ts';
import type { Exclusion } from './cleaning.ts';
import type { Kpi } from './kpi.ts';
import type { Reading } from './readings.ts';
import type { EventVerdict } from './weighing.ts';

export const REPORT = recordKind<PerformanceReport>('performance-report');
export const SHOP_EVENT = recordKind<ShopEvent>('shop-event');

/** The sheets of a report, each handed in on its own. Words: `sheet` of `locales/<lang>/terms.json`. */
export const SHEETS = ['visits', 'sales', 'buyers', 'channel'] as const;
export type Sheet = (typeof SHEETS)[number];

/** A figure that a report asks for: on which sheet, by which definition, and of which channel; null: of the whole shop. */
export interface AskedFigure {
  readonly sheet: Sheet;
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
  /** Events of the log that the manager has heard of, by their ids: what each has to do with the figures. */
  readonly heardOf: readonly string[];
  readonly dueAt: number;
}

/** Rows of a kind that were left out, and how many of them there are in the period. */
export interface LeftOut {
  readonly kind: Exclusion;
  readonly rows: number;
}

/** What the figures rest on, as it was handed in last. */
export interface GivenBasis {
  readonly at: number;
  readonly period: Period;
  readonly currency: Currency;
  readonly leftOut: readonly LeftOut[];
}

/** A sheet as it was handed in last. `values` stand in the sequence of the brief; null: there is nothing to divide by. */
export interface GivenSheet {
  readonly at: number;
  readonly currency: Currency;
  readonly values: readonly (number | null)[];
}

/** The readings as they were handed in last, each with a channel, a product, a reason or a direction. */
export interface GivenReadings {
  readonly at: number;
  readonly answers: Readonly<Record<Reading, string>>;
}

/** What the events that the manager has heard of were found to have to do with the figures. */
export interface GivenWeighing {
  readonly at: number;
  readonly verdicts: readonly { readonly event: string; readonly verdict: EventVerdict }[];
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
  readonly basisGiven?: GivenBasis;
  readonly sheetsGiven: Readonly<Partial<Record<Sheet, GivenSheet>>>;
  readonly readingsGiven?: GivenReadings;
  readonly weighingGiven?: GivenWeighing;
  readonly findingGiven?: GivenFinding;
}

/** The figures of a sheet, in the sequence of the brief. */
export const figuresOn = ({ figures }: Pick<ReportBrief, 'figures'>, sheet: Sheet): readonly AskedFigure[] =>
  figures.filter((figure) => figure.sheet === sheet);

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
