import type { CountView, SittingHost } from '../../../../host/index.ts';
import { formatMoment } from '../../../format.ts';
import { t } from '../../../i18n.ts';
import { fileMoment } from '../../../parts/file-date.ts';
import { whyColumn } from '../../../parts/why-column.ts';
import type { TableColumn } from '../../../table/table-spec.ts';
import { whyWords } from '../count/compare.ts';
import { countWait } from '../parts/count-line.ts';
import { countName, say, signed } from '../parts/stock-words.ts';
import { binColumn, productColumn } from './bin-columns.ts';

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
  binColumn((row) => countName(host, row)),
  productColumn(host),
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
