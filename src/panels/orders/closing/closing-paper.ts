import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { FILE_PAPERS, type OrderView, ordersOf, type SittingHost } from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { actButton } from '../../parts/act-button.ts';
import { checkField } from '../../parts/fields.ts';
import { fileMoment } from '../../parts/file-date.ts';
import { fold } from '../../parts/fold.ts';
import { eachNamed, nameOf } from '../../parts/names.ts';
import { WorkPaper } from '../../parts/paper.ts';
import { channelName, term } from '../../parts/words.ts';
import type { TableColumn } from '../../table/table-spec.ts';
import { tableOf } from '../../table/wb-table.ts';
import { blockChips } from '../order/close.ts';
import { hasPaidRefund, refundRow } from '../order/refund.ts';
import { canBeClosed } from '../parts/stage.ts';
import { isNearClosing } from './near-closing.ts';

/** The closing state of an order for the list. */
const stateOf = (order: OrderView): string =>
  order.stage.closing === 'closable' && !canBeClosed(order) ? 'open' : order.stage.closing;
const stateWords = (state: string): string => term('order.closing', state);

const columns = (host: SittingHost): readonly TableColumn<OrderView>[] => [
  {
    id: 'order',
    header: () => t('papers:column.order'),
    text: (order) => nameOf(host, 'order', order.id),
    cell: (order) =>
      html`<strong class="one number">${nameOf(host, 'order', order.id)}</strong><span class="sub">${channelName(host, order.channel)}</span>`,
    width: 13,
    priority: 0,
  },
  {
    id: 'state',
    header: () => t('papers:closing.state'),
    text: (order) => stateWords(stateOf(order)),
    width: 6,
    priority: 1,
    facet: { key: stateOf, words: stateWords },
  },
  {
    id: 'blocks',
    header: () => t('papers:closing.blocks'),
    text: (order) => order.closingBlocks.map((each) => term('block', each)).join(t('papers:listSign')),
    // Orders that can be closed come first, closed ones last.
    value: (order) => order.closingBlocks.length + (order.stage.closing === 'closed' ? 100 : 0),
    cell: (order) => blockChips(order),
    width: 12,
    grow: true,
    priority: 0,
  },
  {
    id: 'delivered',
    header: () => t('papers:receipt.delivered'),
    text: (order) => (order.deliveredAt === undefined ? '—' : formatMoment(order.deliveredAt)),
    value: (order) => order.deliveredAt ?? 0,
    file: (order) => fileMoment(order.deliveredAt),
    width: 7,
    priority: 2,
  },
];

/** The closing list: refunds due, and orders that can be closed, will be soon, or are closed. */
export class WbClosingPaper extends WorkPaper {
  #columns: readonly TableColumn<OrderView>[] | undefined;
  /** Orders whose refund was due since the paper was opened. They stay open and on top after the refund was paid. */
  readonly #wereDue = new Set<string>();
  #rows: { readonly view: unknown; readonly rows: readonly OrderView[] } | undefined;

  #orders(): readonly OrderView[] {
    const view = this.host.view();
    if (this.#rows?.view !== view) this.#rows = { view, rows: ordersOf(view).orders.filter(isNearClosing) };
    return this.#rows.rows;
  }

  #refunds(): unknown {
    const { orders } = ordersOf(this.host.view());
    const due = orders.filter((order) => order.refundDue !== undefined);
    for (const { id } of due) this.#wereDue.add(id);
    const paid = orders.filter((order) => order.refundDue === undefined && hasPaidRefund(this, order));
    const paidHere = (order: OrderView): boolean => this.#wereDue.has(order.id);
    const paidList = [...paid].sort((a, b) => Number(paidHere(b)) - Number(paidHere(a)));
    return html`${this.#refundFold('refunds', t('papers:refund.title', { count: due.length }), due, true)}
    ${this.#refundFold('refunds-paid', t('papers:refund.paidTitle', { count: paid.length }), paidList, paid.some(paidHere))}`;
  }

  #refundFold(name: string, title: string, orders: readonly OrderView[], open: boolean): unknown {
    if (orders.length === 0) return nothing;
    const list = html`<ul class="refunds">${repeat(
      orders,
      ({ id }) => id,
      (order) => refundRow(this, order),
    )}</ul>`;
    return fold(this, name, title, open, list);
  }

  /** Closes orders. Refused ones stay selected. */
  async #close(orders: readonly OrderView[], file: readonly string[]): Promise<void> {
    const things = eachNamed(this.host, 'order', orders);
    const { done, refused } = await this.actEach('close', 'order/close', things, (ids) => ({ orders: ids, file }));
    if (done === 0) return;
    const left = new Set(refused.map(({ name }) => name));
    const closed = new Set(things.flatMap(({ id, name }) => (left.has(name) ? [] : [id])));
    this.select([...this.selected].filter((id) => !closed.has(id)));
    this.requestUpdate();
  }

  #bulk(orders: readonly OrderView[]): unknown {
    const form = this.form('bulk');
    const foot = html`<div class="bulk" role="group" aria-label=${t('papers:bulk.title')}>
      ${this.outcome('close')}
      <p class="bulk-count"><strong>${t('papers:bulk.selected', { count: orders.length })}</strong></p>
      ${checkField(form, { name: 'file', label: t('papers:closing.file'), options: FILE_PAPERS.map((each) => [each, term('filePaper', each)]) })}
      ${actButton(this, { name: form.key, icon: 'archive', words: t('papers:closing.closeCount', { count: orders.length }), look: 'primary', does: () => this.#close(orders, form.list('file')) })}
    </div>`;
    return orders.length === 0 ? this.outcome('close') : foot;
  }

  protected override page(): TemplateResult {
    const { selected } = this;
    this.#columns ??= columns(this.host);
    const rows = this.#orders();
    return html`<div class="paper list-paper">
      <h2 class="visually-hidden" data-heading tabindex="-1">${t('papers:closing.title')}</h2>
      ${this.#refunds()}
      ${tableOf<OrderView>({
        name: 'closing',
        label: t('papers:closing.title'),
        columns: this.#columns,
        rows,
        rowId: (order) => order.id,
        rowName: (order) => nameOf(this.host, 'order', order.id),
        drafts: this.drafts,
        empty: t('papers:closing.empty'),
        sortBy: 'blocks',
        selected,
        onSelect: (ids) => this.select(ids),
        onOpen: (order) => this.open('order', order.id),
      })}
      ${this.#bulk(rows.filter((order) => selected.has(order.id)))}
    </div>`;
  }
}

customElements.define('wb-closing-paper', WbClosingPaper);
