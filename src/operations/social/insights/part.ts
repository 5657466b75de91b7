import type { InsightsHappenings } from './happenings.ts';
import type { InsightsHouse } from './house.ts';
import type { InsightsForm, InsightsTruth } from './truth.ts';
import type { InsightsView } from './view.ts';

/** The types of the subject. */
export interface InsightsPart {
  readonly house: InsightsHouse;
  readonly form: InsightsForm;
  readonly truth: InsightsTruth;
  readonly view: InsightsView;
  readonly happens: InsightsHappenings;
}
