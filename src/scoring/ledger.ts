import type { TypedWarning } from '../operations/shop/text-checks.ts';
import type { IndicatorCode } from '../standard/index.ts';

/** The three rules of the scoring law, and timeliness, a binary that falls off in equal steps. */
export type Rule = 'binary' | 'selection' | 'rationale' | 'timeliness';

/** A text by key; the words live in `locales/<lang>/scoring.json`. */
export interface Words {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** The verdict of one criterion on one opportunity. */
export interface Finding {
  readonly criterion: string;
  readonly rule: Rule;
  readonly earned: number;
  readonly possible: number;
  readonly reason: Words;
  /** The facts the verdict hangs on, or each part that was wrong with its right value. */
  readonly details?: readonly Words[];
  /** The handbook page with the right choice, where points were lost. */
  readonly page?: string;
  /** When the verdict fell; for a missed chance, its deadline. */
  readonly at: number;
  /** Sequence numbers of the happenings it rests on. */
  readonly evidence: readonly number[];
  /** Sequence numbers of the log entries behind those happenings. */
  readonly log: readonly number[];
}

/** One chance the world gave the trainee to show an indicator, with all its findings. */
export interface Opportunity {
  readonly id: string;
  readonly indicator: IndicatorCode;
  readonly kind: string;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly openedAt: number;
  readonly deadline: number;
  readonly expected: Words;
  readonly outcome: 'taken' | 'missed' | 'false-alarm';
  readonly findings: readonly Finding[];
}

/** A chance that is not over, for who asks for a hint. */
export interface OpenChance {
  readonly indicator: IndicatorCode;
  readonly kind: string;
  readonly subject: { readonly kind: string; readonly id: string };
  /** The first of its limits that is still to come, simulated ms. */
  readonly deadline: number;
  /** The criteria that nothing was done about yet. */
  readonly criteria: readonly string[];
  readonly expected: Words;
  /** The facts that make this the right thing to do. */
  readonly because: readonly Words[];
  /** The handbook page with the rule. */
  readonly page?: string;
}

/** An act that caps its indicator below the pass mark. */
export interface CriticalError {
  readonly indicator: IndicatorCode;
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly at: number;
  readonly evidence: readonly number[];
  readonly log: readonly number[];
}

/** Typed words that a teacher should look at. They cost nothing: a rule finds words, and only a person knows what they mean. */
export interface Warning extends TypedWarning {
  readonly indicator: IndicatorCode;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly at: number;
  readonly evidence: readonly number[];
  readonly log: readonly number[];
}

export interface Ledger {
  readonly opportunities: readonly Opportunity[];
  readonly critical: readonly CriticalError[];
  readonly warnings: readonly Warning[];
}
