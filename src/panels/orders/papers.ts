import { type OrderView, ordersOf, type Rows, type TraineeView } from '../../host/index.ts';
import { t } from '../i18n.ts';
import type { PaperKind } from '../shell/paper.ts';
import { listGuide } from './guide.ts';
import { canBeClosed, shipByCounts, stageOf } from './parts/stage.ts';
import { orderSingles, reviewsInLine } from './singles.ts';

const HOUR = 3_600_000;
const WAITING: ReadonlySet<string> = new Set(['undecided', 'cancel-asked']);
const ON_BENCH: ReadonlySet<string> = new Set(['to-pack', 'to-book', 'to-document', 'to-hand-over', 'to-track']);

type Nav = NonNullable<PaperKind['nav']>;

const count = <T>(list: Rows<T>, is: (item: T) => boolean): number => list.filter(is).length;
const isNear = (at: number, view: TraineeView): boolean => at - view.now < 2 * HOUR;
const unseen = (view: TraineeView): number => Object.values(ordersOf(view).unseen).reduce((sum, each) => sum + each, 0);
const undecided = (view: TraineeView): number => count(ordersOf(view).orders, (order) => WAITING.has(stageOf(order)));
const onBench = (view: TraineeView): readonly OrderView[] =>
  ordersOf(view).orders.filter((order) => ON_BENCH.has(stageOf(order)));
const wentWrong = (view: TraineeView): number =>
  count(
    ordersOf(view).shipments,
    ({ exception }) => exception?.noticedAt !== undefined && exception.remedy === undefined && !exception.over,
  );

/** A button on the rail: the number of things that wait, and how many are near their deadline. */
const nav = (kind: string, waits?: Nav['count'], urgent?: Nav['urgent']): Nav => ({
  label: () => t(`papers:${kind}.nav`),
  ...(waits === undefined ? {} : { count: waits }),
  ...(urgent === undefined ? {} : { urgent }),
});

const LISTS: readonly Omit<PaperKind, 'title'>[] = [
  {
    kind: 'orders',
    icon: 'slip',
    tag: 'wb-orders-paper',
    guide: listGuide('order-conditions', 'addresses', 'restricted-goods', 'fraud'),
    nav: nav(
      'orders',
      (view) => unseen(view) + undecided(view),
      (view) => count(ordersOf(view).orders, (order) => WAITING.has(stageOf(order)) && isNear(order.shipBy, view)),
    ),
  },
  {
    kind: 'bench',
    icon: 'box',
    tag: 'wb-bench-paper',
    guide: listGuide('modes', 'weight', 'papers', 'hand-over'),
    nav: nav(
      'bench',
      (view) => onBench(view).length,
      (view) => count(onBench(view), (order) => shipByCounts(order) && isNear(order.shipBy, view)),
    ),
  },
  {
    kind: 'tracking',
    icon: 'route',
    tag: 'wb-tracking-paper',
    guide: listGuide('following-parcels'),
    nav: nav('tracking', wentWrong, wentWrong),
  },
  {
    kind: 'inquiries',
    icon: 'chat',
    tag: 'wb-inquiries-paper',
    guide: listGuide('buyer-questions', 'changes'),
    nav: nav(
      'inquiries',
      (view) => count(ordersOf(view).inquiries, (each) => each.answer === undefined),
      (view) => count(ordersOf(view).inquiries, (each) => each.answer === undefined && isNear(each.dueAt, view)),
    ),
  },
  {
    kind: 'reviews',
    icon: 'star',
    tag: 'wb-reviews-paper',
    waits: reviewsInLine,
    guide: listGuide('receipt-and-reviews'),
    nav: nav(
      'reviews',
      (view) => count(ordersOf(view).reviews, (each) => each.answer === undefined),
      (view) => count(ordersOf(view).reviews, (each) => each.answer === undefined && isNear(each.dueAt, view)),
    ),
  },
  {
    kind: 'payouts',
    icon: 'coins',
    tag: 'wb-payouts-paper',
    guide: listGuide('payouts'),
    nav: nav(
      'payouts',
      (view) => count(ordersOf(view).payouts, (each) => each.checked === undefined),
      (view) => count(ordersOf(view).payouts, (each) => each.checked === undefined && isNear(each.dueAt, view)),
    ),
  },
  {
    kind: 'closing',
    icon: 'archive',
    tag: 'wb-closing-paper',
    guide: listGuide('closing', 'receipt-and-reviews'),
    nav: nav(
      'closing',
      (view) => count(ordersOf(view).orders, (order) => canBeClosed(order) || order.refundDue !== undefined),
      (view) =>
        count(ordersOf(view).orders, ({ refundDue }) => refundDue !== undefined && isNear(refundDue.dueAt, view)),
    ),
  },
  { kind: 'stock', icon: 'stock', tag: 'wb-stock-paper', nav: nav('stock') },
  { kind: 'figures', icon: 'chart', tag: 'wb-figures-paper', nav: nav('figures') },
];

/** The papers of the orders duty: lists in the sequence of the rail, then papers of single records. */
export const orderPapers: readonly PaperKind[] = [
  ...LISTS.map((list) => ({ ...list, title: () => t(`papers:${list.kind}.nav`) })),
  ...orderSingles,
];
