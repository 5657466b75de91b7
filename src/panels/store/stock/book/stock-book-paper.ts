import { html, type TemplateResult } from 'lit';
import type { StockItemView } from '../../../../host/index.ts';
import { formatNumber } from '../../../format.ts';
import { t } from '../../../i18n.ts';
import { icon } from '../../../icons.ts';
import { actButton } from '../../../parts/act-button.ts';
import { comingColumn } from '../../../parts/coming.ts';
import { missing } from '../../../parts/field-errors.ts';
import { selectField } from '../../../parts/fields.ts';
import { WorkPaper } from '../../../parts/paper.ts';
import { channelName, productName } from '../../../parts/words.ts';
import type { TableColumn } from '../../../table/table-spec.ts';
import { tableOf } from '../../../table/wb-table.ts';
import { channelsOver, channelsShowing, overBy, oversold, staleChannels, stockOf } from '../parts/stock-view.ts';
import { skuOf } from '../parts/stock-words.ts';

/** Stands for every channel that shows any of the products. */
const ALL = 'all';

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

  /** What is wrong with a product: more is promised than there is, channels show more than may be promised, or what they showed yesterday. */
  #standing(
    item: StockItemView,
  ): readonly { readonly tone: 'late' | 'now'; readonly words: string; readonly names: string }[] {
    const said = (tone: 'late' | 'now', key: string, channels: readonly string[]) =>
      channels.length === 0
        ? []
        : [
            {
              tone,
              words: t(`papers:store.stock.book.${key}`, { number: channels.length }),
              names: channels.map((id) => channelName(this.host, id)).join(t('papers:listSign')),
            },
          ];
    const over = channelsOver(item);
    const stale = staleChannels(item, this.host.clock()).filter((id) => !over.includes(id));
    const promised = oversold(item);
    const below = {
      tone: 'late' as const,
      words: t('papers:store.stock.book.oversold', { number: promised }),
      names: '',
    };
    return [...(promised > 0 ? [below] : []), ...said('late', 'tooMuch', over), ...said('now', 'notSynced', stale)];
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
          this.#standing(item)
            .map(({ words, names }) => `${words} ${names}`.trim())
            .join(t('papers:listSign')),
        value: (item) =>
          oversold(item) * 1000 + channelsOver(item).length * 100 + staleChannels(item, this.host.clock()).length,
        cell: (item) => {
          const standing = this.#standing(item);
          if (standing.length === 0) return html`<span class="sub">${t('papers:store.stock.book.fine')}</span>`;
          return standing.map(
            ({ tone, words, names }) =>
              html`<span class="chip ${tone} small">${icon(tone === 'late' ? 'alert' : 'clock')}${words}</span><span class="sub one">${names}</span>`,
          );
        },
        width: 9,
        priority: 0,
      },
      ...this.host.catalogue.channels.map(({ id }, i) => this.#channelColumn(id, 6 + i)),
      comingColumn<StockItemView>((item) => item, { width: 7, priority: 4 }),
    ];
  }

  /** Of some channels those that show any of the products; all of them where none does, so that the refusal can say so. */
  #channelsFor(products: readonly string[], wanted: readonly string[]): readonly string[] {
    const showing = new Set(products.flatMap((product) => channelsShowing(this.host, product)));
    const some = wanted.filter((id) => showing.has(id));
    return some.length === 0 ? wanted : some;
  }

  /** The foot while products are chosen: one channel is told of all of them. */
  #bar(products: readonly string[]): unknown {
    if (products.length === 0) return this.outcome('bulk');
    const form = this.form('bulk');
    const chosen = form.text('channel');
    const all = this.host.catalogue.channels.map(({ id }) => id);
    const count = formatNumber(products.length);
    const channels = this.#channelsFor(products, chosen === ALL ? all : [chosen]);
    const send = (): unknown =>
      chosen === '' ? this.refuse(form) : this.act('bulk', 'channel/sync', { channels, products });
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
        error: missing(form, chosen),
        options: [
          [ALL, t('papers:store.stock.book.allChannels')],
          ...all.map((id): readonly [string, string] => [id, channelName(this.host, id)]),
        ],
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
        tone: (item) => this.#standing(item)[0]?.tone,
        drafts: this.drafts,
        empty: t('papers:store.stock.book.none'),
        sortBy: '-over',
        rowHeight: 3.75,
        selected,
        onSelect: (ids) => this.select(ids),
        onOpen: (item) => this.open('ledger', item.id),
      })}
      ${this.#bar(items.filter(({ id }) => selected.has(id)).map(({ id }) => id))}
    </div>`;
  }
}

customElements.define('wb-stock-book-paper', WbStockBookPaper);
