import type { StoreHouse, StoreView } from '../../../src/operations/store/parts.ts';
import { ACCOUNTS, PARTIES, VARIANCE_CAUSES } from '../../../src/operations/store/stock/count.ts';
import { at, type PossibleInputs } from '../junk.ts';

/** What a hand could send about stock at this moment, right or wrong. */
export function stockInputs(store: StoreView, { stock, items }: StoreHouse, picks: readonly number[]): PossibleInputs {
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = picks;
  const open = store.counts.filter(({ stage }) => stage !== 'closed');
  const count = at(open, a)?.id ?? 'A-00-0';
  const bin = at(stock.bins, b)?.id ?? 'A-00-0';
  const product = at(items, c)?.id ?? 'nothing';
  const found = [{ product: at(open, a)?.product ?? product, pieces: d % 40 }];
  const evidence = [at(store.dockets, d)?.id ?? 'DK-1', `party/${at(PARTIES, e)}`];
  const account = at(ACCOUNTS, d);
  return {
    'count/plan': { day: a % 5, bins: b % 3 === 0 ? [bin] : [bin, at(stock.bins, c)?.id] },
    'count/open': { count },
    'count/record': { count, found: e % 3 === 0 ? [...found, { product, pieces: e % 9 }] : found },
    'count/recount': { count },
    'party/ask': { count, parties: PARTIES.slice(0, 1 + (b % 3)) },
    'variance/explain': { count, cause: at(VARIANCE_CAUSES, d), evidence },
    'adjustment/post': {
      count,
      lines: [{ account, bin: account === 'reservation' ? '' : bin, product, quantity: (e % 60) - 30 }],
    },
    'channel/sync': { channels: ['amber', 'lah'].slice(0, 1 + (a % 2)), products: [product] },
    'level/set': { product, safetyStock: d % 50, reorderPoint: e % 200 },
    'purchase/order': { product, quantity: 12 * (1 + (d % 20)) },
  };
}
