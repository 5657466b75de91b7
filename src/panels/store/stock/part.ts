import type { SubjectPanels } from '../../subject-panels.ts';
import { stockFinds } from './finds.ts';
import { stockGoals } from './goals.ts';
import { standingOfCount } from './lifecycles.ts';
import { stockPapers } from './papers.ts';
import { toldStockActs } from './told-acts.ts';

/** Stock on the screens of a sitting. */
export const stockPanels: SubjectPanels = {
  papers: stockPapers,
  goals: stockGoals,
  finds: stockFinds,
  notices: {
    ...{ 'stock-plan': 'counts', 'stock-count': 'counts', 'stock-inquiry': 'counts', 'stock-adjustment': 'counts' },
    ...{ 'channel-sync': 'stockBook', 'goods-shortfall': 'stockBook', 'bin-goods': 'stockBook' },
    ...{ 'supply-level': 'supply', 'purchase-order': 'supply' },
  },
  sounds: {
    ...{ 'count/record': 'stamp', 'adjustment/post': 'stamp', 'purchase/order': 'stamp', 'count/open': 'tape' },
    ...{
      'stock-count.reported': 'bell',
      'stock-count.ran-low': 'bell',
      'channel-sync.failed': 'bell',
      'supply-level.due': 'bell',
    },
  },
  acts: toldStockActs,
  opens: {
    'stock-count': (_host, id) => ({ kind: 'count', id }),
    'purchase-order': 'supply',
    product: (_host, id) => ({ kind: 'ledger', id }),
    stock: (_host, id) => ({ kind: 'ledger', id }),
    channel: 'stockBook',
  },
  codes: {},
  columns: {
    'variance-cause': ['terms:varianceCause'],
    account: ['terms:account'],
    approval: ['terms:approval'],
    'count-state': ['terms:stock-count.count'],
  },
  stands: { 'stock-count': standingOfCount },
};
