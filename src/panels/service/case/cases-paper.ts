import { html, type TemplateResult } from 'lit';
import { type CaseView, isolated, isWithOthers, SALE, type SittingHost } from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { fileMoment } from '../../parts/file-date.ts';
import { knownName, nameOf } from '../../parts/names.ts';
import { WorkPaper } from '../../parts/paper.ts';
import { whyColumn } from '../../parts/why-column.ts';
import { channelName, productName } from '../../parts/words.ts';
import type { TableColumn } from '../../table/table-spec.ts';
import { tableOf } from '../../table/wb-table.ts';
import { caseWait } from '../parts/service-line.ts';
import { serviceOf, ticketOf } from '../parts/service-view.ts';
import { caseWords, say } from '../parts/service-words.ts';

type Column = TableColumn<CaseView>;

const goods = (host: SittingHost, { claim }: CaseView): string =>
  `${productName(host, claim.product)} ×${claim.quantity}`;

const buyerName = (host: SittingHost, row: CaseView): string => ticketOf(host, row.ticket)?.buyer.name ?? '';

/** Who has to act next. */
const turnOf = ({ stage }: CaseView): 'ours' | 'buyer' | 'over' => {
  if (stage === 'closed') return 'over';
  return isWithOthers(stage) ? 'buyer' : 'ours';
};
const turnWords = (turn: string): string => t(`papers:service.cases.${turn}`);

const columns = (host: SittingHost): readonly Column[] => [
  whyColumn(host, (row) => caseWait(host, row) ?? undefined),
  {
    id: 'number',
    header: () => t('papers:service.cases.number'),
    text: (row) => nameOf(host, 'case', row.id),
    cell: (row) =>
      html`<strong class="one number">${nameOf(host, 'case', row.id)}</strong><span class="sub">${channelName(host, row.channel)}</span>`,
    width: 8.5,
    priority: 0,
  },
  {
    id: 'buyer',
    header: () => t('papers:column.buyer'),
    text: (row) => `${buyerName(host, row)} ${knownName(host, SALE, row.order) ?? ''}`,
    files: [
      { header: () => t('papers:column.buyer'), of: (row) => buyerName(host, row) },
      { header: () => t('papers:column.order'), of: (row) => knownName(host, SALE, row.order) ?? '' },
      { header: () => t('papers:column.channel'), of: (row) => channelName(host, row.channel) },
    ],
    cell: (row) =>
      html`<span class="one">${buyerName(host, row)}</span><span class="sub number">${knownName(host, SALE, row.order) ?? ''}</span>`,
    width: 10,
    priority: 2,
    under: { column: 'number', words: (row) => isolated(buyerName(host, row)) },
  },
  {
    id: 'goods',
    header: () => t('papers:column.goods'),
    text: (row) => goods(host, row),
    files: [
      { header: () => t('papers:lines.product'), of: (row) => productName(host, row.claim.product) },
      { header: () => t('papers:lines.quantity'), of: (row) => row.claim.quantity },
    ],
    width: 10,
    grow: true,
    priority: 0,
  },
  {
    id: 'wish',
    header: () => t('papers:service.case.wish'),
    text: (row) => say('decision', row.claim.wish),
    width: 6,
    priority: 3,
    facet: { key: (row) => row.claim.wish, words: (id) => say('decision', id) },
  },
  {
    id: 'stage',
    header: () => t('papers:service.inbox.state'),
    text: (row) => caseWords(row.stage),
    width: 7,
    priority: 0,
    facet: { key: (row) => row.stage, words: caseWords },
  },
  {
    id: 'turn',
    header: () => t('papers:service.cases.turn'),
    text: (row) => turnWords(turnOf(row)),
    value: (row) => ['ours', 'buyer', 'over'].indexOf(turnOf(row)) * 1e14 + row.at,
    width: 6,
    priority: 1,
    under: { column: 'stage', words: (row) => turnWords(turnOf(row)) },
    facet: { key: turnOf, words: turnWords },
  },
  {
    id: 'at',
    header: () => t('papers:service.case.asked'),
    text: (row) => formatMoment(row.at),
    value: (row) => row.at,
    file: (row) => fileMoment(row.at),
    width: 6.5,
    priority: 4,
  },
];

/** The list of after-sales cases; those that wait for the trainee come first. */
export class WbCasesPaper extends WorkPaper {
  #columns: readonly Column[] | undefined;

  protected override page(): TemplateResult {
    this.#columns ??= columns(this.host);
    return html`<div class="paper list-paper">
      <h2 class="visually-hidden" data-heading tabindex="-1">${t('papers:cases.title')}</h2>
      ${tableOf<CaseView>({
        name: 'cases',
        label: t('papers:cases.title'),
        columns: this.#columns,
        rows: serviceOf(this.host).cases,
        rowId: (row) => row.id,
        rowName: (row) => nameOf(this.host, 'case', row.id),
        drafts: this.drafts,
        empty: t('papers:service.cases.empty'),
        sortBy: 'why',
        rowHeight: 4.5,
        onOpen: (row) => this.open('case', row.id),
      })}
    </div>`;
  }
}

customElements.define('wb-cases-paper', WbCasesPaper);
