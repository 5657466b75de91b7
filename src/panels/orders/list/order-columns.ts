import { html } from 'lit';
import { isolated, type OrderView, type SittingHost } from '../../../host/index.ts';
import { formatDay, formatMoment, formatMoney } from '../../format.ts';
import { t } from '../../i18n.ts';
import { dueOf } from '../../parts/due.ts';
import { fileDay, fileMoment } from '../../parts/file-date.ts';
import { fileMoney } from '../../parts/file-money.ts';
import { hasHoliday } from '../../parts/holidays.ts';
import { nameOf } from '../../parts/names.ts';
import { whyColumn } from '../../parts/why-column.ts';
import { channelName, countryWords, goodsWords, term, words } from '../../parts/words.ts';
import type { TableColumn } from '../../table/table-spec.ts';
import { waitOfOrder } from '../parts/order-waits.ts';
import { STAGES, shipByCounts, stageOf } from '../parts/stage.ts';
import { statusWords } from '../parts/status-words.ts';

export const stageWords = (stage: string): string => words(`papers:stage.${stage}`);
const money = (order: OrderView) => ({ amount: order.total, currency: order.currency });

type Column = TableColumn<OrderView>;

const LAST = 1e14;

const number = (host: SittingHost): Column => ({
  id: 'number',
  header: () => t('papers:column.order'),
  text: (order) => nameOf(host, 'order', order.id),
  cell: (order) =>
    html`<strong class="one number">${nameOf(host, 'order', order.id)}</strong><span class="sub">${channelName(host, order.channel)}</span>`,
  width: 12.75,
  priority: 0,
});

const channel = (host: SittingHost): Column => ({
  id: 'channel',
  header: () => t('papers:column.channel'),
  text: (order) => channelName(host, order.channel),
  width: 7,
  priority: 9,
  fileOnly: true,
  facet: { key: (order) => order.channel, words: (id) => channelName(host, id) },
});

const stage = (host: SittingHost): Column => ({
  id: 'stage',
  header: () => t('papers:column.stage'),
  text: (order) => `${stageWords(stageOf(order))} ${statusWords(host, order).join(' · ')}`,
  value: (order) => STAGES.indexOf(stageOf(order)),
  files: [
    { header: () => t('papers:column.stage'), of: (order) => stageWords(stageOf(order)) },
    { header: () => t('papers:column.status'), of: (order) => statusWords(host, order).join(' · ') },
  ],
  cell: (order) => html`${stageWords(stageOf(order))}<span class="sub">${statusWords(host, order).join(' · ')}</span>`,
  width: 7,
  priority: 0,
  grow: true,
  facet: { key: stageOf, words: stageWords },
});

const due = (host: SittingHost): Column => ({
  id: 'ship-by',
  header: () => t('papers:column.shipBy'),
  text: (order) => formatMoment(order.shipBy),
  // Orders whose ship-by does not count any more come last.
  value: (order) => order.shipBy + (shipByCounts(order) ? 0 : LAST),
  file: (order) => fileMoment(order.shipBy),
  cell: (order) =>
    html`${formatMoment(order.shipBy)}<span class="sub">${shipByCounts(order) ? dueOf(host, order.shipBy, true) : ''}</span>`,
  width: 7.75,
  priority: 5,
});

const goods = (host: SittingHost): Column => ({
  id: 'goods',
  header: () => t('papers:column.goods'),
  text: (order) => goodsWords(host, order),
  width: 12,
  grow: true,
  priority: 3,
});

const total: Column = {
  id: 'total',
  header: () => t('papers:column.total'),
  text: (order) => formatMoney(money(order)),
  value: (order) => order.total,
  file: (order) => fileMoney(money(order)),
  width: 7.5,
  align: 'end',
  priority: 4,
};

const currency: Column = {
  id: 'currency',
  header: () => t('papers:column.currency'),
  text: (order) => order.currency,
  width: 4.5,
  priority: 10,
  fileOnly: true,
};

const market: Column = {
  id: 'market',
  header: () => t('papers:column.buyer'),
  text: (order) => `${order.buyer.name} ${countryWords(order.market)}`,
  files: [
    { header: () => t('papers:column.buyer'), of: (order) => order.buyer.name },
    { header: () => t('papers:column.market'), of: (order) => countryWords(order.market) },
  ],
  cell: (order) =>
    html`<span class="one">${order.buyer.name}</span><span class="sub">${countryWords(order.market)}</span>`,
  width: 6.5,
  priority: 2,
  grow: true,
  under: { column: 'number', words: (order) => `${isolated(order.buyer.name)} · ${countryWords(order.market)}` },
  facet: { label: () => t('papers:column.market'), key: (order) => order.market, words: countryWords },
};

const payment: Column = {
  id: 'payment',
  header: () => t('papers:column.payment'),
  text: (order) => term('order.payment', order.stage.payment),
  width: 5.5,
  priority: 6,
};

const placed: Column = {
  id: 'placed',
  header: () => t('papers:column.placed'),
  text: (order) => formatMoment(order.placedAt),
  value: (order) => order.placedAt,
  file: (order) => fileMoment(order.placedAt),
  width: 6.5,
  priority: 7,
};

const deliverBy: Column = {
  id: 'deliver-by',
  header: () => t('papers:column.deliverBy'),
  text: (order) => formatDay(order.deliverBy),
  value: (order) => order.deliverBy,
  file: (order) => fileDay(order.deliverBy),
  width: 6.5,
  priority: 8,
};

/** What an order waits for, and a word where its buyer's market has a holiday before it is to be there. */
const why = (host: SittingHost): Column =>
  whyColumn(
    host,
    (order) => waitOfOrder(host, order),
    (order) =>
      hasHoliday(host, order.market, host.clock(), order.deliverBy)
        ? t('papers:service.clock.holiday', { market: nameOf(host, 'market', order.market) })
        : '',
  );

/** The columns of the order list. */
export const orderColumns = (host: SittingHost): readonly Column[] => [
  ...[why(host), number(host), channel(host), stage(host), due(host), market, goods(host), payment],
  ...[total, currency, placed, deliverBy],
];
