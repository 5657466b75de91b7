import type { IndicatorCode } from '../standard/index.ts';
import type { CriticalError, Finding, Ledger, OpenChance, Opportunity, Warning } from './ledger.ts';

/** A chance that can say how it stands in the ledger at a moment. */
interface Standing {
  settle(now: number): Opportunity | null;
  open(now: number): OpenChance | null;
  keepsBack(now: number): boolean;
}

/** The ledger while the sitting runs. All indicators write into one, which lists chances in the order they were opened. */
export class RunningLedger {
  readonly #standing = new Map<string, Standing>();
  /** Chances that were settled before the same one came again. */
  readonly #past: Opportunity[] = [];
  readonly #alarms: Opportunity[] = [];
  readonly #critical: CriticalError[] = [];
  readonly #warnings: Warning[] = [];
  /** Chances that were judged since `takeJudged` was asked last. */
  readonly #judged = new Set<Standing>();
  /** How many false alarms, critical errors and warnings it has told. */
  #told = { alarms: 0, critical: 0, warnings: 0 };
  readonly #pages = new Map<IndicatorCode, Readonly<Record<string, string>>>();

  /** Enters a chance under its key. One that takes the place of another keeps its place in the order. */
  enter(key: string, chance: Standing): void {
    this.#standing.set(key, chance);
  }

  /** To be called when something of a chance was judged. */
  noteJudged(chance: Standing): void {
    this.#judged.add(chance);
  }

  strike(key: string): void {
    this.#standing.delete(key);
  }

  /** Gives the handbook pages on an indicator's criteria and kinds; `*` is the page on all others. */
  explain(indicator: IndicatorCode, pages: Readonly<Record<string, string>>): void {
    this.#pages.set(indicator, pages);
  }

  /** The chances about a thing that are open at a moment, the most urgent first. */
  openAbout(subject: { readonly kind: string; readonly id: string }, now: number): readonly OpenChance[] {
    return [...this.#standing.values()]
      .flatMap((chance) => chance.open(now) ?? [])
      .filter(({ subject: { kind, id } }) => kind === subject.kind && id === subject.id)
      .sort((a, b) => a.deadline - b.deadline)
      .map((chance) => {
        const page = this.#pageOn(chance.indicator, chance.kind);
        return page === undefined ? chance : { ...chance, page };
      });
  }

  /** The handbook page on the first of some criteria and kinds of an indicator that has one, or its page on all others. */
  #pageOn(indicator: IndicatorCode, ...names: readonly string[]): string | undefined {
    const pages = this.#pages.get(indicator) ?? {};
    const name = [...names, '*'].find((each) => pages[each] !== undefined);
    return name === undefined ? undefined : pages[name];
  }

  /** The chance with the handbook page on each verdict that cost points. */
  #explained(opportunity: Opportunity): Opportunity {
    const findings = opportunity.findings.map((finding): Finding => {
      const page = this.#pageOn(opportunity.indicator, finding.criterion, opportunity.kind);
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

  /** Of what was judged since this was asked last: the chances as they stand at a moment, and new errors and warnings. */
  takeJudged(now: number): Ledger {
    const judged = [...this.#judged].flatMap((chance) => chance.settle(now) ?? []);
    const alarms = this.#alarms.slice(this.#told.alarms);
    const critical = this.#critical.slice(this.#told.critical);
    const warnings = this.#warnings.slice(this.#told.warnings);
    for (const chance of this.#judged) if (!chance.keepsBack(now)) this.#judged.delete(chance);
    this.#told = {
      alarms: this.#alarms.length,
      critical: this.#critical.length,
      warnings: this.#warnings.length,
    };
    return { opportunities: [...judged, ...alarms].map((each) => this.#explained(each)), critical, warnings };
  }
}
