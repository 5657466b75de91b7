import { html, type TemplateResult } from 'lit';
import { type CaseView, isWithOthers, type SittingHost } from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { WorkPaper } from '../../parts/paper.ts';
import { channelName, productName } from '../../parts/words.ts';
import type { TableColumn } from '../../table/table-spec.ts';
import { tableOf } from '../../table/wb-table.ts';
import { saleOf, serviceOf, ticketOf } from '../parts/service-view.ts';
import { caseWords, say } from '../parts/service-words.ts';

type Column = TableColumn<CaseView>;

const goods = (host: SittingHost, { claim }: CaseView): string =>
  `${productName(host, claim.product)} ×${claim.quantity}`;

const buyerName = (host: SittingHost, one: CaseView): string => ticketOf(host, one.ticket)?.buyer.name ?? '';

/** Whose turn it is, so that a list can be worked through. */
const turnOf = ({ stage }: CaseView): 'ours' | 'buyer' | 'over' => {
  if (stage === 'closed') return 'over';
  return isWithOthers(stage) ? 'buyer' : 'ours';
};
const turnWords = (turn: string): string => t(`papers:service.cases.${turn}`);

const columns = (host: SittingHost): readonly Column[] => [
  {
    id: 'number',
    header: () => t('papers:service.cases.number'),
    text: (one) => one.number,
    cell: (one) =>
      html`<strong class="one number">${one.number}</strong><span class="sub">${channelName(host, one.channel)}</span>`,
    width: 8.5,
    priority: 0,
  },
  {
    id: 'buyer',
    header: () => t('papers:column.buyer'),
    text: (one) => `${buyerName(host, one)} ${saleOf(host, one.order)?.number ?? ''}`,
    cell: (one) =>
      html`<span class="one">${buyerName(host, one)}</span><span class="sub number">${saleOf(host, one.order)?.number ?? ''}</span>`,
    width: 10,
    priority: 2,
    under: { column: 'number', words: (one) => buyerName(host, one) },
  },
  {
    id: 'goods',
    header: () => t('papers:column.goods'),
    text: (one) => goods(host, one),
    width: 10,
    grow: true,
    priority: 0,
  },
  {
    id: 'wish',
    header: () => t('papers:service.case.wish'),
    text: (one) => say('decision', one.claim.wish),
    width: 6,
    priority: 3,
    facet: { key: (one) => one.claim.wish, words: (id) => say('decision', id) },
  },
  {
    id: 'stage',
    header: () => t('papers:service.inbox.state'),
    text: (one) => caseWords(one.stage),
    width: 7,
    priority: 0,
    facet: { key: (one) => one.stage, words: caseWords },
  },
  {
    id: 'turn',
    header: () => t('papers:service.cases.turn'),
    text: (one) => turnWords(turnOf(one)),
    value: (one) => ['ours', 'buyer', 'over'].indexOf(turnOf(one)) * 1e14 + one.at,
    width: 6,
    priority: 1,
    under: { column: 'stage', words: (one) => turnWords(turnOf(one)) },
    facet: { key: turnOf, words: turnWords },
  },
  {
    id: 'at',
    header: () => t('papers:service.case.asked'),
    text: (one) => formatMoment(one.at),
    value: (one) => one.at,
    width: 6.5,
    priority: 4,
  },
];

/** After-sales cases, those that wait for us on top. */
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
        rowId: (one) => one.id,
        rowName: (one) => one.number,
        drafts: this.drafts,
        empty: t('papers:service.cases.empty'),
        sortBy: 'turn',
        rowHeight: 3.5,
        onOpen: (one) => this.open('case', one.id),
      })}
    </div>`;
  }
}

customElements.define('wb-cases-paper', WbCasesPaper);
