import { html } from 'lit';
import type { SittingHost } from '../../../../host/index.ts';
import { t } from '../../../i18n.ts';
import { productName } from '../../../parts/words.ts';
import type { TableColumn } from '../../../table/table-spec.ts';
import { skuOf } from '../parts/stock-words.ts';

/** The column of a bin, by what it is called. */
export const binColumn = <Row>(nameOf: (row: Row) => string): TableColumn<Row> => ({
  id: 'bin',
  header: () => t('papers:store.stock.column.bin'),
  text: nameOf,
  cell: (row) => html`<strong class="one number">${nameOf(row)}</strong>`,
  width: 6.5,
  priority: 0,
});

/** The column of the product that belongs into a bin, with its SKU. */
export const productColumn = <Row extends { readonly product: string }>(host: SittingHost): TableColumn<Row> => ({
  id: 'product',
  header: () => t('papers:lines.product'),
  text: (row) => `${productName(host, row.product)} ${skuOf(host, row.product)}`,
  cell: (row) =>
    html`<span class="one">${productName(host, row.product)}</span><span class="sub number">${skuOf(host, row.product)}</span>`,
  width: 10,
  grow: true,
  priority: 0,
});
