import { expect, test } from 'vitest';
import { orderMachine } from '../../../src/operations/orders/order.machine.ts';
import { eventsOf, machineIsWhole } from '../../support/machine-suite.ts';

machineIsWhole({
  machine: orderMachine,
  input: { paymentExpiry: 1000, acceptancePeriod: 2000 },
  sentFrom: ['.'],
});

test('an order has two timers: for its payment and for its acceptance', () => {
  const timers = eventsOf(orderMachine).filter((event) => event.startsWith('xstate.'));
  expect(timers.map((event) => event.split('.')[2])).toEqual(['paymentExpiry', 'acceptancePeriod']);
});
