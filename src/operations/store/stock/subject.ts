import type { StoreSubject } from '../subject.ts';
import { stockActions } from './actions/index.ts';
import { type StockHappenings, stockHappenings } from './happenings.ts';
import type { StockHouse } from './house.ts';
import { lookAtStock } from './look.ts';
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

/** Stock: counts, variances, what channels show, what is ordered. */
export const stock: StoreSubject<StockPart> = {
  actions: stockActions,
  lifecycles: {},
  names: [],
  shows: {},
  happenings: stockHappenings,
  begin: () => {},
  look: lookAtStock,
  outputs: () => [],
  consequences: () => [],
};
