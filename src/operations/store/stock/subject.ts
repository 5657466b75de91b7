import { named, namedById } from '../../duty.ts';
import type { Subject } from '../../subject.ts';
import { stockActions } from './actions/index.ts';
import { beginStock } from './begin.ts';
import { stockConsequences } from './consequences.ts';
import { COUNT, type StockCount } from './count.ts';
import { DOCKET } from './docket.ts';
import { stockHappenings } from './happenings.ts';
import { lookAtStock } from './look.ts';
import { stockOutputs } from './outputs.ts';
import type { StockPart } from './part.ts';
import { PURCHASE } from './purchase.ts';
import { stockCountMachine } from './stock-count.machine.ts';

/** A count is called after its bin, a report on goods set aside by its number. */
const countNumber = ({ id }: StockCount): string => id;

/** Stock: counts, variances, what channels show, what is ordered. */
export const stock: Subject<StockPart> = {
  actions: stockActions,
  lifecycles: { [COUNT]: stockCountMachine },
  names: [
    named(COUNT, { name: countNumber, number: countNumber }),
    named(DOCKET, { name: ({ number }) => number, number: ({ number }) => number }),
    named(PURCHASE, { name: ({ id }) => id, number: ({ id }) => id }),
    // The plan of a week is called after its first day.
    namedById('stock-plan', { date: '*' }),
  ],
  shows: { counts: COUNT, dockets: DOCKET, purchases: PURCHASE },
  happenings: stockHappenings,
  begin: beginStock,
  look: lookAtStock,
  outputs: stockOutputs,
  consequences: stockConsequences,
};
