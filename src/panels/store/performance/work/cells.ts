import { type Currency, convert, type DataTableName, type Market, TABLE_FIELDS } from '../../../../host/index.ts';

/** A row of a platform table: its numbers as they came, its place in the table, and its amount in the currency asked for. */
export interface DataRow {
  readonly at: number;
  readonly cells: readonly number[];
  readonly converted?: number;
}

/** What a field holds: how it is written, filtered and added up. */
export type FieldKind = 'day' | 'thing' | 'code' | 'text' | 'count' | 'amount';

const KINDS: Readonly<Record<string, FieldKind>> = {
  ...{ day: 'day', channel: 'thing', market: 'thing', product: 'thing', order: 'text', buyer: 'text' },
  ...{ status: 'code', sort: 'code', reason: 'code', amount: 'amount', converted: 'amount' },
};

export const kindOf = (field: string): FieldKind => KINDS[field] ?? 'count';

/** Days of a week: the tables begin on a Monday. */
export const WEEK = 7;

/** The number of a field in a row. `week`: that of the day; `converted`: the amount in the currency asked for. */
export function cellOf(table: DataTableName, row: DataRow, field: string): number {
  if (field === 'week') return Math.floor(cellOf(table, row, 'day') / WEEK);
  if (field === 'converted') return row.converted ?? 0;
  const place = (TABLE_FIELDS[table] as readonly string[]).indexOf(field);
  return row.cells[place] ?? 0;
}

/** The rows of a table with their amounts in a currency; null: as they came. */
export function dataRows(
  table: DataTableName,
  chunks: Iterable<{ readonly table: DataTableName; readonly rows: readonly (readonly number[])[] }>,
  currency: Currency | null,
  markets: readonly Market[],
): readonly DataRow[] {
  const rows: DataRow[] = [];
  const [market, amount] = ['market', 'amount'].map((field) =>
    (TABLE_FIELDS[table] as readonly string[]).indexOf(field),
  );
  for (const chunk of chunks) {
    if (chunk.table !== table) continue;
    for (const cells of chunk.rows) {
      const row = { at: rows.length, cells };
      const sum = new Map([[cells[market ?? -1] ?? -1, cells[amount ?? -1] ?? 0]]);
      rows.push(currency === null || market === -1 ? row : { ...row, converted: convert(sum, markets, currency) });
    }
  }
  return rows;
}
