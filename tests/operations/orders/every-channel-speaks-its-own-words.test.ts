import { describe, expect, test } from 'vitest';
import type { AnyStateNode } from 'xstate';
import { publicStatus } from '../../../src/operations/orders/dialects.ts';
import { orderMachine } from '../../../src/operations/orders/order.machine.ts';
import type { OrderStateValue } from '../../../src/operations/orders/order.ts';
import type { Dialect } from '../../../src/operations/shop/channel.ts';

/** Vocabularies of the platforms, from the domain facts 1.1, 1.2, 1.3 and 1.5. */
const AMAZON = [
  'PendingAvailability',
  'Pending',
  'Unshipped',
  'PartiallyShipped',
  'Shipped',
  'InvoiceUnconfirmed',
  'Canceled',
  'Unfulfillable',
];
const SHOPEE = [
  'UNPAID',
  'INVOICE_PENDING',
  'READY_TO_SHIP',
  'PROCESSED',
  'RETRY_SHIP',
  'SHIPPED',
  'TO_CONFIRM_RECEIVE',
  'COMPLETED',
  'IN_CANCEL',
  'CANCELLED',
  'TO_RETURN',
];
const RAKUTEN = ['100', '200', '300', '400', '500', '600', '700', '800', '900'];
const FINANCIAL = [
  'PENDING',
  'AUTHORIZED',
  'PARTIALLY_PAID',
  'PAID',
  'PARTIALLY_REFUNDED',
  'REFUNDED',
  'VOIDED',
  'EXPIRED',
];
const FULFILMENT = [
  'UNFULFILLED',
  'PARTIALLY_FULFILLED',
  'FULFILLED',
  'SCHEDULED',
  'ON_HOLD',
  'IN_PROGRESS',
  'PENDING_FULFILLMENT',
  'RESTOCKED',
  'CANCELLED',
];

const VOCABULARIES: Readonly<Record<Dialect, readonly (readonly string[])[]>> = {
  'amazon-like': [AMAZON],
  'shopee-like': [SHOPEE],
  'rakuten-like': [RAKUTEN],
  'own-store': [FINANCIAL, FULFILMENT],
};

const regions = Object.values(orderMachine.root.states) as AnyStateNode[];

/** Where each region goes on each event: an event is heard by every region that knows it. */
function step(state: Readonly<Record<string, string>>, event: string): Record<string, string> {
  return Object.fromEntries(
    regions.map((region) => {
      const here = state[region.key] ?? '';
      const target = (region.states[here] as AnyStateNode).transitions.get(event)?.[0]?.target?.[0]?.key;
      return [region.key, target ?? here];
    }),
  );
}

/** Every combination of the five regions that some sequence of events leads to. */
function reachable(): OrderStateValue[] {
  const events = [
    ...new Set(
      regions.flatMap((region) =>
        Object.values(region.states as Record<string, AnyStateNode>).flatMap((state) => [...state.transitions.keys()]),
      ),
    ),
  ];
  const first = Object.fromEntries(regions.map((region) => [region.key, String(region.initial.target[0]?.key)]));
  const found = new Map([[JSON.stringify(first), first]]);
  for (const state of found.values()) {
    for (const event of events) {
      const next = step(state, event);
      const key = JSON.stringify(next);
      if (!found.has(key)) found.set(key, next);
    }
  }
  return [...found.values()] as unknown as OrderStateValue[];
}

const combinations = reachable();

describe.each(Object.keys(VOCABULARIES) as Dialect[])('a channel that speaks %s', (dialect) => {
  test('has a public status in its own words for every reachable state of an order', () => {
    expect(combinations.length).toBeGreaterThan(1000);
    const strange = new Set<string>();
    for (const state of combinations) {
      const status = publicStatus(dialect, state);
      const known =
        status.length === VOCABULARIES[dialect].length &&
        status.every((word, i) => VOCABULARIES[dialect][i]?.includes(word));
      if (!known) strange.add(`${status.join(' · ')} for ${JSON.stringify(state)}`);
    }
    expect([...strange]).toEqual([]);
  });
});

const NEW: OrderStateValue = {
  payment: 'captured',
  review: 'undecided',
  fulfilment: 'unallocated',
  acceptance: 'not-yet',
  closing: 'open',
};

describe('the words for the usual way of an order', () => {
  test.each<[string, Partial<OrderStateValue>, string, string, string, string]>([
    ['unpaid', { payment: 'pending' }, 'Pending', 'UNPAID', '100', 'PENDING · UNFULFILLED'],
    ['paid, waiting for the shop', {}, 'Unshipped', 'READY_TO_SHIP', '100', 'PAID · UNFULFILLED'],
    [
      'confirmed',
      { review: 'confirmed', fulfilment: 'allocated' },
      'Unshipped',
      'READY_TO_SHIP',
      '300',
      'PAID · IN_PROGRESS',
    ],
    ['on hold', { review: 'on-hold' }, 'Unshipped', 'READY_TO_SHIP', '400', 'PAID · ON_HOLD'],
    [
      'packed with its papers',
      { review: 'confirmed', fulfilment: 'documented' },
      'Unshipped',
      'PROCESSED',
      '300',
      'PAID · IN_PROGRESS',
    ],
    [
      'handed over',
      { review: 'confirmed', fulfilment: 'handed-over' },
      'Shipped',
      'SHIPPED',
      '500',
      'PAID · FULFILLED',
    ],
    [
      'delivered',
      { review: 'confirmed', fulfilment: 'delivered', acceptance: 'inspecting' },
      'Shipped',
      'TO_CONFIRM_RECEIVE',
      '500',
      'PAID · FULFILLED',
    ],
    [
      'accepted',
      { review: 'confirmed', fulfilment: 'delivered', acceptance: 'accepted' },
      'Shipped',
      'COMPLETED',
      '600',
      'PAID · FULFILLED',
    ],
    [
      'closed',
      { review: 'confirmed', fulfilment: 'delivered', acceptance: 'accepted', closing: 'closed' },
      'Shipped',
      'COMPLETED',
      '700',
      'PAID · FULFILLED',
    ],
    [
      'disputed',
      { review: 'confirmed', fulfilment: 'delivered', acceptance: 'disputed' },
      'Shipped',
      'TO_RETURN',
      '600',
      'PAID · FULFILLED',
    ],
    ['asked to cancel', { review: 'cancellation-requested' }, 'Unshipped', 'IN_CANCEL', '800', 'PAID · UNFULFILLED'],
    ['cancelled', { review: 'rejected' }, 'Canceled', 'CANCELLED', '900', 'PAID · CANCELLED'],
    ['never paid', { payment: 'voided' }, 'Canceled', 'CANCELLED', '900', 'VOIDED · UNFULFILLED'],
  ])('%s', (_name, change, amazon, shopee, rakuten, own) => {
    const state = { ...NEW, ...change };
    const said = (['amazon-like', 'shopee-like', 'rakuten-like', 'own-store'] as const).map((dialect) =>
      publicStatus(dialect, state).join(' · '),
    );
    expect(said).toEqual([amazon, shopee, rakuten, own]);
  });
});
