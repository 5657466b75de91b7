import type { DutyCode, IndicatorCode, TaskCode } from '../standard/index.ts';

export type SittingMode = 'practice' | 'assessment';

export type Level = 'not-yet' | 'competent' | 'exemplary';

export interface IndicatorResult {
  /** 0–1000, or null when there was not enough evidence. */
  readonly score: number | null;
  readonly earned: number;
  readonly possible: number;
  readonly opportunities: number;
  readonly level: Level | null;
  /** Keys of the critical errors made. */
  readonly critical: readonly string[];
}

/** Indicators taken together. */
export interface GroupResult {
  /**
   * 0–1000, or null when there was not enough evidence; in an assessment null as soon as one of its indicators has not
   * enough. Below the pass mark where one of its indicators has a critical error.
   */
  readonly score: number | null;
  readonly level: Level | null;
}

/** The report of a sitting: a view of its ledger. */
export interface Report {
  readonly standard: string;
  readonly sitting: string;
  readonly indicators: Readonly<Partial<Record<IndicatorCode, IndicatorResult>>>;
  readonly tasks: Readonly<Partial<Record<TaskCode, GroupResult>>>;
  readonly duties: Readonly<Partial<Record<DutyCode, GroupResult>>>;
  readonly overall: GroupResult;
}
