import type { TableColumn } from './table-spec.ts';

/** The columns that fit into `room` rem. Those with the highest priority number are hidden first. */
export function fittingColumns<Row>(columns: readonly TableColumn<Row>[], room: number): readonly TableColumn<Row>[] {
  let left = columns.reduce((sum, column) => sum + column.width, 0);
  const leaving = columns.filter((column) => column.priority > 0).sort((a, b) => b.priority - a.priority);
  const gone = new Set<string>();
  for (const column of leaving) {
    if (left <= room) break;
    gone.add(column.id);
    left -= column.width;
  }
  return columns.filter((column) => !gone.has(column.id));
}

/** The hidden columns, by the column under whose text they are shown. */
export function hiddenColumnsOf<Row>(
  columns: readonly TableColumn<Row>[],
  drawn: readonly TableColumn<Row>[],
): ReadonlyMap<string, readonly TableColumn<Row>[]> {
  const here = new Set(drawn.map(({ id }) => id));
  const hidden = new Map<string, TableColumn<Row>[]>();
  for (const column of columns) {
    const host = column.under?.column;
    if (host === undefined || here.has(column.id) || !here.has(host)) continue;
    hidden.set(host, [...(hidden.get(host) ?? []), column]);
  }
  return hidden;
}

/** Those selected that are still shown: an action on the selection never reaches a row that is hidden. */
export const stillShown = (selected: ReadonlySet<string>, shown: readonly string[]): ReadonlySet<string> =>
  new Set(shown.filter((id) => selected.has(id)));

/** The rows from one to another, both included, in either direction: for a selection with Shift. */
export function idsBetween(ids: readonly string[], from: number, to: number): readonly string[] {
  return ids.slice(Math.min(from, to), Math.max(from, to) + 1);
}
