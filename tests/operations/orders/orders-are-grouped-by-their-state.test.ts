import { expect, test } from 'vitest';
import { statesTagged } from '../../../src/kernel/state-tags.ts';
import { orderMachine } from '../../../src/operations/orders/order.machine.ts';
import {
  hasEnded,
  hasNeverArrived,
  isAccepted,
  isBeforeHandOver,
  isInspectionOver,
  isInTrouble,
  isJourneyOver,
  isOnItsWay,
  isPackable,
  isPaid,
  isStopped,
  isTrackingComplete,
  isUnpacked,
  type OrderStateValue,
  wantsDecision,
} from '../../../src/operations/orders/order.ts';
import type { OrderTag } from '../../../src/operations/orders/order-states.ts';

const FRESH: OrderStateValue = {
  payment: 'captured',
  review: 'confirmed',
  fulfilment: 'unallocated',
  acceptance: 'not-yet',
  closing: 'open',
};

type Group = readonly [
  tag: OrderTag,
  is: (stage: OrderStateValue) => boolean,
  region: keyof OrderStateValue,
  states: readonly string[],
];

/** Every group with all its states, written out: a change to a group is a change to this table. */
const GROUPS: readonly Group[] = [
  ['paid', isPaid, 'payment', ['captured', 'partly-refunded']],
  ['to-decide', wantsDecision, 'review', ['undecided', 'cancellation-requested']],
  ['before-hand-over', isBeforeHandOver, 'fulfilment', ['unallocated', 'allocated', 'packed', 'documented']],
  ['unpacked', isUnpacked, 'fulfilment', ['unallocated', 'allocated']],
  ['packable', isPackable, 'fulfilment', ['allocated', 'packed', 'documented']],
  ['on-its-way', isOnItsWay, 'fulfilment', ['handed-over', 'in-transit']],
  ['stopped', isStopped, 'fulfilment', ['customs-hold', 'delivery-failed', 'stuck', 'lost']],
  [
    'in-trouble',
    isInTrouble,
    'fulfilment',
    ['customs-hold', 'delivery-failed', 'stuck', 'lost', 'returning', 'returned'],
  ],
  ['journey-over', isJourneyOver, 'fulfilment', ['delivered', 'lost', 'returned']],
  ['tracking-complete', isTrackingComplete, 'fulfilment', ['delivered', 'returned']],
  ['never-arrived', hasNeverArrived, 'fulfilment', ['lost', 'returned']],
  ['accepted', isAccepted, 'acceptance', ['accepted', 'settled', 'reviewed']],
  ['inspection-over', isInspectionOver, 'acceptance', ['accepted', 'disputed', 'settled', 'reviewed']],
];

test.each(GROUPS)('orders of the group "%s" are those in its states and no others', (tag, is, region, states) => {
  expect([...statesTagged(orderMachine, tag)].sort()).toEqual([...states].sort());
  const all = Object.keys(orderMachine.states[region]?.states ?? {});
  const found = all.filter((state) => is({ ...FRESH, [region]: state }));
  expect(found.sort()).toEqual([...states].sort());
});

test('an order has ended when it was cancelled or when its parcel moves no more', () => {
  expect(hasEnded(FRESH)).toBe(false);
  expect(hasEnded({ ...FRESH, review: 'rejected' })).toBe(true);
  expect(hasEnded({ ...FRESH, fulfilment: 'lost' })).toBe(true);
});
