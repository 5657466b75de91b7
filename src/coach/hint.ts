import type { OpenChance, Words } from '../scoring/ledger.ts';
import type { Sitting } from '../sitting/sitting.ts';
import { referenceActsOn } from './reference.ts';

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

/** What an answer comes down to: the next act of the reference, as it would do it at this moment. */
export interface NextAct {
  readonly action: string;
  readonly input: unknown;
}

/** What waits at a record, the most urgent first, and at step 3 what to do next there; null where nothing can be done now. */
export interface Hints {
  readonly chances: readonly Hint[];
  readonly act: NextAct | null;
}

/** Hints on what waits at a record; no chances where nothing does. They are drawn from what the score is drawn from. */
export function hintsOn(sitting: Sitting, subject: OpenChance['subject'], step: HintStep): Hints {
  const open = sitting.openAbout(subject);
  const chances = open.map(({ indicator, kind, criteria, deadline, page, because, expected }) => ({
    ...{ indicator, kind, criteria, deadline },
    ...(step >= 2 && page !== undefined ? { page } : {}),
    ...(step >= 2 ? { because } : {}),
    ...(step >= 3 ? { expected } : {}),
  }));
  const [act = null] = step < 3 || open.length === 0 ? [] : referenceActsOn(sitting, subject.id);
  return { chances, act };
}
