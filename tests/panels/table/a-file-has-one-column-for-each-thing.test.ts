import { describe, expect, test } from 'vitest';
import type { SittingHost } from '../../../src/host/index.ts';
import { makeAmountText, ordersOf } from '../../../src/host/index.ts';
import { orderOutputs } from '../../../src/operations/orders/outputs.ts';
import { orderColumns } from '../../../src/panels/orders/list/order-columns.ts';
import { rowsInWords } from '../../../src/panels/screens/debrief/output-words.ts';
import { fileColumns } from '../../../src/panels/table/file-columns.ts';
import { deskWith } from '../../support/desk.ts';

function shipped() {
  const desk = deskWith([{}]).ship('O-1', 'epacket');
  const view = desk.sitting.view();
  const host = {
    catalogue: desk.sitting.form.catalogue,
    text: (key: string) => key,
    nameOf: () => undefined,
    view: () => view,
    clock: () => desk.sitting.now,
  } as unknown as SittingHost;
  return { desk, view, host };
}

describe('the list of orders as a file', () => {
  test('buyer and market stand apart, and every time has its year', () => {
    const { view, host } = shipped();
    const [order] = ordersOf(view).orders;
    if (order === undefined) throw new Error('no order');
    const cells = fileColumns(orderColumns(host)).map((column) => column.of(order));
    expect(cells).toContain(order.buyer.name);
    expect(cells).toContain(order.currency);
    expect(cells).toContainEqual({ at: order.shipBy, time: true });
    expect(cells).toContainEqual({ at: order.placedAt, time: true });
    expect(cells).toContainEqual({ at: order.deliverBy, time: false });
  });
});

describe('a work output as a file', () => {
  test('has a number for each amount, a date for each day, and a text for each code', () => {
    const { desk, host } = shipped();
    const [details, shipments] = orderOutputs(desk.sitting.world);
    if (details === undefined || shipments === undefined) throw new Error('no outputs');
    const order = desk.order('O-1');
    const cell = (table: typeof details, column: string) =>
      rowsInWords(host, table, [])[0]?.[table.columns.indexOf(`@${column}`)];
    expect(cell(details, 'total')).toBe(Number(makeAmountText({ amount: order.total, currency: order.currency })));
    expect(cell(details, 'placed')).toMatchObject({ time: false });
    expect(cell(details, 'number')).toBe(order.number);
    expect(cell(shipments, 'label')).toBe(desk.shipment('O-1').label);
    expect(cell(shipments, 'cost')).toBe(desk.shipment('O-1').cost);
    expect(cell(shipments, 'handed-over')).toMatchObject({ time: false });
  });
});
