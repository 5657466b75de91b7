import { html, type TemplateResult } from 'lit';
import { type Inquiry, ordersOf, type SittingHost } from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { icon } from '../../icons.ts';
import { dueOf, dueTone } from '../../parts/due.ts';
import { fileMoment } from '../../parts/file-date.ts';
import { nameOf } from '../../parts/names.ts';
import { WorkPaper } from '../../parts/paper.ts';
import { channelName, term } from '../../parts/words.ts';
import type { TableColumn } from '../../table/table-spec.ts';
import { tableOf } from '../../table/wb-table.ts';

const words = (host: SittingHost, { message, buyer }: Inquiry): string =>
  host.text(message.key, message.values, buyer.language);

const stateWords = (state: string): string => t(`papers:inquiries.${state}`);

const columns = (host: SittingHost): readonly TableColumn<Inquiry>[] => [
  {
    id: 'buyer',
    header: () => t('papers:column.buyer'),
    text: (inquiry) => `${nameOf(host, 'inquiry', inquiry.id)} ${channelName(host, inquiry.channel)}`,
    files: [
      { header: () => t('papers:column.buyer'), of: (inquiry) => nameOf(host, 'inquiry', inquiry.id) },
      { header: () => t('papers:column.channel'), of: (inquiry) => channelName(host, inquiry.channel) },
    ],
    cell: (inquiry) =>
      html`<strong class="one">${nameOf(host, 'inquiry', inquiry.id)}</strong><span class="sub">${channelName(host, inquiry.channel)}</span>`,
    width: 9,
    priority: 0,
  },
  {
    id: 'message',
    header: () => t('papers:inquiries.message'),
    text: (inquiry) => words(host, inquiry),
    cell: (inquiry) => html`<span lang=${inquiry.buyer.language}>${words(host, inquiry)}</span>`,
    width: 12,
    grow: true,
    priority: 1,
  },
  {
    id: 'language',
    header: () => t('papers:way.language'),
    text: (inquiry) => term('language', inquiry.buyer.language),
    width: 6,
    priority: 4,
    facet: { key: (inquiry) => inquiry.buyer.language, words: (key) => term('language', key) },
  },
  {
    id: 'state',
    header: () => t('papers:inquiries.state'),
    text: (inquiry) => stateWords(inquiry.answer ? 'answered' : 'open'),
    width: 5,
    priority: 5,
    facet: { key: (inquiry) => (inquiry.answer ? 'answered' : 'open'), words: stateWords },
  },
  {
    id: 'due',
    header: () => t('papers:inquiries.due'),
    text: (inquiry) => formatMoment(inquiry.dueAt),
    file: (inquiry) => fileMoment(inquiry.dueAt),
    // Answered questions come after those that wait.
    value: (inquiry) => inquiry.dueAt + (inquiry.answer ? Number.MAX_SAFE_INTEGER / 2 : 0),
    cell: (inquiry) =>
      inquiry.answer
        ? html`<span class="due">${icon('check')}${stateWords('answered')}</span>`
        : dueOf(host, inquiry.dueAt, true),
    width: 9.25,
    priority: 0,
  },
];

/** The list of buyers' questions, by due time. */
export class WbInquiriesPaper extends WorkPaper {
  #columns: readonly TableColumn<Inquiry>[] | undefined;

  protected override page(): TemplateResult {
    this.#columns ??= columns(this.host);
    const now = this.host.clock();
    return html`<div class="paper list-paper">
      <h2 class="visually-hidden" data-heading tabindex="-1">${t('papers:inquiries.title')}</h2>
      ${tableOf<Inquiry>({
        name: 'inquiries',
        label: t('papers:inquiries.title'),
        columns: this.#columns,
        rows: ordersOf(this.host.view()).inquiries,
        rowId: (inquiry) => inquiry.id,
        rowName: (inquiry) => nameOf(this.host, 'inquiry', inquiry.id),
        tone: (inquiry) => (inquiry.answer ? undefined : dueTone(inquiry.dueAt, now)),
        drafts: this.drafts,
        empty: t('papers:inquiries.empty'),
        sortBy: 'due',
        onOpen: (inquiry) => this.open('inquiry', inquiry.id),
      })}
    </div>`;
  }
}

customElements.define('wb-inquiries-paper', WbInquiriesPaper);
