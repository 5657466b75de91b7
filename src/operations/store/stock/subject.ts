import { named, namedById } from '../../duty.ts';
import type { StoreSubject } from '../subject.ts';
import { stockActions } from './actions/index.ts';
import { beginStock } from './begin.ts';
import { stockConsequences } from './consequences.ts';
import { COUNT, type StockCount } from './count.ts';
import { DOCKET } from './docket.ts';
import { type StockHappenings, stockHappenings } from './happenings.ts';
import type { StockHouse } from './house.ts';
import { lookAtStock } from './look.ts';
import { stockOutputs } from './outputs.ts';
import { PURCHASE } from './purchase.ts';
import { stockCountMachine } from './stock-count.machine.ts';
import type { StockForm, StockTruth } from './truth.ts';
import type { StockView } from './view.ts';

/** A count is called after its bin, a report on goods set aside by its number. */
const countNumber = ({ id }: StockCount): string => id;

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
  lifecycles: { [COUNT]: stockCountMachine },
  names: [
    named(COUNT, { name: countNumber, number: countNumber }),
    named(DOCKET, { name: ({ number }) => number, number: ({ number }) => number }),
    named(PURCHASE, { name: ({ id }) => id, number: ({ id }) => id }),
    namedById('bin', '*'),
  ],
  shows: { counts: COUNT, dockets: DOCKET, purchases: PURCHASE },
  happenings: stockHappenings,
  begin: beginStock,
  look: lookAtStock,
  outputs: stockOutputs,
  consequences: stockConsequences,
};
