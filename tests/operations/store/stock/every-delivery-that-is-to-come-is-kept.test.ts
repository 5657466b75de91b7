import { expect, test } from 'vitest';
import { addedUp, arrivalsOf, type NewStockEntry, piecesToCome } from '../../../../src/operations/shop/stock.ts';
import { stockDesk } from '../../../support/store/stock.ts';
import { days } from '../../../support/world.ts';

const order = (quantity: number, due: number, of?: string): NewStockEntry => ({
  ...{ kind: 'purchase', quantity, due, why: 'supplier' },
  ...(of === undefined ? {} : { of }),
});
const receipt = (quantity: number, of?: string): NewStockEntry => ({
  ...{ kind: 'receipt', quantity, why: 'supplier' },
  ...(of === undefined ? {} : { of }),
});

test('a second order does not hide the first, whichever comes first', () => {
  const levels = addedUp([order(24, 90, 'PO-1'), order(48, 50, 'PO-2')]);
  expect(levels).toEqual({
    ...{ onHand: 0, reserved: 0, inbound: { at: 50, quantity: 48, of: 'PO-2' } },
    further: [{ at: 90, quantity: 24, of: 'PO-1' }],
  });
  expect([piecesToCome(levels), piecesToCome(levels, 60), piecesToCome(levels, 40)]).toEqual([72, 48, 0]);
});

test('goods that come in end the delivery of their own order, also where fewer came, and no other', () => {
  const both = [order(96, 10), order(24, 90, 'PO-1')];
  expect(addedUp([...both, receipt(20, 'PO-1')])).toEqual({
    ...{ onHand: 20, reserved: 0, inbound: { at: 10, quantity: 96 } },
  });
  expect(arrivalsOf(addedUp([...both, receipt(96)]))).toEqual([{ at: 90, quantity: 24, of: 'PO-1' }]);
});

test('a product of which goods are coming and more are ordered shows both', () => {
  const desk = stockDesk();
  const seen = () => desk.view.items.find(({ inbound }) => inbound !== undefined);
  const { id: product = '', inbound } = seen() ?? {};
  const rule = desk.house.stock.supply.find((one) => one.product === product);
  const quantity = rule?.minimum ?? 0;
  desk.do('purchase/order', { product, quantity });
  expect(seen()).toMatchObject({ id: product, inbound, further: [{ quantity, of: 'PO-001' }] });
  desk.wait(days(5));
  expect(desk.view.items.find(({ id }) => id === product)).toMatchObject({ inbound: { quantity, of: 'PO-001' } });
});
