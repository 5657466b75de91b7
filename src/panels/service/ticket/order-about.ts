import { html, nothing, type TemplateResult } from 'lit';
import { SALE, type SaleView, type TicketView } from '../../../host/index.ts';
import { formatDay } from '../../format.ts';
import { t } from '../../i18n.ts';
import { type Choice, finder } from '../../parts/finder.ts';
import { nameOf } from '../../parts/names.ts';
import type { Work } from '../../parts/paper.ts';
import { isFoundIn, plain, searchable } from '../../parts/search-text.ts';
import { channelName, goodsWords } from '../../parts/words.ts';
import { saleOf, serviceOf } from '../parts/service-view.ts';
import { salePart } from './sale.ts';

/** The most orders that a search lists. */
const MOST = 6;

/** The order of a ticket: the one that the platform attached, or the one that the trainee has found. */
export const orderAbout = (work: Work, ticket: TicketView): SaleView | undefined =>
  saleOf(work.host, ticket.order ?? work.form('order').text('order'));

function found(work: Work, typed: string): readonly SaleView[] {
  if (plain(typed) === '') return [];
  return serviceOf(work.host)
    .sales.filter(({ id, buyer, parcel }) =>
      isFoundIn(searchable([nameOf(work.host, SALE, id), buyer.name, parcel?.label ?? '']), typed),
    )
    .slice(0, MOST);
}

const choiceOf = (work: Work, sale: SaleView): Choice => ({
  id: sale.id,
  name: nameOf(work.host, SALE, sale.id),
  of: sale.buyer.name,
  note: `${channelName(work.host, sale.channel)} · ${formatDay(sale.placedAt)} · ${goodsWords(work.host, sale)}`,
});

function search(work: Work, chosen: SaleView | undefined): TemplateResult {
  const form = work.form('order');
  const typed = form.text('search');
  const sales = found(work, typed);
  const listed = chosen === undefined || sales.includes(chosen) ? sales : [chosen, ...sales];
  return finder(form, {
    name: 'order',
    legend: t('papers:service.order.find'),
    search: t('papers:inquiry.search'),
    none: t(typed.trim() === '' ? 'papers:service.order.none' : 'papers:inquiry.noOrder'),
    choices: listed.map((sale) => choiceOf(work, sale)),
  });
}

/** The order beside a ticket; where the platform attached none, a search for it. */
export function orderPart(work: Work, ticket: TicketView): TemplateResult {
  const sale = orderAbout(work, ticket);
  return html`${ticket.order === undefined ? search(work, sale) : nothing} ${sale === undefined ? nothing : salePart(work, sale)}`;
}
