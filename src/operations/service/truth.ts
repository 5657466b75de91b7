import type { CaseClaim, Condition } from './case.ts';
import type { Ask } from './reply.ts';

/** The truth of a contact: nobody at the service desk can know it. */
export interface TicketTruth {
  /** Ms until the buyer answers a question. */
  readonly answersAfter: number;
  /** The proof and the order number that the buyer sends when asked. */
  readonly has: readonly Ask[];
  readonly orderNumber?: string;
  /** The buyer writes back to say thank you. */
  readonly thanks: boolean;
  /** Below this per-mille share of a right entry's pull, the buyer finds the answer in the FAQ and does not write. */
  readonly selfHelp: number;
  readonly case?: {
    readonly id: string;
    readonly number: string;
    readonly order: string;
    readonly claim: CaseClaim;
    /** How the goods will look, and ms until they are back. */
    readonly found: Condition;
    readonly returnsAfter: number;
  };
}

/** The truth of the service duty, by ticket. */
export interface ServiceTruth {
  readonly tickets?: Readonly<Record<string, TicketTruth>>;
}
