import { Immer } from 'immer';
import type { Updater } from './records.ts';

const unfrozen = new Immer({ autoFreeze: false });

/** Updates a record without saying what has changed and without freezing it: for a world that is tried and thrown away. */
export const updateUntold: Updater = (record, change) => [
  unfrozen.produce(record, change as (draft: unknown) => void),
  [],
];
