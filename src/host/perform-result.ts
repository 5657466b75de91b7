import type { Happening, Refusal } from '../kernel/happening.ts';

/** A happening's kind and subject; its effects are in the view. */
export type SeenHappening = Pick<Happening, 'seq' | 'at' | 'kind' | 'subject'>;

/** The answer to an action: why it was refused, or what it did. */
export interface PerformResult {
  readonly refusal: Refusal | null;
  readonly happenings: readonly SeenHappening[];
}
