import type { Happening } from '../kernel/happening.ts';
import type { Form } from '../operations/market/form.ts';
import { SCORING_DUTIES, type ScoringDuties } from './duties.ts';
import type { Reader } from './indicator.ts';
import type { Ledger, OpenChance } from './ledger.ts';
import { RunningLedger } from './running-ledger.ts';

/** Shows happenings, in their order, to every indicator of the duties a form trains. It changes nothing in the world. */
export class Assessor {
  readonly #ledger = new RunningLedger();
  readonly #readers: readonly Reader[];

  constructor(form: Form, duties: ScoringDuties = SCORING_DUTIES) {
    const trained = Object.values(duties).filter(({ code }) => form.duties.includes(code));
    this.#readers = trained.flatMap((duty) => duty.begin(form, this.#ledger));
  }

  observe(happening: Happening, journal: readonly Happening[]): void {
    for (const read of this.#readers) read(happening, journal);
  }

  /** All findings as of a moment, simulated ms. */
  ledger(now: number): Ledger {
    return this.#ledger.at(now);
  }

  /** What was judged since this was asked last, as of a moment. */
  takeJudged(now: number): Ledger {
    return this.#ledger.takeJudged(now);
  }

  /** The chances about a thing that are still open at a moment. */
  openAbout(subject: OpenChance['subject'], now: number): readonly OpenChance[] {
    return this.#ledger.openAbout(subject, now);
  }
}
