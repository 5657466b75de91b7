import { expect, test } from 'vitest';
import { type OrderView, ordersOf } from '../../../src/host/index.ts';
import { shipmentOf } from '../../../src/panels/orders/parts/stage.ts';
import { productsIn, wholeParcel } from '../../../src/panels/orders/parts/whole-parcel.ts';
import { deskWith, type TestDesk } from '../../support/desk.ts';

const shown = (desk: TestDesk) => ordersOf(desk.sitting.view());
const label = (desk: TestDesk, id = 'O-1'): string | undefined => shipmentOf(shown(desk), desk.seen(id))?.label;
const book = (desk: TestDesk, mode: string): void => {
  desk.do('shipment/book', { bookings: [{ order: 'O-1', mode, grams: 500 }] });
};

const BUYER = { id: 'B', name: 'Yuki Sato', language: 'ja', earlierOrders: 0 } as const;

/** Two orders of one buyer in one parcel: pouches in both, and a case in the second. */
function combined(): TestDesk {
  const desk = deskWith([
    { buyer: BUYER, lines: [{ product: 'oolong-pouch', quantity: 1 }] },
    {
      buyer: BUYER,
      lines: [
        { product: 'oolong-pouch', quantity: 2 },
        { product: 'phone-case', quantity: 1 },
      ],
    },
  ]);
  desk.do('order/confirm', { orders: ['O-1', 'O-2'] });
  desk.do('order/combine', { orders: ['O-1', 'O-2'] });
  return desk;
}

test('a parcel that was booked anew shows its present waybill, also to the order that travels with it', () => {
  const desk = combined();
  desk.do('parcel/pack', { orders: ['O-1'], carton: 'L' });
  book(desk, 'ems');
  const first = label(desk);
  book(desk, 'courier');
  expect(label(desk)).not.toBe(first);
  expect(label(desk)).toBe(desk.shipment('O-1').label);
  expect(label(desk, 'O-2')).toBe(label(desk));
});

test('a parcel that was packed again has no waybill, nor has the order that travels with it', () => {
  const desk = combined();
  desk.do('parcel/pack', { orders: ['O-1'], carton: 'L' });
  book(desk, 'ems');
  desk.do('parcel/pack', { orders: ['O-1'], carton: 'L' });
  expect([label(desk), label(desk, 'O-2')]).toEqual([undefined, undefined]);
});

test('the customs paper of combined orders has a line for each product in the parcel, and the engine takes it', () => {
  const desk = combined();
  desk.do('parcel/pack', { orders: ['O-1'], carton: 'L' });
  book(desk, 'courier');
  const whole: OrderView = wholeParcel(shown(desk), desk.seen('O-1'));
  expect(productsIn(whole.lines)).toEqual([
    { product: 'oolong-pouch', quantity: 3 },
    { product: 'phone-case', quantity: 1 },
  ]);
  const { lines } = desk.rightPaper('O-1');
  expect(lines.map(({ product, quantity }) => ({ product, quantity }))).toEqual(productsIn(whole.lines));
  desk.declare('O-1');
});

test('an order that travels by itself is its own parcel', () => {
  const desk = deskWith([{}]);
  expect(wholeParcel(shown(desk), desk.seen('O-1'))).toBe(desk.seen('O-1'));
});
