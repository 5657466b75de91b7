import { html, nothing } from 'lit';
import type { SittingHost } from '../../host/index.ts';
import { formatMoment } from '../format.ts';
import { t } from '../i18n.ts';
import type { Waiting } from '../shell/paper.ts';
import type { TableColumn } from '../table/table-spec.ts';
import { dueOf } from './due.ts';
import { fileMoment } from './file-date.ts';
import { words } from './words.ts';

/** Sort values after all due times: what waits without one, then what does not wait. */
const [NO_LIMIT, NOT_WAITING] = [1e14, 2e14];

const whyWords = (wait: Waiting | undefined): string =>
  wait === undefined ? words('papers:why.nothing') : words(`papers:why.${wait.why}`);

const limitWords = ({ dueAt, limit }: Waiting): string =>
  dueAt === undefined ? '' : `${limit === undefined ? '' : `${words(`papers:limit.${limit}`)} `}${formatMoment(dueAt)}`;

/**
 * The first column of a list: what a row waits for, what sets the limit, and its moment; sorted by it. `more` adds a word, as
 * of a holiday.
 */
export const whyColumn = <Row>(
  host: SittingHost,
  waitOf: (row: Row) => Waiting | undefined,
  more: (row: Row) => string = () => '',
): TableColumn<Row> => ({
  id: 'why',
  header: () => t('papers:column.why'),
  text: (row) => whyWords(waitOf(row)),
  files: [
    { header: () => t('papers:column.why'), of: (row) => whyWords(waitOf(row)) },
    { header: () => t('papers:column.dueAt'), of: (row) => fileMoment(waitOf(row)?.dueAt) },
  ],
  value: (row) => {
    const wait = waitOf(row);
    return wait === undefined ? NOT_WAITING : (wait.dueAt ?? NO_LIMIT);
  },
  cell: (row) => {
    const wait = waitOf(row);
    if (wait === undefined) return html`<span class="sub">${whyWords(wait)}</span>`;
    return html`<strong>${whyWords(wait)}</strong>
      <span class="sub">${limitWords(wait)} ${more(row)}</span>
      ${wait.dueAt === undefined ? nothing : html`<span class="sub">${dueOf(host, wait.dueAt, true)}</span>`}`;
  },
  width: 9.75,
  priority: 0,
});
