import type { StoreSubject } from '../subject.ts';
import { performanceActions } from './actions/index.ts';
import { type PerformanceHappenings, performanceHappenings } from './happenings.ts';
import type { PerformanceHouse } from './house.ts';
import { lookAtPerformance } from './look.ts';
import type { PerformanceForm, PerformanceTruth } from './truth.ts';
import type { PerformanceView } from './view.ts';

/** The types of the subject. */
export interface PerformancePart {
  readonly house: PerformanceHouse;
  readonly form: PerformanceForm;
  readonly truth: PerformanceTruth;
  readonly view: PerformanceView;
  readonly happens: PerformanceHappenings;
}

/** Performance: the platforms' tables, the figures worked out of them, and what they show. */
export const performance: StoreSubject<PerformancePart> = {
  actions: performanceActions,
  lifecycles: {},
  names: [],
  shows: {},
  happenings: performanceHappenings,
  begin: () => {},
  look: lookAtPerformance,
  outputs: () => [],
  consequences: () => [],
};
