import { setup } from 'xstate';
import { type CountEvent, STOCK_COUNT_STATES } from './stock-count-states.ts';

/** The lifecycle of a count over {@link STOCK_COUNT_STATES}. */
export const stockCountMachine = setup({ types: { events: {} as CountEvent } }).createMachine({
  id: 'stock-count',
  initial: 'scheduled',
  states: STOCK_COUNT_STATES,
});
