import { html, type TemplateResult } from 'lit';
import { ordersOf, type Product, type SittingHost, type StockView } from '../../../host/index.ts';
import { formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import { comingColumn } from '../../parts/coming.ts';
import { WorkPaper } from '../../parts/paper.ts';
import { countryWords, findProduct, productName, sizeWords, term } from '../../parts/words.ts';
import type { TableColumn } from '../../table/table-spec.ts';
import { tableOf } from '../../table/wb-table.ts';

interface Shelf {
  readonly stock: StockView;
  readonly product: Product | undefined;
}

const figure = (id: string, of: (shelf: Shelf) => number, priority: number): TableColumn<Shelf> => ({
  id,
  header: () => t(`papers:stock.${id}`),
  text: (shelf) => formatNumber(of(shelf)),
  value: of,
  file: of,
  width: 5.5,
  align: 'end',
  priority,
});

const columns = (host: SittingHost): readonly TableColumn<Shelf>[] => [
  {
    id: 'product',
    header: () => t('papers:lines.product'),
    text: ({ stock, product }) => `${productName(host, stock.id)} ${product?.sku ?? ''}`,
    files: [
      { header: () => t('papers:lines.product'), of: ({ stock }) => productName(host, stock.id) },
      { header: () => t('papers:stock.sku'), of: ({ product }) => product?.sku ?? '' },
    ],
    cell: ({ stock, product }) =>
      html`<strong class="one">${productName(host, stock.id)}</strong><span class="sub">${product?.sku}</span>`,
    width: 12,
    grow: true,
    priority: 0,
  },
  figure('onHand', ({ stock }) => stock.onHand, 0),
  figure('reserved', ({ stock }) => stock.reserved, 1),
  figure('available', ({ stock }) => stock.onHand - stock.reserved, 0),
  comingColumn(({ stock }) => stock, { width: 8, priority: 2 }),
  {
    id: 'customs',
    header: () => t('papers:stock.customs'),
    text: ({ product }) => (product ? `HS ${product.hs} · ${countryWords(product.origin)}` : '—'),
    files: [
      { header: () => t('papers:document.hs'), of: ({ product }) => product?.hs ?? '' },
      { header: () => t('papers:document.origin'), of: ({ product }) => product?.origin ?? '' },
    ],
    width: 9.5,
    priority: 3,
  },
  {
    id: 'traits',
    header: () => t('papers:stock.traits'),
    text: ({ product }) => (product?.traits ?? []).map((trait) => term('trait', trait)).join(t('papers:listSign')),
    width: 9,
    priority: 5,
  },
  {
    id: 'size',
    header: () => t('papers:stock.size'),
    text: ({ product }) => (product ? `${formatNumber(product.grams)} g · ${sizeWords(product.size)}` : '—'),
    value: ({ product }) => product?.grams ?? 0,
    files: [
      { header: () => t('papers:stock.grams'), of: ({ product }) => product?.grams ?? '' },
      { header: () => t('papers:stock.sizeOnly'), of: ({ product }) => (product ? sizeWords(product.size) : '') },
    ],
    width: 12,
    priority: 4,
  },
];

/** The stock of every product: on hand, reserved, available to promise, inbound. */
export class WbStockPaper extends WorkPaper {
  #columns: readonly TableColumn<Shelf>[] | undefined;
  #rows: { readonly view: unknown; readonly rows: readonly Shelf[] } | undefined;

  #shelves(): readonly Shelf[] {
    const view = this.host.view();
    const rows = ordersOf(view).stock.map((stock) => ({ stock, product: findProduct(this.host, stock.id) }));
    if (this.#rows?.view !== view) this.#rows = { view, rows };
    return this.#rows.rows;
  }

  protected override page(): TemplateResult {
    this.#columns ??= columns(this.host);
    return html`<div class="paper list-paper">
      <h2 class="visually-hidden" data-heading tabindex="-1">${t('papers:stock.title')}</h2>
      ${tableOf<Shelf>({
        name: 'stock',
        label: t('papers:stock.title'),
        columns: this.#columns,
        rows: this.#shelves(),
        rowId: ({ stock }) => stock.id,
        rowName: ({ stock }) => productName(this.host, stock.id),
        drafts: this.drafts,
        empty: t('papers:stock.empty'),
      })}
    </div>`;
  }
}

customElements.define('wb-stock-paper', WbStockPaper);
