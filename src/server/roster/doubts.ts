import type { Remarks } from './remarks.ts';
import type { RosterRow } from './roster.ts';

/** A row that was read, and where it stands from 0 on. */
export interface PlacedRow {
  readonly at: number;
  readonly row: RosterRow;
}

/** Where the columns stand that these rules speak of. */
interface Columns {
  readonly number: number;
  readonly name: number;
  readonly seat: number | undefined;
}

/** Calls back for each row whose key an earlier row has. */
function forDoubles(
  rows: readonly PlacedRow[],
  keyOf: (row: RosterRow) => string | null,
  told: (later: PlacedRow, first: PlacedRow) => void,
): void {
  const firsts = new Map<string, PlacedRow>();
  for (const each of rows) {
    const key = keyOf(each.row);
    if (key === null) continue;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, each);
    else told(each, first);
  }
}

/** Two candidates with one number, or at one seat, are faults. */
export function findDoubles(rows: readonly PlacedRow[], { number, seat }: Columns, faults: Remarks): void {
  forDoubles(
    rows,
    (row) => row.number.toLowerCase(),
    ({ at, row }, first) =>
      faults.add('roster:fault.number-twice', { row: at, column: number }, { number: row.number, row: first.at + 1 }),
  );
  if (seat === undefined) return;
  forDoubles(
    rows,
    ({ round, room, row, seat: no }) => (no === '' ? null : JSON.stringify([round, room, row, no]).toLowerCase()),
    ({ at, row }, first) =>
      faults.add('roster:fault.seat-twice', { row: at, column: seat }, { seat: row.seat, row: first.at + 1 }),
  );
}

/** The length that most numbers of digits have; null where there is none. */
function usualLength(numbers: readonly string[]): number | null {
  const counts = new Map<number, number>();
  for (const { length } of numbers) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [usual] = [...counts].sort(([, a], [, b]) => b - a);
  return usual !== undefined && usual[1] * 2 > numbers.length ? usual[0] : null;
}

/** Numbers that may have lost their zeros: digits alone, and fewer than most have. */
function doubtNumbers(rows: readonly PlacedRow[], column: number, warnings: Remarks): void {
  const digits = rows.filter(({ row }) => /^\d+$/.test(row.number));
  const usual = usualLength(digits.map(({ row }) => row.number)) ?? 0;
  for (const { at, row } of digits)
    if (row.number.length < usual)
      warnings.add('roster:warning.zeros-lost', { row: at, column }, { number: row.number, digits: usual });
}

/** Characters of names that other machines cannot show, or that stand for one that was lost. */
function doubtNames(rows: readonly PlacedRow[], column: number, warnings: Remarks): void {
  for (const { at, row } of rows) {
    if (/\p{Co}/u.test(row.name)) warnings.add('roster:warning.own-character', { row: at, column }, { name: row.name });
    else if (/[?？□〓]/.test(row.name))
      warnings.add('roster:warning.lost-character', { row: at, column }, { name: row.name });
  }
}

/** Warnings: what can be imported, but somebody should look at it. */
export function findDoubts(rows: readonly PlacedRow[], { number, name, seat }: Columns, warnings: Remarks): void {
  doubtNumbers(rows, number, warnings);
  doubtNames(rows, name, warnings);
  if (seat === undefined || rows.every(({ row }) => row.seat === '')) return;
  for (const { at, row } of rows)
    if (row.seat === '') warnings.add('roster:warning.no-seat', { row: at, column: seat }, { name: row.name });
}
