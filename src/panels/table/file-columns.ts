import type { FileColumn, TableColumn } from './table-spec.ts';

/** The columns of a table as they are copied and saved: one for each thing, with its type. */
export const fileColumns = <Row>(columns: readonly TableColumn<Row>[]): readonly FileColumn<Row>[] =>
  columns.flatMap(
    (column) =>
      column.files ?? [{ header: () => column.header(), of: (row: Row) => column.file?.(row) ?? column.text(row) }],
  );
