import {
  type ColumnDef,
  columnFilteringFeature,
  createFilteredRowModel,
  createSortedRowModel,
  type FilterFn,
  rowSortingFeature,
  type SortFn,
  tableFeatures,
} from '@tanstack/lit-table';
import { isFoundIn, searchable } from '../parts/search-text.ts';
import type { TableColumn } from './table-spec.ts';

export const FEATURES = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  columnFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
});

export type Features = typeof FEATURES;

/** The hidden column with all texts of a row, for searching. */
export const SEARCH = 'search';
export const facetColumn = (id: string): string => `facet/${id}`;

/** Matches rows that contain every word typed. */
function isFound<Row extends object>(): FilterFn<Features, Row> {
  return (row, columnId, typed: string) => isFoundIn(row.getValue<string>(columnId), typed);
}

function isSame<Row extends object>(): FilterFn<Features, Row> {
  return (row, columnId, key: string) => row.getValue<string>(columnId) === key;
}

function byValue<Row extends object>(collator: Intl.Collator): SortFn<Features, Row> {
  return (a, b, columnId) => {
    const [x, y] = [a.getValue<number | string>(columnId), b.getValue<number | string>(columnId)];
    return typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y));
  };
}

/** The text of a row that is searched. Times and amounts are left out, because making their texts for thousands of rows is slow. */
export function wordsOfRow<Row>(columns: readonly TableColumn<Row>[]): (row: Row) => string {
  const searched = columns.filter((column) => column.value === undefined || column.facet !== undefined);
  return (row) => searchable(searched.map((column) => column.text(row)));
}

/** The columns for the table library: one for each column, to sort by; one for each filter; and one to search in. */
export function makeColumnDefs<Row extends object>(
  columns: readonly TableColumn<Row>[],
  language: string,
): ColumnDef<Features, Row>[] {
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const words = wordsOfRow(columns);
  return [
    ...columns.map(
      (column): ColumnDef<Features, Row> => ({
        id: column.id,
        accessorFn: (row: Row) => column.value?.(row) ?? column.text(row),
        sortFn: byValue(collator),
      }),
    ),
    ...columns.flatMap((column): ColumnDef<Features, Row>[] => {
      const facet = column.facet;
      if (facet === undefined) return [];
      return [{ id: facetColumn(column.id), accessorFn: (row: Row) => facet.key(row), filterFn: isSame() }];
    }),
    { id: SEARCH, accessorFn: words, filterFn: isFound() },
  ];
}
