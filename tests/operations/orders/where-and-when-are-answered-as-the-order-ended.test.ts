import { describe, expect, test } from 'vitest';
import type { Reply, Topic } from '../../../src/operations/orders/inquiry.ts';
import type { BareOrder, OrderStateValue } from '../../../src/operations/orders/order.ts';
import { fittingReplies } from '../../../src/operations/orders/replies.ts';
import { DAY } from '../../../src/operations/shop/calendar.ts';
import { deskWith } from '../../support/desk.ts';

const desk = deskWith({ orders: [{}] });
const order: BareOrder = desk.order('O-1');
const { catalogue } = desk.sitting.form;

const fitting = (topic: Topic, state: Partial<OrderStateValue>, at = order.deliverBy - DAY): readonly Reply[] =>
  fittingReplies(
    topic,
    order,
    undefined,
    {
      payment: 'captured',
      review: 'confirmed',
      fulfilment: 'in-transit',
      acceptance: 'not-yet',
      closing: 'open',
      ...state,
    },
    { mode: 'courier', parcel: order },
    catalogue,
    at,
  );

describe.each<[string, Partial<OrderStateValue>, readonly Reply[]]>([
  ['lost', { fulfilment: 'lost' }, ['parcel-lost']],
  ['returning', { fulfilment: 'returning' }, ['coming-back']],
  ['returned', { fulfilment: 'returned' }, ['coming-back']],
  ['stuck', { fulfilment: 'stuck' }, ['delivery-problem']],
  ['not delivered', { fulfilment: 'delivery-failed' }, ['delivery-problem']],
  ['held by customs', { fulfilment: 'customs-hold' }, ['held-at-customs']],
  ['cancelled', { review: 'rejected', fulfilment: 'unallocated' }, ['cancelled']],
])('an order that is %s', (_what, state, replies) => {
  test.each(['where', 'when'] as const)('has the same true answer to the question %s', (topic) => {
    expect(fitting(topic, state)).toEqual(replies);
  });
});

test('a day that has passed is promised no more', () => {
  expect(fitting('when', {})).toEqual(['arrives-by']);
  expect(fitting('when', {}, order.deliverBy + 1)).toEqual(['on-its-way']);
});

test.each(['change-address', 'combine', 'split', 'cancel', 'duty'] as const)(
  'to the question %s about a cancelled order the answer is that it is cancelled',
  (topic) => {
    expect(fitting(topic, { review: 'rejected', fulfilment: 'unallocated' })).toEqual(['cancelled']);
  },
);
