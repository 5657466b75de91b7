import { or, setup, stateIn } from 'xstate';
import { statesTagged } from '../../../kernel/state-tags.ts';
import { type CountEvent, STOCK_COUNT_STATES } from './stock-count-states.ts';

/**
 * The lifecycle of a count over {@link STOCK_COUNT_STATES}. The guards keep its regions together: somebody is asked only about a
 * variance that is to be cleared up, and nobody is asked twice.
 */
export const stockCountMachine = setup({
  types: { events: {} as CountEvent },
  guards: {
    isToClearUp: or(
      [...statesTagged(STOCK_COUNT_STATES.count, 'to-clear-up')].map((state) => stateIn({ count: state })),
    ),
    isWarehouseUnasked: stateIn({ warehouse: 'not-asked' }),
    isSupplierUnasked: stateIn({ supplier: 'not-asked' }),
    isMarketingUnasked: stateIn({ marketing: 'not-asked' }),
  },
}).createMachine({
  id: 'stock-count',
  type: 'parallel',
  states: STOCK_COUNT_STATES,
});
