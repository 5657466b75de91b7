import type { TemplateResult } from 'lit';
import { type Inquiry, type OrderView, ordersOf } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { type Choice, finder } from '../../parts/finder.ts';
import type { Form } from '../../parts/form.ts';
import { nameOf } from '../../parts/names.ts';
import type { Work } from '../../parts/paper.ts';
import { isFoundIn, plain, searchable } from '../../parts/search-text.ts';
import { channelName, goodsWords } from '../../parts/words.ts';
import { stageWords } from '../list/order-columns.ts';
import { stageOf } from '../parts/stage.ts';

/** The most orders that a search lists. */
const MOST = 6;

/** Orders to take facts from: those of the buyer, and those found by number, buyer or tracking number. */
function candidates(work: Work, inquiry: Inquiry, searched: string): readonly OrderView[] {
  const { orders } = ordersOf(work.host.view());
  if (plain(searched) === '') return orders.filter((order) => order.buyer.id === inquiry.buyer.id);
  const found = orders.filter((order) =>
    isFoundIn(searchable([nameOf(work.host, 'order', order.id), order.buyer.name, order.tracking ?? '']), searched),
  );
  return found.slice(0, MOST);
}

const choiceOf = (work: Work, order: OrderView): Choice => ({
  id: order.id,
  name: nameOf(work.host, 'order', order.id),
  of: order.buyer.name,
  note: `${channelName(work.host, order.channel)} · ${stageWords(stageOf(order))} · ${goodsWords(work.host, order)}`,
  open: {
    label: t('papers:inquiry.openOrder', { number: nameOf(work.host, 'order', order.id) }),
    act: () => work.open('order', order.id),
  },
});

/** Chooses the order from which facts are taken. */
export function sourceOrder(work: Work, form: Form, inquiry: Inquiry): TemplateResult {
  const found = candidates(work, inquiry, form.text('search'));
  const chosen = ordersOf(work.host.view()).orders.find((order) => order.id === form.text('order'));
  const listed = chosen === undefined || found.includes(chosen) ? found : [chosen, ...found];
  return finder(form, {
    name: 'order',
    legend: t('papers:inquiry.source'),
    search: t('papers:inquiry.search'),
    none: t('papers:inquiry.noOrder'),
    choices: listed.map((order) => choiceOf(work, order)),
  });
}
