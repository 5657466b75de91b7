import type { CriticalError, Finding, Ledger } from '../scoring/ledger.ts';
import { makeReport } from '../scoring/make-report.ts';
import type { Report } from '../scoring/report.ts';
import type { Sitting } from './sitting.ts';

/** What a person decided against a rule: a finding is worth other points, or a critical error was none. */
export type Correction =
  | { readonly what: 'finding'; readonly opportunity: string; readonly criterion: string; readonly earned: number }
  | { readonly what: 'critical'; readonly indicator: string; readonly key: string; readonly at: number };

const isThat = (error: CriticalError, { indicator, key, at }: Extract<Correction, { what: 'critical' }>): boolean =>
  error.indicator === indicator && error.key === key && error.at === at;

function withoutCritical(ledger: Ledger, correction: Extract<Correction, { what: 'critical' }>): Ledger | null {
  const critical = ledger.critical.filter((error) => !isThat(error, correction));
  return critical.length === ledger.critical.length ? null : { ...ledger, critical };
}

function withFinding(ledger: Ledger, correction: Extract<Correction, { what: 'finding' }>): Ledger | null {
  const { opportunity, criterion, earned } = correction;
  const isMeant = (finding: Finding): boolean =>
    finding.criterion === criterion && earned >= Math.min(0, finding.earned) && earned <= finding.possible;
  const chance = ledger.opportunities.find(({ id }) => id === opportunity);
  if (chance === undefined || !chance.findings.some(isMeant)) return null;
  const findings = chance.findings.map((finding) => (isMeant(finding) ? { ...finding, earned } : finding));
  const opportunities = ledger.opportunities.map((each) => (each === chance ? { ...each, findings } : each));
  return { ...ledger, opportunities };
}

/** The report of a sitting with decisions of people put in; null where there is no such finding, or it cannot be worth that. */
export function correctedReport(sitting: Sitting, corrections: readonly Correction[]): Report | null {
  let ledger: Ledger | null = sitting.ledger();
  for (const correction of corrections) {
    if (ledger === null) return null;
    ledger = correction.what === 'finding' ? withFinding(ledger, correction) : withoutCritical(ledger, correction);
  }
  return ledger === null ? null : makeReport(ledger, sitting.form, sitting.header);
}
