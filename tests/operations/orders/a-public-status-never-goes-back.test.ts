import { describe, expect, test } from 'vitest';
import { lifecycleOf } from '../../../src/kernel/lifecycle.ts';
import { publicStatus } from '../../../src/operations/orders/dialects.ts';
import { orderMachine } from '../../../src/operations/orders/order.machine.ts';
import type { OrderStateValue } from '../../../src/operations/orders/order.ts';
import type { Dialect } from '../../../src/operations/shop/channel.ts';

const lifecycle = lifecycleOf(orderMachine);

/** What a channel shows on a way of an order, event by event; each word once. */
function shown(dialect: Dialect, events: readonly string[]): string[] {
  let { state } = lifecycle.start({ paymentExpiry: 1000, acceptancePeriod: 2000 });
  const words = [publicStatus(dialect, state.value as OrderStateValue).join(' · ')];
  for (const type of events) {
    const moved = lifecycle.move(state, { type });
    if (moved === null) throw new Error(`${type} is not allowed in ${JSON.stringify(state.value)}`);
    state = moved.state;
    const word = publicStatus(dialect, state.value as OrderStateValue).join(' · ');
    if (words.at(-1) !== word) words.push(word);
  }
  return words;
}

const SHIPPED = ['CAPTURE', 'SEE', 'CONFIRM', 'ALLOCATE', 'PACK', 'DOCUMENT', 'HAND_OVER', 'DEPART'];
const DELIVERED = [...SHIPPED, 'DELIVER', 'ACCEPT'];

describe('what a channel shows', () => {
  test.each<[string, Dialect, readonly string[], readonly string[]]>([
    ['a parcel that comes back', 'shopee-like', ['TURN_BACK', 'COME_BACK'], ['SHIPPED', 'CANCELLED']],
    ['a parcel that is lost', 'shopee-like', ['LOSE'], ['SHIPPED', 'CANCELLED']],
    ['a parcel that is lost', 'amazon-like', ['LOSE'], ['Shipped']],
    ['a parcel that comes back and is paid back', 'rakuten-like', ['TURN_BACK', 'COME_BACK', 'REFUND'], ['500', '900']],
    [
      'a dispute',
      'shopee-like',
      ['DELIVER', 'DISPUTE', 'SETTLE'],
      ['SHIPPED', 'TO_CONFIRM_RECEIVE', 'TO_RETURN', 'COMPLETED'],
    ],
    ['a charge-back', 'own-store', ['CHARGE_BACK'], ['PAID · FULFILLED']],
    ['a charge-back', 'amazon-like', ['CHARGE_BACK'], ['Shipped']],
  ])('of %s on a %s channel goes forward', (_what, dialect, events, words) => {
    const all = shown(dialect, [...SHIPPED, ...events]);
    expect(all.slice(-words.length)).toEqual(words);
  });

  test('of a parcel that is packed again stays where it is', () => {
    const again = [...SHIPPED.slice(0, -2), 'PACK', 'DOCUMENT', 'HAND_OVER'];
    expect(shown('shopee-like', again)).toEqual(['UNPAID', 'READY_TO_SHIP', 'PROCESSED', 'SHIPPED']);
  });

  test('of a payment that was done stays done when the order is opened again', () => {
    const closed = [...DELIVERED, 'MARK_CLOSABLE', 'CLOSE'];
    expect(shown('rakuten-like', [...closed, 'REOPEN', 'DISPUTE', 'SETTLE', 'CLOSE']).slice(-2)).toEqual([
      '600',
      '700',
    ]);
  });

  test.each(['amazon-like', 'shopee-like', 'rakuten-like'] as const)(
    'of an order that left unpaid on a %s channel is not undone when its payment is void',
    (dialect) => {
      const words = shown(dialect, [...SHIPPED.slice(1), 'VOID']);
      expect(words.at(-1)).toBe({ 'amazon-like': 'Shipped', 'shopee-like': 'SHIPPED', 'rakuten-like': '900' }[dialect]);
    },
  );

  test('of a charge-back after a partial refund tells of the refund alone', () => {
    const state = {
      ...({} as OrderStateValue),
      payment: 'charged-back',
      review: 'confirmed',
      fulfilment: 'delivered',
    } as const;
    expect(publicStatus('own-store', { ...state, acceptance: 'accepted', closing: 'open' }, 100)).toEqual([
      'PARTIALLY_REFUNDED',
      'FULFILLED',
    ]);
  });
});
