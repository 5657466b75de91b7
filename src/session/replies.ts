import type { Value, WireRefusal } from './protocol.ts';

/** The answer to an act. */
export interface Performed {
  readonly value: Value<'perform'>;
}

export const TAKEN: WireRefusal = { key: 'sitting/taken-over' };
export const HELD: WireRefusal = { key: 'sitting/held' };
export const NOT_BEGUN: WireRefusal = { key: 'sitting/not-begun' };
export const OVER: WireRefusal = { key: 'sitting/over' };
export const NOT_SKIPPED: WireRefusal = { key: 'sitting/not-skipped' };

export const DONE = { value: null };
export const NOT_REFUSED: Performed = { value: { refusal: null, happenings: [] } };

/** An act that was not done, and is not logged. */
export const performedNot = (refusal: WireRefusal): Performed => ({ value: { refusal, happenings: [] } });
