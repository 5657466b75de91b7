import { html, type TemplateResult } from 'lit';
import { ordersOf, type Payout, type SittingHost } from '../../../host/index.ts';
import { formatMoment, formatMoney, formatNumber } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { dueOf, dueTone } from '../../parts/due.ts';
import { fileMoment } from '../../parts/file-date.ts';
import { fileMoney } from '../../parts/file-money.ts';
import { WorkPaper } from '../../parts/paper.ts';
import { channelName } from '../../parts/words.ts';
import type { TableColumn } from '../../table/table-spec.ts';
import { tableOf } from '../../table/wb-table.ts';

const columns = (host: SittingHost): readonly TableColumn<Payout>[] => [
  {
    id: 'channel',
    header: () => t('papers:column.channel'),
    text: ({ channel }) => channelName(host, channel),
    width: 9,
    grow: true,
    priority: 0,
  },
  {
    id: 'at',
    header: () => t('papers:payout.at'),
    text: ({ at }) => formatMoment(at),
    value: ({ at }) => at,
    file: ({ at }) => fileMoment(at),
    width: 7,
    priority: 1,
  },
  {
    id: 'lines',
    header: () => t('papers:payout.lines'),
    text: ({ lines }) => formatNumber(lines.length),
    value: ({ lines }) => lines.length,
    file: ({ lines }) => lines.length,
    width: 5,
    align: 'end',
    priority: 2,
  },
  {
    id: 'total',
    header: () => t('papers:payout.total'),
    text: ({ total }) => formatMoney({ amount: total, currency: 'TWD' }),
    value: ({ total }) => total,
    files: [
      { header: () => t('papers:payout.total'), of: ({ total }) => fileMoney({ amount: total, currency: 'TWD' }) },
      { header: () => t('papers:column.currency'), of: () => 'TWD' },
    ],
    width: 8,
    align: 'end',
    priority: 1,
  },
  {
    id: 'due',
    header: () => t('papers:payout.due'),
    text: ({ dueAt }) => formatMoment(dueAt),
    file: ({ dueAt }) => fileMoment(dueAt),
    value: ({ dueAt, checked }) => dueAt + (checked ? Number.MAX_SAFE_INTEGER / 2 : 0),
    cell: ({ dueAt, checked }) =>
      checked ? html`<span class="due">${icon('check')}${t('papers:payout.checked')}</span>` : dueOf(host, dueAt, true),
    width: 8,
    priority: 0,
  },
];

/** The list of payout statements; those to be reconciled come first. */
export class WbPayoutsPaper extends WorkPaper {
  #columns: readonly TableColumn<Payout>[] | undefined;

  protected override page(): TemplateResult {
    this.#columns ??= columns(this.host);
    const now = this.host.clock();
    return html`<div class="paper list-paper">
      <h2 class="visually-hidden" data-heading tabindex="-1">${t('papers:payouts.title')}</h2>
      ${tableOf<Payout>({
        name: 'payouts',
        label: t('papers:payouts.title'),
        columns: this.#columns,
        rows: ordersOf(this.host.view()).payouts,
        rowId: ({ id }) => id,
        rowName: ({ channel, at }) => `${channelName(this.host, channel)} ${formatMoment(at)}`,
        tone: ({ dueAt, checked }) => (checked ? undefined : dueTone(dueAt, now)),
        drafts: this.drafts,
        empty: t('papers:payouts.empty'),
        sortBy: 'due',
        onOpen: ({ id }) => this.open('payout', id),
      })}
    </div>`;
  }
}

customElements.define('wb-payouts-paper', WbPayoutsPaper);
