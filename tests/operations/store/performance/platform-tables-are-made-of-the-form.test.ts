import { describe, expect, test } from 'vitest';
import {
  chunksOf,
  isTestBuyer,
  LINE_STATUSES,
  tablesIn,
} from '../../../../src/operations/store/performance/data-table.ts';
import { makeTables } from '../../../../src/operations/store/performance/rows/make-tables.ts';
import { performanceTruthOf, reportDesk } from '../../../support/store/performance.ts';
import { formFor } from '../../../support/world.ts';

const SEEDS = [1, 2, 3, 4224] as const;
const tablesFor = (seed: number) => {
  const form = formFor(seed, 'store-room');
  return makeTables(structuredClone(performanceTruthOf(form)), form.catalogue);
};

describe.each(SEEDS)('the tables of form %i', (seed) => {
  const { traffic, 'order-lines': lines, 'returned-goods': returned } = tablesFor(seed);
  const { catalogue } = formFor(seed, 'store-room');

  test('have 5,000 rows together, or more', () => {
    expect(traffic.length + lines.length + returned.length).toBeGreaterThanOrEqual(5000);
  });

  test('hold every product and four channels', () => {
    expect(new Set(traffic.map(([, , product]) => product)).size).toBe(catalogue.products.length);
    expect(new Set(lines.map(([, , , channel]) => channel)).size).toBeGreaterThanOrEqual(4);
  });

  test('have some of everything that has to be cleaned', () => {
    const orders = lines.map(([order, , , , , product]) => `${order}/${product}`);
    expect(orders.length - new Set(orders).size).toBeGreaterThan(20);
    for (const status of LINE_STATUSES.keys()) expect(lines.some((line) => line[8] === status)).toBe(true);
    expect(lines.filter(([, buyer]) => isTestBuyer(buyer)).length).toBeGreaterThan(20);
    expect(lines.filter((line) => line[9] === 1).length).toBeGreaterThan(3);
  });

  test('never count more visitors, ads or carts than visits', () => {
    const off = traffic.filter(([, , , sessions, ads, visitors, carts]) => Math.max(ads, visitors, carts) > sessions);
    expect(off).toEqual([]);
  });

  test('send goods back only of orders that are there, paid, and not of the trade', () => {
    const paid = new Set(lines.filter((line) => line[8] === 0 && line[9] === 0).map(([order]) => order));
    expect(returned.filter(([, order]) => !paid.has(order))).toEqual([]);
  });
});

test('the same form gives the same rows, also when they are made again', () => {
  expect(tablesFor(7)).toEqual(tablesFor(7));
  expect(tablesFor(7)['order-lines']).not.toEqual(tablesFor(8)['order-lines']);
});

test('chunks put together again are the table', () => {
  const { traffic } = tablesFor(1);
  expect(tablesIn(chunksOf('traffic', traffic)).traffic).toEqual(traffic);
});

test('an exported table stands in the view, and the others do not', () => {
  const desk = reportDesk();
  desk.do('table/export', { table: 'returned-goods' });
  const { store } = desk.sitting.view();
  expect(store?.dataTables.map(({ id }) => id)).toEqual(['returned-goods']);
  expect(desk.tables['returned-goods']).toEqual(tablesFor(1)['returned-goods']);
  expect(desk.tables.traffic).toEqual([]);
});

test('a table that was exported is not exported again', () => {
  const desk = reportDesk();
  desk.do('table/export', { table: 'traffic' });
  expect(desk.refused('table/export', { table: 'traffic' })).toBe('table/exported-already');
});

test('all tables together weigh less than 300 kB, and cross to the page once', () => {
  const desk = reportDesk().exportAll();
  const before = desk.sitting.view().store?.tableChunks;
  expect(JSON.stringify(before).length).toBeLessThan(300_000);
  desk.wait(1000);
  expect(desk.sitting.view().store?.tableChunks).toBe(before);
});
