import { html, type TemplateResult } from 'lit';
import type { StockItemView } from '../../../../host/index.ts';
import { formatMoment, formatNumber } from '../../../format.ts';
import { t } from '../../../i18n.ts';
import { icon } from '../../../icons.ts';
import { actButton } from '../../../parts/act-button.ts';
import { missing } from '../../../parts/field-errors.ts';
import { selectField } from '../../../parts/fields.ts';
import { fileMoment } from '../../../parts/file-date.ts';
import { WorkPaper } from '../../../parts/paper.ts';
import { channelName, productName } from '../../../parts/words.ts';
import type { TableColumn } from '../../../table/table-spec.ts';
import { tableOf } from '../../../table/wb-table.ts';
import { channelsOver, overBy, stockOf } from '../parts/stock-view.ts';
import { skuOf } from '../parts/stock-words.ts';

type Column = TableColumn<StockItemView>;

const figure = (id: 'onHand' | 'reserved' | 'promisable', priority: number): Column => ({
  id,
  header: () => t(`papers:store.stock.book.${id}`),
  text: (item) => formatNumber(item[id]),
  value: (item) => item[id],
  file: (item) => item[id],
  width: 5,
  align: 'end',
  priority,
});

/** The stock book: every product with what is there, what may be promised of it, and what each channel shows. */
export class WbStockBookPaper extends WorkPaper {
  #columns: readonly Column[] | undefined;

  #channelColumn(channel: string, priority: number): Column {
    const shows = (item: StockItemView): number | undefined => item.shown[channel]?.quantity;
    return {
      id: `shown-${channel}`,
      header: () => channelName(this.host, channel),
      text: (item) => (shows(item) === undefined ? '—' : formatNumber(shows(item) ?? 0)),
      value: (item) => shows(item) ?? -1,
      file: (item) => shows(item) ?? '',
      cell: (item) => {
        const over = overBy(item, shows(item) ?? 0);
        if (over === 0) return shows(item) === undefined ? '—' : formatNumber(shows(item) ?? 0);
        return html`<span class="chip late small">${icon('alert')}${formatNumber(shows(item) ?? 0)}</span>`;
      },
      width: 5.5,
      align: 'end',
      priority,
    };
  }

  #makeColumns(): readonly Column[] {
    return [
      {
        id: 'product',
        header: () => t('papers:lines.product'),
        text: (item) => `${productName(this.host, item.id)} ${skuOf(this.host, item.id)}`,
        cell: (item) =>
          html`<strong class="one">${productName(this.host, item.id)}</strong><span class="sub number">${skuOf(this.host, item.id)}</span>`,
        width: 10,
        grow: true,
        priority: 0,
      },
      figure('onHand', 1),
      figure('reserved', 5),
      figure('promisable', 0),
      {
        id: 'over',
        header: () => t('papers:store.stock.book.over'),
        text: (item) =>
          channelsOver(item)
            .map((id) => channelName(this.host, id))
            .join(t('papers:listSign')),
        value: (item) => channelsOver(item).length,
        cell: (item) =>
          channelsOver(item).length === 0
            ? html`<span class="sub">${t('papers:store.stock.book.fine')}</span>`
            : html`<span class="chip late small">${icon('alert')}${channelsOver(item)
                .map((id) => channelName(this.host, id))
                .join(t('papers:listSign'))}</span>`,
        width: 8,
        priority: 0,
      },
      ...this.host.catalogue.channels.map(({ id }, i) => this.#channelColumn(id, 6 + i)),
      {
        id: 'inbound',
        header: () => t('papers:stock.inbound'),
        text: ({ inbound }) =>
          inbound === undefined
            ? '—'
            : t('papers:stock.coming', { count: formatNumber(inbound.quantity), at: formatMoment(inbound.at) }),
        value: ({ inbound }) => inbound?.at ?? 0,
        files: [
          { header: () => t('papers:stock.inbound'), of: ({ inbound }) => inbound?.quantity ?? '' },
          { header: () => t('papers:stock.inboundAt'), of: ({ inbound }) => fileMoment(inbound?.at) },
        ],
        width: 7,
        priority: 4,
      },
    ];
  }

  /** The foot while products are chosen: one channel is told of all of them. */
  #bar(products: readonly string[]): unknown {
    if (products.length === 0) return this.outcome('bulk');
    const form = this.form('bulk');
    const channel = form.text('channel');
    const count = formatNumber(products.length);
    const send = (): unknown =>
      channel === '' ? this.refuse(form) : this.act('bulk', 'channel/sync', { channel, products });
    return html`<div class="bulk" role="group" aria-label=${t('papers:bulk.title')}>
      ${this.outcome('bulk')}
      <p class="bulk-count">
        <strong>${t('papers:bulk.selected', { count })}</strong>
        <button type="button" class="button link" @click=${() => this.select([])}>${t('papers:bulk.unselect')}</button>
      </p>
      ${selectField(form, {
        name: 'channel',
        label: t('papers:column.channel'),
        ask: t('papers:field.choose'),
        error: missing(form, channel),
        options: this.host.catalogue.channels.map(({ id }) => [id, channelName(this.host, id)]),
      })}
      ${actButton(this, { name: form.key, icon: 'refresh', words: t('papers:store.stock.book.sync', { count }), look: 'primary', does: send })}
    </div>`;
  }

  protected override page(): TemplateResult {
    const { selected } = this;
    this.#columns ??= this.#makeColumns();
    const { items } = stockOf(this.host);
    return html`<div class="paper list-paper">
      <h2 class="visually-hidden" data-heading tabindex="-1">${t('papers:store.stock.book.title')}</h2>
      ${tableOf<StockItemView>({
        name: 'stock-book',
        label: t('papers:store.stock.book.title'),
        columns: this.#columns,
        rows: items,
        rowId: (item) => item.id,
        rowName: (item) => productName(this.host, item.id),
        tone: (item) => (channelsOver(item).length > 0 ? 'late' : undefined),
        drafts: this.drafts,
        empty: t('papers:store.stock.book.none'),
        sortBy: '-over',
        rowHeight: 3.5,
        selected,
        onSelect: (ids) => this.select(ids),
        onOpen: (item) => this.open('ledger', item.id),
      })}
      ${this.#bar(items.filter(({ id }) => selected.has(id)).map(({ id }) => id))}
    </div>`;
  }
}

customElements.define('wb-stock-book-paper', WbStockBookPaper);
