import type { Finding, Ledger, Opportunity } from '../scoring/ledger.ts';
import type { Sitting } from '../sitting/sitting.ts';

/** Verdicts that fell anew, with their chances; new critical errors and warnings. */
export type Told = Ledger;

/** What tells two verdicts on one criterion apart. */
const signOf = ({ earned, possible, reason, at }: Finding): string =>
  JSON.stringify([earned, possible, reason.key, reason.values, at]);

/**
 * What the coach says of acts: the verdicts of the ledger, each as soon as it falls, and again where it falls anew. What was
 * missed is for the debrief.
 */
export class Verdicts {
  readonly #sitting: Sitting;
  /** The verdict told last, by chance and criterion. */
  readonly #told = new Map<string, string>();

  constructor(sitting: Sitting) {
    this.#sitting = sitting;
    this.take();
  }

  /** The verdicts that fell since this was asked last, with their chances; new critical errors and warnings. */
  take(): Told {
    const { opportunities, critical, warnings } = this.#sitting.takeJudged();
    return { opportunities: opportunities.flatMap((each) => this.#fresh(each) ?? []), critical, warnings };
  }

  #fresh(chance: Opportunity): Opportunity | null {
    const findings = chance.findings.filter((finding) => {
      if (finding.log.length === 0) return false;
      const key = `${chance.id} ${finding.criterion}`;
      const sign = signOf(finding);
      if (this.#told.get(key) === sign) return false;
      this.#told.set(key, sign);
      return true;
    });
    return findings.length === 0 ? null : { ...chance, findings };
  }
}
