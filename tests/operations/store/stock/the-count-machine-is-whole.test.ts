import { expect, test } from 'vitest';
import { statesTagged } from '../../../../src/kernel/state-tags.ts';
import { stockCountMachine } from '../../../../src/operations/store/stock/stock-count.machine.ts';
import { STOCK_COUNT_STATES } from '../../../../src/operations/store/stock/stock-count-states.ts';
import { eventsOf, machineIsWhole } from '../../../support/machine-suite.ts';

machineIsWhole({ machine: stockCountMachine, sentFrom: ['store/stock', 'market/store'] });

test('a count has no timers of its own: its day and its answers come from the agenda', () => {
  expect(eventsOf(stockCountMachine).filter((event) => event.startsWith('xstate.'))).toEqual([]);
});

test('a variance can be counted again until its entry is sent', () => {
  const again = Object.entries(STOCK_COUNT_STATES).flatMap(([state, one]) =>
    'on' in one && 'RECOUNT' in one.on ? [state] : [],
  );
  expect(again).toEqual([...statesTagged({ states: STOCK_COUNT_STATES }, 'to-clear-up')]);
});
