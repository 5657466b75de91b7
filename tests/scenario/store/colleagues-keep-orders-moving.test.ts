import { describe, expect, it } from 'vitest';
import { stockLevels } from '../../../src/operations/shop/stock.ts';
import { beginSitting, formFor } from '../../support/world.ts';

/** What each act of a colleague leads to, once for each order in it. */
const LEADS_TO: Readonly<Record<string, string>> = {
  'order/confirm': 'order/confirmed',
  'order/cancel': 'order/cancelled',
  'parcel/pack': 'parcel/packed',
  'shipment/book': 'shipment/booked',
  'document/complete': 'document/completed',
  'batch/hand-over': 'parcel/handed-over',
  'tracking/enter': 'tracking/entered',
};

interface Input {
  readonly orders?: readonly string[];
  readonly bookings?: readonly { readonly order: string }[];
  readonly entries?: readonly { readonly order: string }[];
  readonly order?: string;
}

const ordersIn = ({ orders, bookings, entries, order = '' }: Input): readonly string[] =>
  orders ?? (bookings ?? entries)?.map((each) => each.order) ?? [order];

describe.each([3])('in a week of the store (seed %i)', (seed) => {
  const form = formFor(seed, 'store-room');
  const sitting = beginSitting(form);
  sitting.advance(form.days.at(-1)?.close ?? 0);

  it.each(Object.entries(LEADS_TO))('no %s of a colleague is refused', (action, kind) => {
    const wanted = form.coming.flatMap((event) =>
      event.kind === 'colleague/acts' && event.action === action ? ordersIn(event.input as Input) : [],
    );
    const done = new Set(sitting.journal.flatMap((each) => (each.kind === kind ? [each.subject.id] : [])));
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter((id) => !done.has(id))).toEqual([]);
  });

  it('colleagues ship most of the orders that come in', () => {
    const count = (kind: string): number => sitting.journal.filter((each) => each.kind === kind).length;
    expect(count('order/arrived')).toBeGreaterThanOrEqual(120);
    expect(count('parcel/handed-over')).toBeGreaterThanOrEqual(90);
    expect(count('order/cancelled')).toBeGreaterThanOrEqual(6);
  });

  it('no product runs short of what was set aside, but for the one that was sold twice before the week', () => {
    const twice = form.truth.store?.stock.planted.find(({ cause }) => cause === 'double-sale')?.product;
    for (const { id } of form.catalogue.products) {
      if (id === twice) continue;
      const { onHand, reserved } = stockLevels(sitting.world, id) ?? { onHand: 0, reserved: 0 };
      expect(onHand).toBeGreaterThanOrEqual(reserved);
    }
  });
});
