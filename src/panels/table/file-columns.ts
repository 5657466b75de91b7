import type { CellValue } from '../../records/index.ts';
import type { FileColumn, TableColumn, TableSpec } from './table-spec.ts';

/** The columns of a table as they are copied and saved: one for each thing, with its type. */
export const fileColumns = <Row>(columns: readonly TableColumn<Row>[]): readonly FileColumn<Row>[] =>
  columns.flatMap(
    (column) =>
      column.files ?? [{ header: () => column.header(), of: (row: Row) => column.file?.(row) ?? column.text(row) }],
  );

/** The titles and cells of a table as they are copied and saved: of the selected rows, or of all where none is selected. */
export function cellsOf<Row>(
  { columns, selected, rowId }: TableSpec<Row>,
  rows: readonly Row[],
): { titles: string[]; cells: CellValue[][] } {
  const some = selected === undefined ? [] : rows.filter((row) => selected.has(rowId(row)));
  const taken = some.length > 0 ? some : rows;
  const written = fileColumns(columns);
  return {
    titles: written.map((column) => column.header()),
    cells: taken.map((row) => written.map((column) => column.of(row))),
  };
}
