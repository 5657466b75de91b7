import { columnOf, isAddedTime, ROSTER_COLUMNS, type RosterColumn } from '../../records/roster/columns.ts';
import type { Remarks } from './remarks.ts';
import { UnreadableFile } from './roster.ts';
import { columnName, EMPTY_CELL, type MergedCells, type RosterCell, type RosterTable } from './table.ts';

/** Titles of a school or of an examination may stand above the head. */
const DEEPEST_HEAD = 20;

/** The row with the titles of a roster: where it stands, and which column is where. */
export interface RosterHead {
  readonly row: number;
  readonly columns: ReadonlyMap<RosterColumn, number>;
}

/** Longer titles are told by their beginning. */
const LONGEST_TITLE = 60;

const titleOf = ({ text }: RosterCell): string => text.slice(0, LONGEST_TITLE).replaceAll(/\s+/g, ' ').trim();

const isEmpty = (row: readonly RosterCell[]): boolean => row.every((cell) => titleOf(cell) === '');

const isEmptyTable = ({ rows }: RosterTable): boolean => rows.every(isEmpty);

/** A row is the head of a roster where it names a number and a name. */
function isHead(row: readonly RosterCell[]): boolean {
  const known = new Set(row.map((cell) => columnOf(titleOf(cell))));
  return known.has('number') && known.has('name');
}

const headRow = ({ rows }: RosterTable): number => rows.slice(0, DEEPEST_HEAD).findIndex(isHead);

/**
 * The one table of a file that holds a roster. Throws `UnreadableFile` where all are empty, none has a head with a number
 * and a name, or several do.
 */
export function findRoster(tables: readonly RosterTable[]): { readonly table: RosterTable; readonly row: number } {
  const filled = tables.filter((table) => !isEmptyTable(table));
  if (filled.length === 0) throw new UnreadableFile('roster:fault.empty');
  const found = filled.map((table) => ({ table, row: headRow(table) })).filter(({ row }) => row >= 0);
  const [first, second] = found;
  if (first === undefined) throw new UnreadableFile('roster:fault.no-head');
  if (second !== undefined) {
    const sheets = found
      .map(({ table }) => table.sheet ?? '')
      .join(', ')
      .slice(0, 200);
    throw new UnreadableFile('roster:fault.several-sheets', { count: found.length, sheets });
  }
  return first;
}

/** Of merged cells only the first has a value: the others would be imported as empty. */
function findMerged({ merged }: RosterTable, { row, columns }: RosterHead, faults: Remarks): void {
  const places = [...columns.values()];
  const isAsked = ({ left, right }: MergedCells): boolean => places.some((at) => at >= left && at <= right);
  for (const cells of merged.filter((each) => each.bottom >= row && isAsked(each))) {
    const key = cells.top <= row ? 'roster:fault.merged-head' : 'roster:fault.merged';
    faults.add(key, { row: cells.top, column: cells.left }, { cells: cells.name });
  }
}

/** Which column is where. Titles that are merged or stand twice are faults; unknown ones are told, and left out. */
export function readHead(table: RosterTable, row: number, faults: Remarks, warnings: Remarks): RosterHead {
  const columns = new Map<RosterColumn, number>();
  const titles = (table.rows[row] ?? []).map(titleOf);
  for (const [column, title] of titles.entries()) {
    const known = columnOf(title);
    const first = known === undefined ? undefined : columns.get(known);
    const at = { row, column };
    if (known === undefined) {
      if (title !== '') warnings.add('roster:warning.column-ignored', at, { title });
    } else if (first !== undefined)
      faults.add('roster:fault.column-twice', at, { title, first: titles[first] ?? '', column: columnName(first) });
    else columns.set(known, column);
    if (known === 'percent' && isAddedTime(title)) warnings.add('roster:warning.whole-time', at, { title });
  }
  findMerged(table, { row, columns }, faults);
  return { row, columns };
}

/** Rows below the head that hold something in a column of the roster. */
export const rowsBelow = ({ rows }: RosterTable, { row, columns }: RosterHead): number[] =>
  [...rows.keys()]
    .slice(row + 1)
    .filter((at) => ROSTER_COLUMNS.some((name) => titleOf(rows[at]?.[columns.get(name) ?? -1] ?? EMPTY_CELL) !== ''));
