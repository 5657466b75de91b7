import type { SittingHost } from '../../../host/index.ts';
import type { Found } from '../../panel-duty.ts';
import { nameOf } from '../../parts/names.ts';
import { productName } from '../../parts/words.ts';
import { stockOf } from './parts/stock-view.ts';
import { countName, say, skuOf } from './parts/stock-words.ts';

/** The records of the stock that a search can find: counts by their bins, and dockets by their numbers. Products are found by the search itself. */
export function stockFinds(host: SittingHost): readonly Found[] {
  const { counts, dockets } = stockOf(host);
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
    ...dockets.flatMap(({ id, kind, number, product }): Found[] => {
      const count = countOfDocket(id);
      if (count === undefined) return [];
      const title = nameOf(host, 'stock-docket', id);
      const note = `${say('docket', kind)} · ${productName(host, product)} · ${countName(host, count)}`;
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
