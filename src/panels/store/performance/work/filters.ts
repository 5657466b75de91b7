import type { DataTableName } from '../../../../host/index.ts';
import { cellOf, type DataRow, kindOf } from './cells.ts';

/** How a filter compares. Texts are compared by how they begin, days and counts by their size. */
export const HOWS = ['is', 'not', 'begins', 'not-begins', 'from', 'to'] as const;
export type How = (typeof HOWS)[number];

/** A filter: rows that do not pass are not shown and not counted. */
export interface Filter {
  readonly field: string;
  readonly how: How;
  /** A number, or the beginning of a text. */
  readonly value: string;
}

/** How a field can be compared. */
export function howsOf(field: string): readonly How[] {
  switch (kindOf(field)) {
    case 'thing':
    case 'code':
      return ['is', 'not'];
    case 'text':
      return ['begins', 'not-begins'];
    default:
      return ['from', 'to'];
  }
}

/** Filters are kept with the paper's other drafts, each as one text. */
export const filterText = ({ field, how, value }: Filter): string => [field, how, value].join('|');

export function parseFilter(text: string): Filter | null {
  const [field, how, ...value] = text.split('|');
  const known = HOWS.find((each) => each === how);
  return field === undefined || known === undefined ? null : { field, how: known, value: value.join('|') };
}

type TextOf = (row: DataRow, field: string) => string;

function passes(table: DataTableName, { field, how, value }: Filter, row: DataRow, textOf: TextOf): boolean {
  switch (how) {
    case 'is':
      return cellOf(table, row, field) === Number(value);
    case 'not':
      return cellOf(table, row, field) !== Number(value);
    case 'from':
      return cellOf(table, row, field) >= Number(value);
    case 'to':
      return cellOf(table, row, field) <= Number(value);
    case 'begins':
      return textOf(row, field).toLowerCase().startsWith(value.toLowerCase());
    case 'not-begins':
      return !textOf(row, field).toLowerCase().startsWith(value.toLowerCase());
  }
}

/** Rows of order lines of which an earlier row has the same order and product. */
function withoutDuplicates(table: DataTableName, rows: readonly DataRow[]): readonly DataRow[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = `${cellOf(table, row, 'order')}/${cellOf(table, row, 'product')}`;
    const isFirst = !seen.has(key);
    seen.add(key);
    return isFirst;
  });
}

/** The rows that pass all filters; where asked for, the first of those with the same order and product alone. */
export function filtered(
  table: DataTableName,
  rows: readonly DataRow[],
  filters: readonly Filter[],
  firstOnly: boolean,
  textOf: TextOf,
): readonly DataRow[] {
  const first = firstOnly ? withoutDuplicates(table, rows) : rows;
  return first.filter((row) => filters.every((filter) => passes(table, filter, row, textOf)));
}
