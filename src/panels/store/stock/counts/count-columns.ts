import { html } from 'lit';
import type { CountView, SittingHost } from '../../../../host/index.ts';
import { formatMoment } from '../../../format.ts';
import { t } from '../../../i18n.ts';
import { fileMoment } from '../../../parts/file-date.ts';
import { whyColumn } from '../../../parts/why-column.ts';
import { productName } from '../../../parts/words.ts';
import type { TableColumn } from '../../../table/table-spec.ts';
import { whyWords } from '../count/compare.ts';
import { countWait } from '../parts/count-line.ts';
import { countName, say, signed, skuOf } from '../parts/stock-words.ts';

type Column = TableColumn<CountView>;

const STAGES = [
  ...['overdue', 'scheduled', 'counting', 'counted', 'varied', 'investigating', 'explained', 'adjusting'],
  ...['awaiting-approval', 'posted', 'syncing', 'matched', 'closed'],
];

/** By how many pieces the count differs, of all its products; empty until it was written down. */
const differences = ({ variances = [] }: CountView): string =>
  variances.map(({ pieces, book }) => signed(pieces - book)).join(' / ');

/** The columns of the list of counts. */
export const countColumns = (host: SittingHost): readonly Column[] => [
  whyColumn(host, (row) => countWait(row, host.clock()) ?? undefined),
  {
    id: 'bin',
    header: () => t('papers:store.stock.column.bin'),
    text: (row) => countName(host, row),
    cell: (row) => html`<strong class="one number">${countName(host, row)}</strong>`,
    width: 6.5,
    priority: 0,
  },
  {
    id: 'product',
    header: () => t('papers:lines.product'),
    text: (row) => `${productName(host, row.product)} ${skuOf(host, row.product)}`,
    cell: (row) =>
      html`<span class="one">${productName(host, row.product)}</span><span class="sub number">${skuOf(host, row.product)}</span>`,
    width: 10,
    grow: true,
    priority: 0,
  },
  {
    id: 'stage',
    header: () => t('papers:column.stage'),
    text: (row) => say('stage', row.stage),
    value: (row) => STAGES.indexOf(row.stage),
    width: 6.5,
    priority: 0,
    facet: { key: (row) => row.stage, words: (stage) => say('stage', stage) },
  },
  {
    id: 'differs',
    header: () => t('papers:store.stock.column.differs'),
    text: differences,
    width: 5,
    align: 'end',
    priority: 2,
    under: { column: 'stage', words: differences },
  },
  {
    id: 'listed',
    header: () => t('papers:store.stock.column.listed'),
    text: whyWords,
    width: 6,
    priority: 3,
    facet: {
      key: (row) => (row.sort === 'reservations' ? row.sort : row.why),
      words: (why) => (why === 'reservations' ? say('sort', why) : say('why', why)),
    },
  },
  {
    id: 'due',
    header: () => t('papers:store.stock.column.due'),
    text: (row) => formatMoment(row.dueAt),
    value: (row) => row.dueAt,
    file: (row) => fileMoment(row.dueAt),
    width: 6.5,
    priority: 4,
  },
];
