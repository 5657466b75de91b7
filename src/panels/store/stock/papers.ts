import type { CountView, TraineeView } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { productName } from '../../parts/words.ts';
import type { PaperKind } from '../../shell/paper.ts';
import { countGuide, pagesOf, productGuide } from './guide.ts';
import { countSteps, countsInLine, countsWaiting } from './parts/count-line.ts';
import { channelsOver, countOf, isLow, isReviewOpen, staleChannels, stockIn } from './parts/stock-view.ts';
import { countName } from './parts/stock-words.ts';

const HOUR = 3_600_000;

/** Whether a count is due within two hours, or overdue. */
const isNear =
  ({ now }: TraineeView) =>
  ({ dueAt }: CountView): boolean =>
    dueAt - now < 2 * HOUR;

/** Products of which some channel shows too much, or what it showed yesterday. */
const amiss = (view: TraineeView): number =>
  stockIn(view).items.filter((item) => channelsOver(item).length > 0 || staleChannels(item, view.now).length > 0)
    .length;

/** Products whose levels are to be set, or that are to be ordered again. */
const low = (view: TraineeView): number =>
  stockIn(view).items.filter((item) => isReviewOpen(item) || isLow(item)).length;

/** The papers of the stock: lists in the sequence of the rail, then papers of single records. */
export const stockPapers: readonly PaperKind[] = [
  {
    kind: 'counts',
    icon: 'list',
    tag: 'wb-counts-paper',
    guide: pagesOf('counts'),
    title: () => t('papers:store.stock.counts.nav'),
    nav: {
      label: () => t('papers:store.stock.counts.nav'),
      count: (view) => countsWaiting(view).length,
      urgent: (view) => countsWaiting(view).filter(isNear(view)).length,
    },
  },
  {
    kind: 'stockBook',
    icon: 'stock',
    tag: 'wb-stock-book-paper',
    guide: pagesOf('channels'),
    title: () => t('papers:store.stock.book.nav'),
    nav: { label: () => t('papers:store.stock.book.nav'), count: amiss, urgent: amiss },
  },
  {
    kind: 'supply',
    icon: 'truck',
    tag: 'wb-supply-paper',
    guide: pagesOf('supply'),
    title: () => t('papers:store.stock.supply.nav'),
    nav: { label: () => t('papers:store.stock.supply.nav'), count: low },
  },
  {
    kind: 'count',
    icon: 'box',
    tag: 'wb-count-paper',
    inside: {
      tag: 'wb-bin-inside',
      isOpen: (host, id) => countOf(host, id)?.stage === 'counting',
    },
    guide: countGuide,
    title: (host, id) => {
      const count = countOf(host, id);
      return count === undefined ? t('papers:store.stock.counts.one') : countName(host, count);
    },
    waits: countsInLine,
    steps: (host, id) => {
      const count = countOf(host, id);
      return count === undefined ? [] : countSteps(count, host.clock());
    },
  },
  {
    kind: 'ledger',
    icon: 'stock',
    tag: 'wb-ledger-paper',
    guide: productGuide,
    title: (host, id) => productName(host, id),
  },
];
