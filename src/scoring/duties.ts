import type { DutyName, Parts } from '../operations/parts.ts';
import { ordersScoring } from './orders/duty.ts';
import type { AnyScoringDuty, ScoringDuty } from './scoring-duty.ts';
import { serviceScoring } from './service/duty.ts';
import { socialScoring } from './social/duty.ts';
import { storeScoring } from './store/duty.ts';

/** Duties by name, in the order in which their indicators read a happening. */
export type ScoringDuties = Readonly<Record<string, AnyScoringDuty>>;

/** The duties as they are scored. */
export const SCORING_DUTIES = {
  social: socialScoring,
  store: storeScoring,
  orders: ordersScoring,
  service: serviceScoring,
} as const satisfies {
  readonly [D in DutyName]: ScoringDuty<Parts[D]>;
};
