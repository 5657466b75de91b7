import { type Form, sittingSpan } from '../operations/market/form.ts';
import type { DutyCode } from '../standard/index.ts';
import type { Part } from './assessment.ts';
import type { Indicator, Reader } from './indicator.ts';
import type { RunningLedger } from './running-ledger.ts';

/** A duty as the assessor meets it, whatever its parts are. */
export interface AnyScoringDuty {
  readonly code: DutyCode;
  /** Begins to judge a sitting of a form: one reader for each indicator that it judges, in the order of the standard. */
  readonly begin: (form: Form, ledger: RunningLedger) => readonly Reader[];
}

/** A duty as it is scored: its indicators, and the part of a form that they may know. */
export interface ScoringDuty<P extends Part> extends AnyScoringDuty {
  /** In the order of the standard. */
  readonly indicators: readonly Indicator<P>[];
  readonly house: (form: Form) => P['house'];
  readonly truth: (form: Form) => P['truth'];
}

export function makeScoringDuty<P extends Part>(wing: Omit<ScoringDuty<P>, 'begin'>): ScoringDuty<P> {
  return {
    ...wing,
    begin: (form, ledger) => {
      const { hours } = form.catalogue;
      const setting = { house: wing.house(form), truth: wing.truth(form), hours, ...sittingSpan(form) };
      const judged = wing.indicators.filter(({ code }) => form.indicators === undefined || code in form.indicators);
      return judged.map((indicator) => indicator.begin(setting, ledger));
    },
  };
}
