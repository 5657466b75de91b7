import type { OpenChance, Words } from '../scoring/ledger.ts';
import type { Sitting } from '../sitting/sitting.ts';

/** How much a hint tells: 1 where to look, 2 the rule too, 3 the answer too. */
export type HintStep = 1 | 2 | 3;

/** A hint on one chance. */
export interface Hint {
  readonly indicator: OpenChance['indicator'];
  readonly kind: string;
  /** What is still to be done about it. */
  readonly criteria: readonly string[];
  /** The limit, simulated ms. */
  readonly deadline: number;
  /** From step 2 on: the handbook page with the rule, and the facts that decide. */
  readonly page?: string;
  readonly because?: readonly Words[];
  /** At step 3: what is expected. */
  readonly expected?: Words;
}

/** Hints on what waits at a record, the most urgent first; none where nothing does. They are drawn from what the score is drawn from. */
export function hintsOn(sitting: Sitting, subject: OpenChance['subject'], step: HintStep): readonly Hint[] {
  return sitting.openAbout(subject).map(({ indicator, kind, criteria, deadline, page, because, expected }) => ({
    ...{ indicator, kind, criteria, deadline },
    ...(step >= 2 && page !== undefined ? { page } : {}),
    ...(step >= 2 ? { because } : {}),
    ...(step >= 3 ? { expected } : {}),
  }));
}
