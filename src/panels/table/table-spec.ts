import type { CellValue } from '../../records/index.ts';
import type { DraftStore } from '../shell/draft-store.ts';

/** One column of a table. Widths are in rem, so that they grow with the text. */
export interface TableColumn<Row> {
  readonly id: string;
  header(): string;
  /** The cell in plain words: what is searched and copied, and shown where there is no `cell`. */
  text(row: Row): string;
  /** The value to sort by, where the words would mislead: amounts, times. */
  value?(row: Row): number | string;
  /** The value for a file instead of the words: a plain number. */
  file?(row: Row): CellValue;
  /** The content to show instead of the plain words. */
  cell?(row: Row): unknown;
  readonly width: number;
  /** Takes a share of the room that is left. */
  readonly grow?: boolean;
  readonly align?: 'end';
  /** Columns with a higher number leave first where the table is narrow; 0 stays. */
  readonly priority: number;
  /** Where the column has left, its words stand as a line of small text in the column of that id. */
  readonly under?: { readonly column: string; words(row: Row): string };
  /** Not drawn, as another column shows it too; still copied, saved, searched and filtered by. */
  readonly fileOnly?: boolean;
  /** A filter over the table: the key by which rows belong together, its words, and a name other than the column's. */
  readonly facet?: { key(row: Row): string; words(key: string): string; label?(): string };
}

/** All a `wb-table` needs to know. `columns` and `rows` keep their identity until they change. */
export interface TableSpec<Row> {
  /** Key under which search, order and filters are kept. */
  readonly name: string;
  /** Says to a screen reader what the table lists; also the name of a downloaded file. */
  readonly label: string;
  readonly columns: readonly TableColumn<Row>[];
  readonly rows: readonly Row[];
  rowId(row: Row): string;
  /** The words by which a row is called, for the label of its checkbox. */
  rowName(row: Row): string;
  /** A stripe at the row's edge: needs you now, or too late. */
  tone?(row: Row): 'now' | 'late' | undefined;
  readonly drafts: DraftStore;
  /** Said where there are no rows. */
  readonly empty: string;
  /** Column to sort by at first; with `-` in front, descending. */
  readonly sortBy?: string;
  /** In rem, at least; a row with a line that moved under another one may be higher. */
  readonly rowHeight?: number;
  /** Left out: rows cannot be selected. */
  readonly selected?: ReadonlySet<string>;
  onSelect?(ids: ReadonlySet<string>): void;
  onOpen?(row: Row): void;
  /** Without search, filters and files: for a short list within a paper. */
  readonly plain?: boolean;
}
