import { describe, expect, test } from 'vitest';
import { lifecycleOf } from '../../../src/kernel/lifecycle.ts';
import { orderMachine } from '../../../src/operations/orders/order.machine.ts';
import type { OrderStateValue } from '../../../src/operations/orders/order.ts';
import { eventsOf, machineIsWhole } from '../../support/machine-suite.ts';

const INPUT = { paymentExpiry: 1000, acceptancePeriod: 2000 };
const CONFIRMED = ['SEE', 'CONFIRM'];
const HANDED_OVER = [...CONFIRMED, 'ALLOCATE', 'PACK', 'DOCUMENT', 'HAND_OVER'];
const IN_TRANSIT = [...HANDED_OVER, 'DEPART'];

machineIsWhole({
  machine: orderMachine,
  input: INPUT,
  sentFrom: ['.'],
  first: { fulfilment: CONFIRMED, acceptance: IN_TRANSIT, closing: ['CANCEL'] },
});

test('an order has two timers: for its payment and for its acceptance', () => {
  const timers = eventsOf(orderMachine).filter((event) => event.startsWith('xstate.'));
  expect(timers.map((event) => event.split('.')[2])).toEqual(['paymentExpiry', 'acceptancePeriod']);
});

const lifecycle = lifecycleOf(orderMachine);

/** The order after these events, all of which must be allowed. */
function after(events: readonly string[]) {
  let { state } = lifecycle.start(INPUT);
  for (const type of events) {
    const moved = lifecycle.move(state, { type });
    if (moved === null) throw new Error(`${type} is not allowed in ${JSON.stringify(state.value)}`);
    state = moved.state;
  }
  return state;
}
const valueAfter = (...events: string[]): OrderStateValue => after(events).value as OrderStateValue;
const refuses = (events: readonly string[], type: string): boolean => lifecycle.move(after(events), { type }) === null;

describe('an order by itself', () => {
  test.each<[string, readonly string[], string]>([
    ['delivers nothing that was never shipped', [], 'DELIVER'],
    ['delivers nothing that was only handed over', HANDED_OVER, 'DELIVER'],
    ['delivers nothing that is lost', [...IN_TRANSIT, 'LOSE'], 'DELIVER'],
    ['delivers nothing that is on its way back', [...IN_TRANSIT, 'TURN_BACK'], 'DELIVER'],
    ['reserves nothing that nobody has confirmed', ['SEE'], 'ALLOCATE'],
    ['packs nothing while it is on hold', [...CONFIRMED, 'ALLOCATE', 'HOLD'], 'PACK'],
    [
      'hands nothing over while the buyer wants to cancel',
      [...HANDED_OVER.slice(0, -1), 'REQUEST_CANCELLATION'],
      'HAND_OVER',
    ],
    ['packs nothing whose payment is void', [...CONFIRMED, 'ALLOCATE', 'VOID'], 'PACK'],
    ['hands nothing over whose payment is void', [...HANDED_OVER.slice(0, -1), 'VOID'], 'HAND_OVER'],
    ['hands nothing over whose money has gone back', ['CAPTURE', ...HANDED_OVER.slice(0, -1), 'REFUND'], 'HAND_OVER'],
    [
      'hands nothing over whose money the bank took',
      ['CAPTURE', ...HANDED_OVER.slice(0, -1), 'CHARGE_BACK'],
      'HAND_OVER',
    ],
    ['confirms nothing whose payment is void', ['SEE', 'VOID'], 'CONFIRM'],
    ['releases nothing whose payment is void', ['SEE', 'HOLD', 'VOID'], 'RELEASE'],
    ['is not cancelled once it has left', HANDED_OVER, 'CANCEL'],
    ['is not held once it has left', HANDED_OVER, 'HOLD'],
    ['is not asked to be cancelled once it has left', HANDED_OVER, 'REQUEST_CANCELLATION'],
    ['is not closed while it is under way', IN_TRANSIT, 'CLOSE'],
    ['is not closable before anything has happened', [], 'MARK_CLOSABLE'],
    ['has no dispute before it has left', CONFIRMED, 'DISPUTE'],
    ['has no review before it has left', CONFIRMED, 'REVIEW'],
  ])('%s', (_what, events, event) => {
    expect(refuses(events, event)).toBe(true);
  });

  test.each<[string, readonly string[], Partial<OrderStateValue>]>([
    ['is lost at customs', ['HOLD_AT_CUSTOMS', 'LOSE'], { fulfilment: 'lost' }],
    ['is lost after a failed attempt', ['FAIL_DELIVERY', 'LOSE'], { fulfilment: 'lost' }],
    ['is lost on its way back', ['TURN_BACK', 'LOSE'], { fulfilment: 'lost' }],
    ['stands still and is sent back', ['STAND', 'TURN_BACK', 'COME_BACK'], { fulfilment: 'returned' }],
    [
      'is disputed as not received, and comes after all',
      ['DISPUTE', 'DELIVER'],
      { fulfilment: 'delivered', acceptance: 'disputed' },
    ],
    ['is reviewed before it comes', ['REVIEW', 'DELIVER'], { acceptance: 'inspecting' }],
    ['is reviewed and objected to all the same', ['DELIVER', 'REVIEW', 'DISPUTE'], { acceptance: 'disputed' }],
    [
      'is disputed once more after it was settled',
      ['DELIVER', 'DISPUTE', 'SETTLE', 'DISPUTE'],
      { acceptance: 'disputed' },
    ],
  ])('%s', (_what, events, value) => {
    expect(valueAfter('CAPTURE', ...IN_TRANSIT, ...events)).toMatchObject(value);
  });

  test('a review during the inspection does not begin the period of acceptance anew', () => {
    const delivered = after(['CAPTURE', ...IN_TRANSIT, 'DELIVER']);
    expect(lifecycle.move(delivered, { type: 'REVIEW' })?.timers).toEqual([]);
  });
});
