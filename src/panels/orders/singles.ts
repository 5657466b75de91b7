import { ordersOf, type SittingHost } from '../../host/index.ts';
import { formatMoment } from '../format.ts';
import { t } from '../i18n.ts';
import { knownName } from '../parts/names.ts';
import { channelName } from '../parts/words.ts';
import { byUrgency } from '../shell/next-in-line.ts';
import type { PaperKind, PaperStep, Waiting } from '../shell/paper.ts';
import { listGuide, orderGuide } from './guide.ts';
import { orderSteps } from './parts/order-steps.ts';
import { ordersInLine } from './parts/order-waits.ts';

const inquiriesInLine = (host: SittingHost): readonly Waiting[] =>
  byUrgency(
    ordersOf(host.view())
      .inquiries.filter(({ answer }) => answer === undefined)
      .map(({ id, dueAt }) => ({ id, why: 'answer', dueAt, limit: 'reply' })),
  );

const payoutsInLine = (host: SittingHost): readonly Waiting[] =>
  byUrgency(
    ordersOf(host.view())
      .payouts.filter(({ checked }) => checked === undefined)
      .map(({ id, dueAt }) => ({ id, why: 'check', dueAt, limit: 'handbook' })),
  );

/** Buyers' reviews that nobody has answered; they are on one list, and have no papers of their own. */
export const reviewsInLine = (host: SittingHost): readonly Waiting[] =>
  byUrgency(
    ordersOf(host.view())
      .reviews.filter(({ answer }) => answer === undefined)
      .map(({ id, dueAt }) => ({ id, why: 'answer-review', dueAt, limit: 'handbook' })),
  );

/** The one step of a paper that is done with a single act, while its record waits. */
const onlyStep =
  (line: (host: SittingHost) => readonly Waiting[], part: string) =>
  (host: SittingHost, id: string): readonly PaperStep[] =>
    line(host).some((each) => each.id === id) ? [{ part, words: t(`papers:why.${part}`) }] : [];

/** The papers of single records in the orders duty. */
export const orderSingles: readonly PaperKind[] = [
  {
    kind: 'order',
    icon: 'slip',
    tag: 'wb-order-paper',
    title: (host, id) => knownName(host, 'order', id) ?? t('papers:order.title'),
    guide: orderGuide,
    waits: ordersInLine,
    steps: (host, id) => {
      const view = ordersOf(host.view());
      const order = view.orders.find((each) => each.id === id);
      return order === undefined ? [] : orderSteps(view, order);
    },
  },
  {
    kind: 'inquiry',
    icon: 'chat',
    tag: 'wb-inquiry-paper',
    title: (host, id) => knownName(host, 'inquiry', id) ?? t('papers:inquiry.title'),
    guide: listGuide('buyer-questions', 'changes'),
    waits: inquiriesInLine,
    steps: onlyStep(inquiriesInLine, 'answer'),
  },
  {
    kind: 'payout',
    icon: 'coins',
    tag: 'wb-payout-paper',
    title: (host, id) => {
      const payout = ordersOf(host.view()).payouts.find((each) => each.id === id);
      return payout === undefined
        ? t('papers:payouts.title')
        : `${channelName(host, payout.channel)} ${formatMoment(payout.at)}`;
    },
    guide: listGuide('payouts'),
    waits: payoutsInLine,
    steps: onlyStep(payoutsInLine, 'check'),
  },
];
