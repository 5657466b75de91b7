import { store } from '../../src/operations/store/duty.ts';
import { storeHouseOf } from '../../src/operations/store/look-ups.ts';
import type { Sitting } from '../../src/sitting/sitting.ts';
import type { JunkTable, PossibleInputs } from './junk.ts';
import { listingInputs } from './store/listings.ts';
import { meetingJunk } from './store/meetings-junk.ts';
import { performanceJunk } from './store/performance.ts';
import { stockInputs } from './store/stock-junk.ts';
import { translationInputs } from './store/translations-junk.ts';

/** What a hand could send in the store at this moment, right or wrong, of every kind of act. */
function inputs(sitting: Sitting, picks: readonly number[]): PossibleInputs {
  const { store: view } = sitting.view();
  if (view === undefined) throw new Error('this form has no store');
  const house = storeHouseOf(sitting.world);
  return {
    ...stockInputs(view, house, picks),
    ...listingInputs(view, picks),
    ...translationInputs(view, picks),
    ...performanceJunk(view, picks),
    ...meetingJunk(view, house, picks),
  };
}

export const storeJunk: JunkTable = {
  kinds: store.actions.map(({ kind }) => kind),
  elsewhere: ['order/cancel'],
  inputs,
};
