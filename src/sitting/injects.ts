import { INJECT } from '../operations/market/injects/index.ts';
import type { LogEntry } from './sitting-file.ts';

/** An inject that a teacher sent into a sitting. */
export interface SentInject {
  /** Simulated ms. */
  readonly at: number;
  readonly kind: string;
}

/** The injects of a log that came, in their sequence. */
export const injectsIn = (log: readonly LogEntry[]): readonly SentInject[] =>
  log.flatMap(({ at, action, input, refusal }) =>
    action === INJECT && refusal === undefined ? [{ at, kind: (input as { readonly kind: string }).kind }] : [],
  );
