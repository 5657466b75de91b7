import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { OrderView } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { dueOf } from '../../parts/due.ts';
import type { Form } from '../../parts/form.ts';
import { nameOf } from '../../parts/names.ts';
import type { Work } from '../../parts/paper.ts';
import { channelName, countryWords, findProduct, goodsWords, term } from '../../parts/words.ts';

const SELECTED = 'selected';

export const selectedOf = (form: Form, orders: readonly OrderView[]): readonly OrderView[] => {
  const ids = form.list(SELECTED);
  return orders.filter((order) => ids.includes(order.id));
};

/** The box that selects all orders of a page. */
export function checkAll(form: Form, orders: readonly OrderView[]): TemplateResult {
  const chosen = selectedOf(form, orders);
  const all = chosen.length === orders.length && orders.length > 0;
  return html`<th scope="col" class="check">
    <label>
      <span class="visually-hidden">${t('papers:table.selectAll')}</span>
      <input
        type="checkbox"
        .checked=${live(all)}
        .indeterminate=${chosen.length > 0 && !all}
        @change=${() => form.set(SELECTED, all ? [] : orders.map((order) => order.id))}
      />
    </label>
  </th>`;
}

/** The box that selects one order. */
export const checkOne = (work: Work, form: Form, order: OrderView): TemplateResult =>
  html`<td class="check">
    <label>
      <span class="visually-hidden">${t('papers:table.select', { name: nameOf(work.host, 'order', order.id) })}</span>
      <input
        type="checkbox"
        .checked=${live(form.list(SELECTED).includes(order.id))}
        @change=${() => form.toggle(SELECTED, order.id)}
      />
    </label>
  </td>`;

/** The traits of all goods in an order, each once. */
export function traitWords(work: Work, order: OrderView): unknown {
  const traits = new Set(order.lines.flatMap((line) => findProduct(work.host, line.product)?.traits ?? []));
  return traits.size === 0
    ? nothing
    : html`<span class="sub">${[...traits].map((trait) => term('trait', trait)).join(t('papers:listSign'))}</span>`;
}

/** An order in a row of the bench: its number, where it goes, and what is in it. */
export const orderCell = (work: Work, order: OrderView, more: unknown = nothing): TemplateResult =>
  html`<th scope="row">
    <button type="button" class="button link number" @click=${() => work.open('order', order.id)}>${nameOf(work.host, 'order', order.id)}</button>
    <span class="sub">${channelName(work.host, order.channel)} · ${countryWords(order.market)}</span>
    <span class="sub">${dueOf(work.host, order.shipBy, true)}</span>
    ${more}
  </th>`;

export const goodsCell = (work: Work, order: OrderView): TemplateResult =>
  html`<td>${goodsWords(work.host, order)} ${traitWords(work, order)}</td>`;

/** The text of a step for which no order waits. */
export const nothingWaits = (work: Work, step: string): TemplateResult =>
  html`${work.outcome(step)}
    <p class="empty">${icon('check-circle')}${t('papers:bench.nothing')}</p>`;

/** The number of selected orders, at the foot of a page. */
export const selectedWords = (count: number): TemplateResult =>
  html`<span class="grow">${t('papers:bulk.selected', { count })}</span>`;
