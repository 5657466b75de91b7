import { html } from 'lit';
import type { PlannedPost, SittingHost } from '../../../host/index.ts';
import { t } from '../../i18n.ts';
import type { TableColumn } from '../../table/table-spec.ts';
import { cardName, formatName, languageName, localWords, stageWords, taipeiWords } from './calendar-view.ts';

const timeOf = ({ publishedAt, at }: PlannedPost): number => publishedAt ?? at;

/** The columns of a list of posts. */
export const postColumns = (host: SittingHost): readonly TableColumn<PlannedPost>[] => [
  {
    id: 'at',
    header: () => t('papers:posting.localTime'),
    text: (row) => localWords(host, row.account, timeOf(row)),
    value: timeOf,
    cell: (row) =>
      html`<span class="one">${localWords(host, row.account, timeOf(row))}</span><span class="sub">${taipeiWords(timeOf(row))}</span>`,
    width: 10,
    priority: 0,
  },
  {
    id: 'card',
    header: () => t('papers:posting.card'),
    text: (row) => cardName(host, { id: row.card }),
    cell: (row) =>
      html`<span class="one">${cardName(host, { id: row.card })}</span><span class="sub">${formatName(row.format)} · ${languageName(row.language)}</span>`,
    width: 11,
    grow: true,
    priority: 0,
  },
  {
    id: 'stage',
    header: () => t('papers:posting.stage'),
    text: (row) => stageWords(row.stage),
    width: 6.5,
    priority: 0,
  },
];
