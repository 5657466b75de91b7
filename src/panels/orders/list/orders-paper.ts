import { html, type TemplateResult } from 'lit';
import { type OrderView, ordersOf } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import { dueTone } from '../../parts/due.ts';
import { nameOf } from '../../parts/names.ts';
import { WorkPaper } from '../../parts/paper.ts';
import type { TableColumn } from '../../table/table-spec.ts';
import { tableOf } from '../../table/wb-table.ts';
import { waitOfOrder } from '../parts/order-waits.ts';
import { bulkBar } from './bulk-bar.ts';
import { channelBar } from './channel-bar.ts';
import { orderColumns } from './order-columns.ts';

/** The order list: all orders whose channel list was opened, and the channels. */
export class WbOrdersPaper extends WorkPaper {
  #columns: readonly TableColumn<OrderView>[] | undefined;

  #tone(order: OrderView): 'now' | 'late' | undefined {
    const dueAt = waitOfOrder(this.host, order)?.dueAt;
    return dueAt === undefined ? undefined : dueTone(dueAt, this.host.clock());
  }

  protected override page(): TemplateResult {
    const { selected } = this;
    const { orders } = ordersOf(this.host.view());
    this.#columns ??= orderColumns(this.host);
    return html`<div class="paper list-paper">
      <h2 class="visually-hidden" data-heading tabindex="-1">${t('papers:orders.title')}</h2>
      ${channelBar(this)}
      ${tableOf<OrderView>({
        name: 'orders',
        label: t('papers:orders.title'),
        columns: this.#columns,
        rows: orders,
        rowId: (order) => order.id,
        rowName: (order) => nameOf(this.host, 'order', order.id),
        tone: (order) => this.#tone(order),
        drafts: this.drafts,
        empty: t('papers:orders.empty'),
        sortBy: 'why',
        rowHeight: 4.5,
        selected,
        onSelect: (ids) => this.select(ids),
        onOpen: (order) => this.open('order', order.id),
      })}
      ${bulkBar(
        this,
        orders.filter((order) => selected.has(order.id)),
        () => this.select([]),
      )}
    </div>`;
  }
}

customElements.define('wb-orders-paper', WbOrdersPaper);
