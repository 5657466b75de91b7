import type { DataTableName } from '../../../../host/index.ts';
import { cellOf, type DataRow } from './cells.ts';

/** What rows add up to: the sum of a field, how many rows, how many different values, or how many values with two orders or more. */
export const MEASURES = {
  traffic: ['sessions', 'adSessions', 'visitors', 'carts', 'rows'],
  'order-lines': ['orders', 'buyers', 'buyersAgain', 'pieces', 'converted', 'rows'],
  'returned-goods': ['pieces', 'orders', 'rows'],
} as const satisfies Readonly<Record<DataTableName, readonly string[]>>;

/** By what rows can be grouped. */
export const GROUPS = {
  traffic: ['day', 'week', 'channel', 'product'],
  'order-lines': ['day', 'week', 'channel', 'market', 'product', 'status', 'sort', 'buyer'],
  'returned-goods': ['day', 'week', 'channel', 'product', 'reason'],
} as const satisfies Readonly<Record<DataTableName, readonly string[]>>;

/** What is asked of a table: `by` and `across` are fields, `over` a second measure to divide by; empty: none. */
export interface Question {
  readonly by: string;
  readonly across: string;
  readonly measure: string;
  readonly over: string;
}

/** Adds rows up by one measure. */
function measured(table: DataTableName, rows: readonly DataRow[], measure: string): number {
  const distinct = (field: string): number => new Set(rows.map((row) => cellOf(table, row, field))).size;
  switch (measure) {
    case 'rows':
      return rows.length;
    case 'orders':
      return distinct('order');
    case 'buyers':
      return distinct('buyer');
    case 'buyersAgain':
      return buyersAgain(table, rows);
    default:
      return rows.reduce((sum, row) => sum + cellOf(table, row, measure), 0);
  }
}

function buyersAgain(table: DataTableName, rows: readonly DataRow[]): number {
  const orders = new Map<number, Set<number>>();
  for (const row of rows) {
    const buyer = cellOf(table, row, 'buyer');
    orders.set(buyer, (orders.get(buyer) ?? new Set()).add(cellOf(table, row, 'order')));
  }
  return [...orders.values()].filter(({ size }) => size >= 2).length;
}

/** The answer for some rows: a sum, or one measure over another; null where there is nothing to divide by. */
function answerOf(table: DataTableName, rows: readonly DataRow[], { measure, over }: Question): number | null {
  const value = measured(table, rows, measure);
  if (over === '') return value;
  const whole = measured(table, rows, over);
  return whole === 0 ? null : value / whole;
}

/** One line of an answer: its group, its value in each column, and its value altogether. */
export interface AnswerRow {
  readonly key: number;
  readonly values: readonly (number | null)[];
  readonly all: number | null;
}

/** An answer: the values of the field across (none: no columns), a line for each group, and a line for everything. */
export interface Answer {
  readonly columns: readonly number[];
  readonly rows: readonly AnswerRow[];
  readonly total: AnswerRow;
}

function split(table: DataTableName, rows: readonly DataRow[], field: string): ReadonlyMap<number, readonly DataRow[]> {
  const groups = new Map<number, DataRow[]>();
  for (const row of rows) {
    const key = cellOf(table, row, field);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

/** Groups rows by one field and, where asked for, across another. Groups stand in the sequence of their numbers. */
export function grouped(table: DataTableName, rows: readonly DataRow[], question: Question): Answer {
  const { by, across } = question;
  const columns = across === '' ? [] : [...split(table, rows, across).keys()].sort((a, b) => a - b);
  const line = (key: number, own: readonly DataRow[]): AnswerRow => {
    const cells = across === '' ? new Map<number, readonly DataRow[]>() : split(table, own, across);
    return {
      key,
      values: columns.map((column) => answerOf(table, cells.get(column) ?? [], question)),
      all: answerOf(table, own, question),
    };
  };
  const groups = by === '' ? [] : [...split(table, rows, by)].sort(([a], [b]) => a - b);
  return { columns, rows: groups.map(([key, own]) => line(key, own)), total: line(-1, rows) };
}
