import { html, type TemplateResult } from 'lit';
import type { Rows, SittingHost, TranslationView } from '../../../host/index.ts';
import { formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { dueTone } from '../../parts/due.ts';
import { fileMoment } from '../../parts/file-date.ts';
import { nameOf } from '../../parts/names.ts';
import { WorkPaper } from '../../parts/paper.ts';
import { whyColumn } from '../../parts/why-column.ts';
import { productName } from '../../parts/words.ts';
import type { TableColumn } from '../../table/table-spec.ts';
import { tableOf } from '../../table/wb-table.ts';
import { pageWait } from './line.ts';
import { languageWords, segmentsOf, stageWords, withReviewer } from './page-view.ts';

type Column = TableColumn<TranslationView>;

const NOTHING: Rows<TranslationView> = [];

const columns = (host: SittingHost): readonly Column[] => [
  whyColumn(host, (row) => pageWait(row) ?? undefined),
  {
    id: 'page',
    header: () => t('papers:translations.page'),
    text: (row) => `${nameOf(host, 'product-translation', row.id)} ${productName(host, row.product)}`,
    cell: (row) =>
      html`<strong class="one">${productName(host, row.product)}</strong><span class="sub number">${nameOf(host, 'product-translation', row.id)}</span>`,
    width: 12,
    grow: true,
    priority: 0,
  },
  {
    id: 'language',
    header: () => t('papers:way.language'),
    text: languageWords,
    width: 7,
    priority: 2,
    under: { column: 'page', words: languageWords },
    facet: { key: ({ language }) => language, words: (language) => t(`terms:copyLanguage.${language}`) },
  },
  {
    id: 'stage',
    header: () => t('papers:service.inbox.state'),
    text: stageWords,
    cell: (row) => html`<span>${stageWords(row)}</span>${reviewNote(host, row)}`,
    width: 9,
    priority: 0,
    facet: { key: ({ stage }) => stage, words: (stage) => t(`terms:product-translation.product-translation.${stage}`) },
  },
  {
    id: 'segments',
    header: () => t('papers:translations.segments'),
    text: (row) => String(segmentsOf(host, row.id).length),
    value: (row) => segmentsOf(host, row.id).length,
    file: (row) => segmentsOf(host, row.id).length,
    width: 5,
    align: 'end',
    priority: 3,
  },
  {
    id: 'live',
    header: () => t('papers:translations.live'),
    text: ({ liveAt }) => formatMoment(liveAt),
    value: ({ liveAt }) => liveAt,
    file: ({ liveAt }) => fileMoment(liveAt),
    width: 7,
    priority: 1,
    under: { column: 'stage', words: ({ liveAt }) => t('papers:translations.liveAt', { at: formatMoment(liveAt) }) },
  },
];

function reviewNote(host: SittingHost, { id }: TranslationView): unknown {
  const count = withReviewer(host, id);
  return count === 0 ? '' : html`<span class="sub">${t('papers:translations.withReviewer', { count })}</span>`;
}

/** The list of product pages in other languages; those that go live first come first. */
export class WbTranslationsPaper extends WorkPaper {
  #columns: readonly Column[] | undefined;

  protected override page(): TemplateResult {
    this.#columns ??= columns(this.host);
    return html`<div class="paper list-paper">
      <h2 class="visually-hidden" data-heading tabindex="-1">${t('papers:translations.title')}</h2>
      ${tableOf<TranslationView>({
        name: 'translations',
        label: t('papers:translations.title'),
        columns: this.#columns,
        rows: this.host.view().store?.translations ?? NOTHING,
        rowId: ({ id }) => id,
        rowName: ({ id }) => nameOf(this.host, 'product-translation', id),
        tone: (row) => {
          const dueAt = pageWait(row)?.dueAt;
          return dueAt === undefined ? undefined : dueTone(dueAt, this.host.clock());
        },
        drafts: this.drafts,
        empty: t('papers:translations.empty'),
        sortBy: 'why',
        rowHeight: 5.25,
        onOpen: ({ id }) => this.open('product-translation', id),
      })}
    </div>`;
  }
}

customElements.define('wb-translations-paper', WbTranslationsPaper);
