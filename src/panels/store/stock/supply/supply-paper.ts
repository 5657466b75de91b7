import { html, type TemplateResult } from 'lit';
import { daysOfCover } from '../../../../host/index.ts';
import { formatMoment, formatNumber, formatPermille } from '../../../format.ts';
import { t } from '../../../i18n.ts';
import { comingColumn } from '../../../parts/coming.ts';
import { nameOf } from '../../../parts/names.ts';
import { WorkPaper } from '../../../parts/paper.ts';
import { productName } from '../../../parts/words.ts';
import type { TableColumn } from '../../../table/table-spec.ts';
import { tableOf } from '../../../table/wb-table.ts';
import { houseOf, isLow, isReviewOpen, itemOf, stockOf } from '../parts/stock-view.ts';
import { skuOf } from '../parts/stock-words.ts';
import { type TurnoverRow, turnoverRows } from './turnover.ts';

type Column = TableColumn<TurnoverRow>;

/** The table of supply: what each product turns over, with shares added up, and how its stock stands. */
export class WbSupplyPaper extends WorkPaper {
  #columns: readonly Column[] | undefined;
  #kept: { items: unknown; rows: readonly TurnoverRow[] } | undefined;

  #figure(id: string, of: (row: TurnoverRow) => number | null, priority: number, width = 5): Column {
    return {
      id,
      header: () => t(`papers:store.stock.supply.${id}`),
      text: (row) => {
        const value = of(row);
        return value === null ? '—' : formatNumber(value);
      },
      value: (row) => of(row) ?? -1,
      file: (row) => of(row) ?? '',
      width,
      align: 'end',
      priority,
    };
  }

  #share(id: 'share' | 'together', priority: number): Column {
    return {
      id,
      header: () => t(`papers:store.stock.supply.${id}`),
      text: (row) => formatPermille(row[id]),
      value: (row) => row[id],
      file: (row) => row[id] / 1000,
      cell: (row) =>
        id === 'share'
          ? formatPermille(row.share)
          : html`<span>${formatPermille(row.together)}</span
              ><span class="share-bar" aria-hidden="true"><i style="inline-size:${row.together / 10}%"></i></span>`,
      width: 5.5,
      align: 'end',
      priority,
    };
  }

  #makeColumns(): readonly Column[] {
    const item = (row: TurnoverRow) => itemOf(this.host, row.id);
    const demand = (row: TurnoverRow): number =>
      houseOf(this.host)?.stock.supply.find(({ product }) => product === row.id)?.demandTenths ?? 0;
    return [
      {
        id: 'product',
        header: () => t('papers:lines.product'),
        text: (row) => `${productName(this.host, row.id)} ${skuOf(this.host, row.id)}`,
        cell: (row) =>
          html`<strong class="one">${productName(this.host, row.id)}</strong><span class="sub number">${skuOf(this.host, row.id)}</span>`,
        width: 10,
        grow: true,
        priority: 0,
      },
      this.#figure('value', (row) => row.value, 1, 7),
      this.#share('share', 6),
      this.#share('together', 0),
      this.#figure('promisable', (row) => item(row)?.promisable ?? null, 2),
      this.#figure('cover', (row) => daysOfCover(Math.max(0, item(row)?.promisable ?? 0), demand(row)), 3),
      this.#figure('safetyStock', (row) => item(row)?.safetyStock ?? null, 5),
      this.#figure('reorderPoint', (row) => item(row)?.reorderPoint ?? null, 0),
      comingColumn((row) => item(row) ?? {}, { width: 7, priority: 4 }),
    ];
  }

  /** The rows: new ones when the stock has changed, because the cells read it. */
  #rows(): readonly TurnoverRow[] {
    const { items } = stockOf(this.host);
    if (this.#kept?.items !== items) this.#kept = { items, rows: turnoverRows(houseOf(this.host)?.items ?? []) };
    return this.#kept.rows;
  }

  #tone(row: TurnoverRow): 'now' | undefined {
    const item = itemOf(this.host, row.id);
    return item !== undefined && (isReviewOpen(item) || isLow(item)) ? 'now' : undefined;
  }

  #ordered(): TemplateResult | '' {
    const { purchases } = stockOf(this.host);
    if (purchases.length === 0) return '';
    return html`<section class="section">
      <h3>${t('papers:store.stock.supply.ordered')}</h3>
      <ul class="purchases">
        ${purchases.map(
          (each) => html`<li>
            <strong class="number">${nameOf(this.host, 'purchase-order', each.id)}</strong>
            <span>${productName(this.host, each.product)} ×${formatNumber(each.quantity)}</span>
            <span class="sub"
              >${t(`papers:store.stock.supply.${each.receivedAt === undefined ? 'comes' : 'came'}`, {
                at: formatMoment(each.receivedAt ?? each.dueAt),
                price: formatNumber(each.unitPrice),
              })}</span
            >
          </li>`,
        )}
      </ul>
    </section>`;
  }

  protected override page(): TemplateResult {
    this.#columns ??= this.#makeColumns();
    return html`<div class="paper list-paper">
      <h2 class="visually-hidden" data-heading tabindex="-1">${t('papers:store.stock.supply.title')}</h2>
      <p class="sub">${t('papers:store.stock.supply.how')}</p>
      ${tableOf<TurnoverRow>({
        name: 'supply',
        label: t('papers:store.stock.supply.title'),
        columns: this.#columns,
        rows: this.#rows(),
        rowId: (row) => row.id,
        rowName: (row) => productName(this.host, row.id),
        tone: (row) => this.#tone(row),
        drafts: this.drafts,
        empty: t('papers:store.stock.book.none'),
        rowHeight: 3.5,
        onOpen: (row) => this.open('ledger', row.id),
      })}
      ${this.#ordered()}
    </div>`;
  }
}

customElements.define('wb-supply-paper', WbSupplyPaper);
