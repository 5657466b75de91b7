import type { StockHappenings } from './happenings.ts';
import type { StockHouse } from './house.ts';
import type { StockForm, StockTruth } from './truth.ts';
import type { StockView } from './view.ts';

/** The types of the subject. */
export interface StockPart {
  readonly house: StockHouse;
  readonly form: StockForm;
  readonly truth: StockTruth;
  readonly view: StockView;
  readonly happens: StockHappenings;
}
