import type { Form } from '../../operations/market/form.ts';
import { DUTY_CODES, type Parts } from '../../operations/parts.ts';
import type { StoreHouse } from '../../operations/store/parts.ts';
import { makeScoringDuty } from '../scoring-duty.ts';
import { p211 } from './p2-1-1.ts';
import { p212 } from './p2-1-2.ts';
import { p221 } from './p2-2-1.ts';
import { p231 } from './p2-3-1.ts';
import { p232 } from './p2-3-2.ts';

/** The handbook of the store; every form that trains it has one. */
function houseOf({ catalogue: { store } }: Form): StoreHouse {
  if (store === undefined) throw new Error('a form that trains the store has no handbook for it');
  return store;
}

/** How the store is judged. */
export const storeScoring = makeScoringDuty<Parts['store']>({
  code: DUTY_CODES.store,
  indicators: [p211, p212, p221, p231, p232],
  house: houseOf,
  truth: ({ truth: { store } }) => (store === undefined ? {} : { store }),
});
