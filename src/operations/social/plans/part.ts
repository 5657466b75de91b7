import type { PlansHappenings } from './happenings.ts';
import type { PlansHouse } from './house.ts';
import type { PlansForm, PlansTruth } from './truth.ts';
import type { PlansView } from './view.ts';

/** The types of the subject. */
export interface PlansPart {
  readonly house: PlansHouse;
  readonly form: PlansForm;
  readonly truth: PlansTruth;
  readonly view: PlansView;
  readonly happens: PlansHappenings;
}
