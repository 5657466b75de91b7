import type { PerformanceHappenings } from './happenings.ts';
import type { PerformanceHouse } from './house.ts';
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
