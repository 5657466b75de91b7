import { freeze } from 'immer';

/** The same data, of which nobody can change any part from now on. */
export const frozen = <Data extends object>(data: Data): Data => freeze(data, true);
