import { setup } from 'xstate';
import { AFTER_SALES_STATES, type CaseEvent } from './after-sales-states.ts';

/** The lifecycle of an after-sales case over {@link AFTER_SALES_STATES}. */
export const afterSalesMachine = setup({ types: { events: {} as CaseEvent } }).createMachine({
  id: 'case',
  initial: 'requested',
  states: AFTER_SALES_STATES,
});
