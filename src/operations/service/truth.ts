import type { CaseClaim, Condition } from './case.ts';
import type { Ask } from './reply.ts';

/** What nobody at the desk can know about a contact. */
export interface TicketTruth {
  /** Ms until the buyer answers a question. */
  readonly answersAfter: number;
  /** What the buyer sends when asked, and the order number there is to tell. */
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

/** What the form knows of the service desk and its trainee does not, by ticket. */
export interface ServiceTruth {
  readonly tickets?: Readonly<Record<string, TicketTruth>>;
}
