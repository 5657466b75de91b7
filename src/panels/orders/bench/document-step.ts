import { html, nothing, type TemplateResult } from 'lit';
import { type OrderView, ordersOf } from '../../../host/index.ts';
import { formatMoney } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { nameOf } from '../../parts/names.ts';
import type { Work } from '../../parts/paper.ts';
import { channelName, countryWords, goodsWords, modeName } from '../../parts/words.ts';
import { documentForm } from '../order/document.ts';
import { linesPart } from '../order/lines.ts';
import { shipmentOf } from '../parts/stage.ts';
import { nothingWaits } from './bench-row.ts';

function documentCard(work: Work, order: OrderView, open: boolean): TemplateResult {
  const form = work.form('to-document');
  const mode = shipmentOf(ordersOf(work.host.view()), order)?.mode;
  const goods = order.lines.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0);
  return html`<li class="document-card">
    <button
      type="button"
      class="document-head"
      aria-expanded=${open}
      @click=${() => form.set('open', open ? '' : order.id)}
    >
      ${icon(open ? 'chevron-down' : 'chevron-right')}
      <span>
        <strong class="number">${nameOf(work.host, 'order', order.id)}</strong>
        <span class="sub">${channelName(work.host, order.channel)} · ${countryWords(order.market)} · ${mode === undefined ? '' : modeName(work.host, mode)}</span>
        <span class="sub">${goodsWords(work.host, order)}</span>
      </span>
      <span class="number">${formatMoney({ amount: goods, currency: order.currency })}</span>
    </button>
    ${
      open
        ? html`<div class="document-body" data-part="to-document" data-record=${order.id} data-guide>
          <p><button type="button" class="button small" @click=${() => work.open('order', order.id)}>${icon('slip')}${t('papers:bench.openOrder')}</button></p>
          ${linesPart(work, order)} ${documentForm(work, order)}
        </div>`
        : nothing
    }
  </li>`;
}

/** Orders that need an export document; the form of one is open at a time. */
export function documentStep(work: Work, orders: readonly OrderView[]): TemplateResult {
  if (orders.length === 0) return nothingWaits(work, 'document');
  const first = orders[0]?.id ?? '';
  const kept = work.form('to-document').text('open', first);
  // A card whose paper was completed has left: the next one is opened.
  const open = kept === '' || orders.some(({ id }) => id === kept) ? kept : first;
  return html`${work.outcome('document')}
    <ul class="document-cards">${orders.map((order) => documentCard(work, order, order.id === open))}</ul>`;
}
