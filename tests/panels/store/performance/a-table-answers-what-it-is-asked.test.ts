import { describe, expect, test } from 'vitest';
import { buyerText } from '../../../../src/operations/store/performance/data-table.ts';
import { makeTables } from '../../../../src/operations/store/performance/rows/make-tables.ts';
import { cellOf, type DataRow, dataRows } from '../../../../src/panels/store/performance/work/cells.ts';
import { filtered, filterText, parseFilter } from '../../../../src/panels/store/performance/work/filters.ts';
import { grouped } from '../../../../src/panels/store/performance/work/grouping.ts';
import { performanceTruthOf } from '../../../support/store/performance.ts';
import { formFor } from '../../../support/world.ts';

const TABLE = 'order-lines';
const PAID = 0;
const ROWS: readonly (readonly number[])[] = [
  // Order, buyer, day, channel, market, product, pieces, amount, status, sort.
  [1, 7, 0, 0, 0, 0, 1, 2000, PAID, 0],
  [1, 7, 0, 0, 0, 0, 1, 2000, PAID, 0],
  [2, 7, 8, 0, 0, 1, 2, 1000, PAID, 0],
  [3, 9001, 8, 1, 0, 1, 3, 3000, 2, 0],
];
const USD = { id: 'US', currency: 'USD', rate: 32_000 } as Parameters<typeof dataRows>[3][number];

const rows = dataRows(TABLE, [{ table: TABLE, rows: ROWS }], 'TWD', [USD]);
const textOf = (row: DataRow, field: string): string =>
  field === 'buyer' ? buyerText(cellOf(TABLE, row, field)) : String(cellOf(TABLE, row, field));
const ordersIn = (list: readonly DataRow[]): number[] => list.map((row) => cellOf(TABLE, row, 'order'));

describe('filters', () => {
  test.each([
    [{ field: 'status', how: 'not', value: '2' }, [1, 1, 2]],
    [{ field: 'buyer', how: 'not-begins', value: 'qa' }, [1, 1, 2]],
    [{ field: 'buyer', how: 'begins', value: 'QA' }, [3]],
    [{ field: 'day', how: 'from', value: '1' }, [2, 3]],
    [{ field: 'day', how: 'to', value: '0' }, [1, 1]],
    [{ field: 'product', how: 'is', value: '0' }, [1, 1]],
  ] as const)('%j leaves orders %j', (filter, orders) => {
    expect(ordersIn(filtered(TABLE, rows, [filter], false, textOf))).toEqual(orders);
    expect(parseFilter(filterText(filter))).toEqual(filter);
  });

  test('the first of lines with the same order and product stays', () => {
    expect(ordersIn(filtered(TABLE, rows, [], true, textOf))).toEqual([1, 2, 3]);
  });
});

describe('what rows add up to', () => {
  const ask = (measure: string, over = '', by = '', across = '') => grouped(TABLE, rows, { measure, over, by, across });

  test.each([
    ['rows', 4],
    ['orders', 3],
    ['buyers', 2],
    ['buyersAgain', 1],
    ['pieces', 7],
    ['converted', 640 + 640 + 320 + 960],
  ])('%s: %i', (measure, value) => {
    expect(ask(measure).total.all).toBe(value);
  });

  test('one measure over another, and nothing where there is nothing to divide by', () => {
    expect(ask('pieces', 'orders').total.all).toBe(7 / 3);
    expect(grouped(TABLE, [], { measure: 'pieces', over: 'orders', by: '', across: '' }).total.all).toBeNull();
  });

  test('by one field across another', () => {
    const { columns, rows: lines } = ask('pieces', '', 'week', 'channel');
    expect(columns).toEqual([0, 1]);
    expect(lines).toEqual([
      { key: 0, values: [2, 0], all: 2 },
      { key: 1, values: [2, 3], all: 5 },
    ]);
  });
});

test('5,000 rows and more are filtered, and grouped by a field across another, in less than 100 ms each', () => {
  const form = formFor(1, 'store-room');
  const { traffic } = makeTables(performanceTruthOf(form), form.catalogue);
  const all = dataRows('traffic', [{ table: 'traffic', rows: traffic }], null, form.catalogue.markets);
  expect(all.length).toBeGreaterThan(5000);
  const times = { filter: [] as number[], group: [] as number[] };
  for (let round = 0; round < 5; round += 1) {
    const begun = process.cpuUsage();
    const some = filtered('traffic', all, [{ field: 'day', how: 'from', value: '7' }], false, textOf);
    const between = process.cpuUsage();
    grouped('traffic', some, { measure: 'carts', over: 'sessions', by: 'product', across: 'week' });
    const done = process.cpuUsage();
    times.filter.push((between.user - begun.user) / 1000);
    times.group.push((done.user - between.user) / 1000);
  }
  expect(Math.min(...times.filter)).toBeLessThan(100);
  expect(Math.min(...times.group)).toBeLessThan(100);
});
