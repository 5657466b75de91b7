import type { Rows } from '../../host/index.ts';
import type { CellValue } from '../../records/index.ts';
import type { DraftStore } from '../shell/draft-store.ts';

/** A column that stands in a file alone. */
export interface FileColumn<Row> {
  header(): string;
  of(row: Row): CellValue;
}

/** One column of a table. Widths are in rem, so that they grow with the text. */
export interface TableColumn<Row> {
  readonly id: string;
  header(): string;
  /** The cell as plain text: searched and copied, and shown where there is no `cell`. */
  text(row: Row): string;
  /** The value to sort by where the text does not sort well: amounts, times. */
  value?(row: Row): number | string;
  /** The value for a file instead of the text: a plain number, a date. */
  file?(row: Row): CellValue;
  /** The columns of a file instead of this one, where its text tells several things. */
  readonly files?: readonly FileColumn<Row>[];
  /** The content to show instead of the plain text. */
  cell?(row: Row): unknown;
  readonly width: number;
  /** Whether the column takes a share of the remaining width. */
  readonly grow?: boolean;
  readonly align?: 'end';
  /** In a narrow table, columns with higher numbers are hidden first; 0 is never hidden. */
  readonly priority: number;
  /** Where the column is hidden, its text is a small line in another column. */
  readonly under?: { readonly column: string; words(row: Row): string };
  /** Never drawn, because another column shows it; still copied, saved, searched and used for filters. */
  readonly fileOnly?: boolean;
  /** A filter above the table: the key that groups rows, the text of a key, and a name where it differs from the column's. */
  readonly facet?: { key(row: Row): string; words(key: string): string; label?(): string };
}

/** The content of a `wb-table`. `columns` and `rows` must be the same objects until they change. */
export interface TableSpec<Row> {
  /** Key under which search, sorting and filters are kept. */
  readonly name: string;
  /** The accessible name of the table; also the name of a downloaded file. */
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: Rows<Row>;
  rowId(row: Row): string;
  /** The name of a row, for the label of its checkbox. */
  rowName(row: Row): string;
  /** A stripe at the row's edge: to be done now, or too late. */
  tone?(row: Row): 'now' | 'late' | undefined;
  readonly drafts: DraftStore;
  /** The text where there are no rows. */
  readonly empty: string;
  /** Column to sort by at first; with `-` in front, descending. */
  readonly sortBy?: string;
  /** Minimum in rem; rows with lines of hidden columns may be higher. */
  readonly rowHeight?: number;
  /** The ids of selected rows; without it, rows cannot be selected. */
  readonly selected?: ReadonlySet<string>;
  onSelect?(ids: ReadonlySet<string>): void;
  onOpen?(row: Row): void;
  /** Without search, filters and files: for a short list within a paper. */
  readonly plain?: boolean;
}
