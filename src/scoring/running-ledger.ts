import type { IndicatorCode } from '../standard/index.ts';
import type { CriticalError, Finding, Ledger, Opportunity, Warning } from './ledger.ts';

/** A chance that can say how it stands in the ledger at a moment. */
interface Standing {
  settle(now: number): Opportunity | null;
}

/** The ledger while the sitting runs. All indicators write into one, which lists chances in the order they were opened. */
export class RunningLedger {
  readonly #standing = new Map<string, Standing>();
  /** Chances that were settled before the same one came again. */
  readonly #past: Opportunity[] = [];
  readonly #alarms: Opportunity[] = [];
  readonly #critical: CriticalError[] = [];
  readonly #warnings: Warning[] = [];
  readonly #pages = new Map<IndicatorCode, Readonly<Record<string, string>>>();

  /** Enters a chance under its key. One that takes the place of another keeps its place in the order. */
  enter(key: string, chance: Standing): void {
    this.#standing.set(key, chance);
  }

  strike(key: string): void {
    this.#standing.delete(key);
  }

  /** Gives the handbook pages on an indicator's criteria and kinds; `*` is the page on all others. */
  explain(indicator: IndicatorCode, pages: Readonly<Record<string, string>>): void {
    this.#pages.set(indicator, pages);
  }

  /** The chance with the handbook page on each verdict that cost points. */
  #explained(opportunity: Opportunity): Opportunity {
    const pages = this.#pages.get(opportunity.indicator) ?? {};
    const findings = opportunity.findings.map((finding): Finding => {
      const page = pages[finding.criterion] ?? pages[opportunity.kind] ?? pages['*'];
      return finding.earned < finding.possible && page !== undefined ? { ...finding, page } : finding;
    });
    return { ...opportunity, findings };
  }

  addPast(opportunity: Opportunity): void {
    this.#past.push(opportunity);
  }

  addAlarm(alarm: Opportunity): void {
    this.#alarms.push(alarm);
  }

  addCritical(error: CriticalError): void {
    this.#critical.push(error);
  }

  addWarning(warning: Warning): void {
    this.#warnings.push(warning);
  }

  /** All findings as of a moment: verdicts, and as missed what was not done before its limit. */
  at(now: number): Ledger {
    const standing = [...this.#standing.values()].flatMap((chance) => chance.settle(now) ?? []);
    const opportunities = [...this.#past, ...standing, ...this.#alarms].map((each) => this.#explained(each));
    return { opportunities, critical: this.#critical, warnings: this.#warnings };
  }
}
