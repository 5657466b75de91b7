import { arrivalsOf, piecesToCome, type StockLevels } from '../../host/index.ts';
import { formatMoment, formatNumber } from '../format.ts';
import { t } from '../i18n.ts';
import type { TableColumn } from '../table/table-spec.ts';
import { fileMoment } from './file-date.ts';

type Coming = Pick<StockLevels, 'inbound' | 'further'>;

/** The deliveries that are to come, in words, the earliest first; empty where nothing is coming. */
export const comingWords = (stock: Coming, key = 'papers:stock.coming'): string =>
  arrivalsOf(stock)
    .map(({ quantity, at }) => t(key, { count: formatNumber(quantity), at: formatMoment(at) }))
    .join(t('papers:listSign'));

/** The column of what is to come of a product. In a file: all its pieces, and the moment of the first delivery. */
export const comingColumn = <Row>(
  of: (row: Row) => Coming,
  layout: Pick<TableColumn<Row>, 'width' | 'priority'>,
): TableColumn<Row> => ({
  id: 'inbound',
  header: () => t('papers:stock.inbound'),
  text: (row) => comingWords(of(row)) || '—',
  value: (row) => of(row).inbound?.at ?? 0,
  files: [
    {
      header: () => t('papers:stock.inbound'),
      of: (row) => (of(row).inbound === undefined ? '' : piecesToCome(of(row))),
    },
    { header: () => t('papers:stock.inboundAt'), of: (row) => fileMoment(of(row).inbound?.at) },
  ],
  ...layout,
});
