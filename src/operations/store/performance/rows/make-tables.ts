import { randomFrom } from '../../../../kernel/random.ts';
import type { Catalogue } from '../../../shop/catalogue.ts';
import type { PlatformTables } from '../data-table.ts';
import type { PerformanceTruth } from '../truth.ts';
import { layOut } from './layout.ts';
import { orderRows } from './order-rows.ts';
import { trafficRows } from './traffic-rows.ts';

type Shop = Pick<Catalogue, 'channels' | 'products' | 'markets' | 'restrictions'>;

/** The rows follow from the truth and the catalogue alone, so that they are made once for each. */
const made = new WeakMap<PerformanceTruth, PlatformTables>();

/** Makes the platforms' tables: the same rows each time. */
export function makeTables(truth: PerformanceTruth, shop: Shop): PlatformTables {
  const known = made.get(truth);
  if (known !== undefined) return known;
  const random = randomFrom(truth.seed).fork('platform-tables');
  const layout = layOut(truth, shop, random.fork('weeks'));
  const { lines, returned } = orderRows(layout, random.fork('orders'));
  const tables = {
    traffic: trafficRows(layout, random.fork('traffic')),
    'order-lines': lines,
    'returned-goods': returned,
  };
  made.set(truth, tables);
  return tables;
}
