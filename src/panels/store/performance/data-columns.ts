import { type Currency, type DataTableName, type SittingHost, TABLE_FIELDS } from '../../../host/index.ts';
import type { TableColumn } from '../../table/table-spec.ts';
import { amountText, amountWords, currencyAt, fieldName, fileValue, valueWords } from './cell-words.ts';
import { cellOf, type DataRow, kindOf } from './work/cells.ts';

/** Widths in rem. */
const WIDTHS: Readonly<Record<string, number>> = {
  ...{ day: 6, order: 5.5, buyer: 6.5, channel: 7.5, market: 5, product: 9, status: 5, sort: 5, reason: 7 },
  ...{ amount: 7, converted: 7, pieces: 4.5 },
};
const COUNT_WIDTH = 5;

/** In a narrow table those with the highest numbers go first. They stay in files. */
const PRIORITIES: Readonly<Record<string, number>> = {
  ...{ sort: 7, market: 6, channel: 5, buyer: 4, amount: 3, status: 2, reason: 2, day: 1 },
  ...{ visitors: 6, carts: 1 },
};

function columnOf(
  host: SittingHost,
  table: DataTableName,
  field: string,
  currency: Currency | null,
): TableColumn<DataRow> {
  const kind = kindOf(field);
  const moneyOf = (row: DataRow): Currency =>
    field === 'converted' && currency !== null ? currency : currencyAt(host, cellOf(table, row, 'market'));
  const isNumber = kind === 'count' || kind === 'amount';
  return {
    id: field,
    header: () => (field === 'converted' ? `${fieldName(field)} ${currency ?? ''}` : fieldName(field)),
    text: (row) =>
      field === 'converted'
        ? amountText(cellOf(table, row, field), moneyOf(row))
        : kind === 'amount'
          ? amountWords(cellOf(table, row, field), moneyOf(row))
          : valueWords(host, field, cellOf(table, row, field)),
    ...(isNumber || kind === 'day' ? { value: (row: DataRow) => cellOf(table, row, field) } : {}),
    file: (row) => fileValue(host, field, cellOf(table, row, field), moneyOf(row)),
    ...(field === 'amount'
      ? {
          files: [
            {
              header: () => fieldName(field),
              of: (row: DataRow) => fileValue(host, field, cellOf(table, row, field), moneyOf(row)),
            },
            {
              header: () => fieldName('currency'),
              of: (row: DataRow) => currencyAt(host, cellOf(table, row, 'market')),
            },
          ],
        }
      : {}),
    width: WIDTHS[field] ?? COUNT_WIDTH,
    ...(field === 'product' ? { grow: true } : {}),
    ...(isNumber ? { align: 'end' as const } : {}),
    priority: PRIORITIES[field] ?? 0,
  };
}

/** The columns of a platform table, with the converted amount where one is asked for. */
export function dataColumns(
  host: SittingHost,
  table: DataTableName,
  currency: Currency | null,
): readonly TableColumn<DataRow>[] {
  const fields: readonly string[] = TABLE_FIELDS[table];
  const withAmount = currency !== null && fields.includes('amount');
  const all = withAmount ? fields.flatMap((field) => (field === 'amount' ? [field, 'converted'] : [field])) : fields;
  return all.map((field) => columnOf(host, table, field, currency));
}
