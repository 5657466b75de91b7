import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Inquiry, OrderView } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { stageWords } from '../list/order-columns.ts';
import type { Form } from '../parts/form.ts';
import type { Work } from '../parts/paper.ts';
import { stageOf } from '../parts/stage.ts';
import { channelName, goodsWords } from '../parts/words.ts';

/** More than this many orders found by a search are not listed. */
const MOST = 6;

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().trim();

/** Orders that may hold the facts: those of the buyer, and those whose number, buyer or tracking was searched for. */
function candidates(work: Work, inquiry: Inquiry, searched: string): readonly OrderView[] {
  const { orders } = work.host.view().orders;
  const words = folded(searched);
  if (words === '') return orders.filter((order) => order.buyer.id === inquiry.buyer.id);
  const found = orders.filter((order) =>
    folded(`${order.number} ${order.buyer.name} ${order.tracking ?? ''}`).includes(words),
  );
  return found.slice(0, MOST);
}

function orderChoice(work: Work, form: Form, order: OrderView): TemplateResult {
  return html`<div class="source">
    <label class="choice boxed">
      <input
        type="radio"
        name=${form.id('order')}
        .checked=${live(form.text('order') === order.id)}
        @change=${() => form.set('order', order.id)}
      />
      <span>
        <strong class="number">${order.number}</strong> · ${order.buyer.name}
        <span class="sub">${channelName(work.host, order.channel)} · ${stageWords(stageOf(order))} · ${goodsWords(work.host, order)}</span>
      </span>
    </label>
    <button
      type="button"
      class="button quiet square small"
      aria-label=${t('papers:inquiry.openOrder', { number: order.number })}
      @click=${() => work.open('order', order.id)}
    >
      ${icon('arrow-right')}
    </button>
  </div>`;
}

/** The order the facts are taken from: found among the buyer's own, or by its number. */
export function sourceOrder(work: Work, form: Form, inquiry: Inquiry): TemplateResult {
  const id = form.id('search');
  const found = candidates(work, inquiry, form.text('search'));
  const chosen = work.host.view().orders.orders.find((order) => order.id === form.text('order'));
  const listed = chosen === undefined || found.includes(chosen) ? found : [chosen, ...found];
  return html`<fieldset class="field is-wide">
    <legend>${t('papers:inquiry.source')}</legend>
    <div class="field">
      <label for=${id} class="sub">${t('papers:inquiry.search')}</label>
      <input
        id=${id}
        type="search"
        autocomplete="off"
        .value=${live(form.text('search'))}
        @input=${(event: Event) => form.set('search', (event.target as HTMLInputElement).value)}
      />
    </div>
    ${
      listed.length === 0
        ? html`<p class="sub" role="status">${t('papers:inquiry.noOrder')}</p>`
        : listed.map((order) => orderChoice(work, form, order))
    }
  </fieldset>`;
}
