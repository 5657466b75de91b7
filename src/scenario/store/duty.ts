import { z } from 'zod';
import { DUTY_CODES } from '../../operations/parts.ts';
import { STORE_PAGES } from '../../operations/store/handbook.ts';
import type { StoreItem, StoreParts } from '../../operations/store/parts.ts';
import { idsOf, listOf, type References } from '../references.ts';
import { id, positive } from '../schema-parts.ts';
import { joinScenario } from '../subject.ts';
import type { YamlFiles } from '../yaml-file.ts';
import { colleaguesKeepOrdersMoving } from './colleagues.ts';
import { listings } from './listings.ts';
import { meetings } from './meetings.ts';
import { performance } from './performance.ts';
import { stock } from './stock.ts';
import type { CompilingStore } from './subject.ts';
import { translations } from './translations.ts';

function checkItems(refs: References, { 'store.yaml': own, 'products.yaml': goods }: YamlFiles): void {
  const products = idsOf(listOf(goods?.data, 'products'));
  const items = listOf(own?.data, 'items');
  refs.twice(
    own,
    'items',
    items.map((item) => item.id),
  );
  for (const [i, item] of items.entries()) refs.need(own, ['items', i, 'id'], item.id, products, 'product', 'id');
}

/** The store: `store.yaml` with what the goods cost, the numbers of the handbook and the stock, and a file for each other subject. */
export const store = joinScenario<{ readonly items: readonly StoreItem[] }, StoreParts, CompilingStore>(
  {
    name: 'store',
    code: DUTY_CODES.store,
    file: 'store.yaml',
    list: 'storeRules',
    base: { items: z.array(z.strictObject({ id, cost: positive, yearly: positive, perBox: positive })).min(1) },
    pages: STORE_PAGES,
    checkBase: checkItems,
    addDemand: colleaguesKeepOrdersMoving,
  },
  { stock, listings, translations, performance, meetings },
);
