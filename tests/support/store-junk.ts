import { store } from '../../src/operations/store/duty.ts';
import type { Sitting } from '../../src/sitting/sitting.ts';
import type { JunkTable, PossibleInputs } from './junk.ts';
import { performanceJunk } from './store/performance.ts';

/** What a hand could send in the store at this moment, right or wrong, of every kind of act. */
function inputs(sitting: Sitting, picks: readonly number[]): PossibleInputs {
  const { store: view } = sitting.view();
  if (view === undefined) throw new Error('this form has no store');
  return { ...performanceJunk(view, picks) };
}

export const storeJunk: JunkTable = {
  kinds: store.actions.map(({ kind }) => kind),
  elsewhere: ['order/cancel'],
  inputs,
};
