import type { SittingHost } from '../../../host/index.ts';
import type { Found } from '../../panel-duty.ts';
import { productName } from '../../parts/words.ts';
import { stockOf } from './parts/stock-view.ts';
import { countName, say, skuOf } from './parts/stock-words.ts';

/** The things of the stock that a search can find: bins with a count, products, and dockets by their numbers. */
export function stockFinds(host: SittingHost): readonly Found[] {
  const { counts, items, dockets } = stockOf(host);
  const countOfDocket = (docket: string) =>
    counts.find(({ inquiries }) => Object.values(inquiries).some((inquiry) => inquiry?.dockets?.includes(docket)));
  return [
    ...counts.map((count): Found => {
      const [title, product] = [countName(host, count), productName(host, count.product)];
      return {
        ...{ kind: 'count', icon: 'box', title, note: `${product} · ${say('stage', count.stage)}` },
        paper: { kind: 'count', id: count.id },
        words: [title, count.id, count.bin, product, skuOf(host, count.product)],
      };
    }),
    ...items.map(({ id }): Found => {
      const [title, sku] = [productName(host, id), skuOf(host, id)];
      return {
        kind: 'ledger',
        icon: 'stock',
        title,
        note: sku,
        paper: { kind: 'ledger', id },
        words: [title, sku, id],
      };
    }),
    ...dockets.flatMap(({ id, kind, number, product }): Found[] => {
      const count = countOfDocket(id);
      if (count === undefined) return [];
      const title = `${say('docket', kind)} ${number}`;
      const note = `${productName(host, product)} · ${countName(host, count)}`;
      return [
        {
          ...{ kind: 'docket', icon: 'file', title, note },
          paper: { kind: 'count', id: count.id, part: 'ask' },
          words: [number, title],
        },
      ];
    }),
  ];
}
