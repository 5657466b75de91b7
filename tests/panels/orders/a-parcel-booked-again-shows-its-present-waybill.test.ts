import { expect, test } from 'vitest';
import type { SittingHost } from '../../../src/host/index.ts';
import { ordersOf } from '../../../src/operations/orders/view.ts';
import { nameAmong } from '../../../src/operations/shop/name.ts';
import { orderFinds } from '../../../src/panels/orders/finds.ts';
import { shipmentOf } from '../../../src/panels/orders/parts/stage.ts';
import { ShownNames } from '../../../src/sitting/shown-names.ts';
import { deskWith, type TestDesk } from '../../support/desk.ts';

const BOOK = 'shipment/book';

/** An order packed, booked by post, and booked again by courier. */
function rebooked(): TestDesk {
  const desk = deskWith([{}]);
  desk.do('order/confirm', { orders: ['O-1'] });
  desk.do('parcel/pack', { orders: ['O-1'], carton: 'M' });
  const [first, second] = desk.sitting.form.catalogue.modes.filter(({ lanes }) => lanes[desk.order('O-1').market]);
  desk.do(BOOK, { bookings: [{ order: 'O-1', mode: first?.id, grams: 500 }] });
  desk.do(BOOK, { bookings: [{ order: 'O-1', mode: second?.id, grams: 500 }] });
  return desk;
}

const shown = (desk: TestDesk) => {
  const view = ordersOf(desk.sitting.view());
  return { view, waybill: shipmentOf(view, desk.seen('O-1')) };
};

test('papers show the booking that the order names, not the first one', () => {
  const desk = rebooked();
  const { view, waybill } = shown(desk);
  expect(view.shipments.filter(({ orders }) => orders.includes('O-1')).length).toBe(2);
  expect(waybill?.label).toBe(desk.shipment('O-1').label);
  expect(waybill?.id).toBe(desk.order('O-1').shipment);
});

test('an order packed again after its booking shows no waybill: it has none', () => {
  const desk = rebooked();
  desk.do('parcel/pack', { orders: ['O-1'], carton: 'L' });
  expect(desk.seen('O-1').shipment).toBeUndefined();
  expect(shown(desk).waybill).toBeUndefined();
});

test('the search finds a parcel by its present waybill alone', () => {
  const desk = rebooked();
  const { sitting } = desk;
  const names = new ShownNames(sitting);
  names.take(sitting.view());
  const host = {
    view: () => sitting.view(),
    text: (key: string) => key,
    nameOf: (kind: string, id: string) => nameAmong(names.all, kind, id),
    catalogue: sitting.form.catalogue,
  } as unknown as SittingHost;
  const found = orderFinds(host).filter(({ kind }) => kind === 'shipment');
  expect(found.map(({ title }) => title)).toEqual([desk.shipment('O-1').label]);
});
