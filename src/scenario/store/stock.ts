import { VARIANCE_CAUSES } from '../../operations/store/stock/count.ts';
import { DOCKET_KINDS, type DocketKind } from '../../operations/store/stock/docket.ts';
import type { Readings } from '../readings.ts';
import { idsOf, listOf, type Raw, type References } from '../references.ts';
import { amount, permille, positive } from '../schema-parts.ts';
import type { YamlFile, YamlFiles } from '../yaml-file.ts';
import { compileStock } from './stock/compile.ts';
import { type StockData, stockSchema } from './stock/schema.ts';
import type { StoreScenario } from './subject.ts';

/** Those whom a party can blame although nothing shows it. */
const BLAMED = ['short-delivery', 'damage', 'reservation-left', 'double-sale'] as const;

/** Papers that only come together, with one word: they are about goods set aside. */
const OF_ORDERS: readonly DocketKind[] = ['reservation-list', 'sync-log'];

/** Keys of what a party says when it is asked. */
const SAYS = [
  'nothing-known',
  ...DOCKET_KINDS.filter((kind) => !OF_ORDERS.includes(kind)).map((kind) => `sends-${kind}`),
  'sends-order-papers',
  ...BLAMED.map((cause) => `blames-${cause}`),
];

const sectionOf = (file: YamlFile | undefined): unknown => (file?.data as Raw | undefined)?.stock;

/** Names of products that lead nowhere, and products of the store without bins or supply. */
function checkProducts(refs: References, file: YamlFile | undefined): void {
  const items = idsOf(listOf(file?.data, 'items'));
  const section = sectionOf(file);
  for (const list of ['bins', 'supply'] as const) {
    const rows = listOf(section, list);
    for (const [i, { product }] of rows.entries())
      refs.need(file, ['stock', list, i, 'product'], product, items, 'product', 'product');
    for (const item of items)
      if (!rows.some(({ product }) => product === item)) refs.missing(file, ['stock', list], item, 'object');
  }
}

/** Every bin once, and every cause in the table. */
function checkTables(refs: References, file: YamlFile | undefined): void {
  const section = sectionOf(file);
  const bins = listOf(section, 'bins').flatMap(({ at }) => (Array.isArray(at) ? at : []));
  for (const [i, bin] of bins.entries())
    if (bins.indexOf(bin) < i) refs.error(file, ['stock', 'bins'], 'id-twice', { name: String(bin) });
  const known = listOf(section, 'causes').map(({ cause }) => cause);
  for (const cause of VARIANCE_CAUSES)
    if (!known.includes(cause)) refs.missing(file, ['stock', 'causes'], cause, 'object');
}

/** Bins that do not hold what there is of their product. */
function checkRoom(refs: References, file: YamlFile | undefined, { goods }: Readings): void {
  for (const [i, { product, holds, at }] of listOf(sectionOf(file), 'bins').entries()) {
    const found = goods?.products.find(({ id }) => id === product)?.stock.onHand ?? 0;
    const most = Number(holds) * (Array.isArray(at) ? at.length : 0);
    if (found > most) refs.error(file, ['stock', 'bins', i], 'bins-too-small', { name: String(product), found, most });
  }
}

/** Stock in packs: the section `stock` of `store.yaml`. */
export const stock: StoreScenario<'stock', StockData> = {
  file: 'store.yaml',
  schema: stockSchema,
  rules: {
    countDaysA: { schema: positive, page: 'counts' },
    countDaysB: { schema: positive, page: 'counts' },
    countDaysC: { schema: positive, page: 'counts' },
    lowPieces: { schema: positive, page: 'counts' },
    approvalFrom: { schema: positive, page: 'variances' },
    explainHours: { schema: positive, page: 'variances' },
    syncHours: { schema: positive, page: 'channels' },
    syncMinutes: { schema: positive, page: 'channels' },
    buffer: { schema: amount, page: 'channels' },
    reorderHours: { schema: positive, page: 'supply' },
    coverDays: { schema: positive, page: 'supply' },
    accuracyTarget: { schema: permille, page: 'counts' },
  },
  buyerTexts: [],
  letters: [],
  checkReferences(refs: References, files: YamlFiles) {
    const file = files['store.yaml'];
    checkProducts(refs, file);
    checkTables(refs, file);
  },
  checkSense(refs, files, readings) {
    checkRoom(refs, files['store.yaml'], readings);
  },
  neededTexts: () => SAYS.map((key) => `store.says.${key}`),
  compile: compileStock,
};
