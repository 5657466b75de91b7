import type { RosterColumn } from '../../records/roster/columns.ts';
import { decodeText } from './characters.ts';
import { findDoubles, findDoubts, type PlacedRow } from './doubts.ts';
import { findRoster, type RosterHead, readHead, rowsBelow } from './head.ts';
import { Remarks } from './remarks.ts';
import { LARGEST_FILE, MOST_ROWS, type ReadRoster, type RosterRow, UnreadableFile } from './roster.ts';
import { readSeparatedText } from './separated-text.ts';
import { EMPTY_CELL, type RosterCell, type RosterTable } from './table.ts';
import { type ReadValue, readBreaks, readPercent, readText, readYesOrNo } from './values.ts';
import { readWorkbook } from './workbook.ts';

const ZIP = [0x50, 0x4b];
/** The container of older Excel files, and of newer ones with a password. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

const startsWith = (bytes: Uint8Array, sign: readonly number[]): boolean =>
  sign.every((byte, at) => bytes[at] === byte);

/** Files that are no table but begin with letters: web pages, PDF, rich text. */
const OTHER_TEXT = /^\s*(?:<|%PDF|\{\\rtf)/;

/** The tables of a file, by what it holds and not by what it is called. */
async function readTables(bytes: Uint8Array, warnings: Remarks): Promise<readonly RosterTable[]> {
  if (bytes.length === 0) throw new UnreadableFile('roster:fault.empty');
  if (bytes.length > LARGEST_FILE)
    throw new UnreadableFile('roster:fault.too-large', { megabytes: LARGEST_FILE / 1_000_000 });
  if (startsWith(bytes, ZIP)) return readWorkbook(bytes);
  if (startsWith(bytes, COMPOUND_FILE))
    throw new UnreadableFile(
      Buffer.from(bytes).includes(ENCRYPTED) ? 'roster:fault.password' : 'roster:fault.old-excel',
    );
  const decoded = decodeText(bytes);
  if (decoded === null) throw new UnreadableFile('roster:fault.encoding');
  if (OTHER_TEXT.test(decoded.text) || decoded.text.includes('\0')) throw new UnreadableFile('roster:fault.wrong-kind');
  if (decoded.encoding === 'big5') warnings.add('roster:warning.big5');
  return [readSeparatedText(decoded.text)];
}

/** Characters of a formula's result that are told. */
const MOST_TOLD = 40;

/** Reads one row; whatever is wrong in it is noted. Null where something is. */
function readRow(
  cells: readonly RosterCell[],
  at: number,
  { columns }: RosterHead,
  faults: Remarks,
  warnings: Remarks,
): RosterRow | null {
  let isWhole = true;
  const read = <Value>(
    column: RosterColumn,
    reader: (cell: RosterCell) => ReadValue<Value>,
    otherwise: Value,
  ): Value => {
    const place = columns.get(column);
    if (place === undefined) return otherwise;
    const cell = cells[place] ?? EMPTY_CELL;
    const found = reader(cell);
    if (cell.isFormula)
      warnings.add('roster:warning.formula', { row: at, column: place }, { text: cell.text.slice(0, MOST_TOLD) });
    if ('value' in found) return found.value;
    isWhole = false;
    faults.add(found.fault, { row: at, column: place }, found.values);
    return otherwise;
  };
  const text = (column: Parameters<typeof readText>[1]): string => read(column, (cell) => readText(cell, column), '');
  const needed = (column: 'number' | 'name'): string =>
    read<string>(
      column,
      (cell) => {
        const found = readText(cell, column);
        return 'value' in found && found.value === '' ? { fault: `roster:fault.no-${column}`, values: {} } : found;
      },
      '',
    );
  const row: RosterRow = {
    ...{ number: needed('number'), name: needed('name'), round: text('round'), room: text('room') },
    ...{ row: text('row'), seat: text('seat'), note: text('note') },
    percent: read('percent', readPercent, 100),
    breaks: read('breaks', readBreaks, 0),
    largeText: read('largeText', readYesOrNo, false),
  };
  return isWhole ? row : null;
}

function readTable(table: RosterTable, headRow: number, warnings: Remarks): ReadRoster {
  const faults = new Remarks(table.sheet);
  const head = readHead(table, headRow, faults, warnings);
  const below = rowsBelow(table, head);
  if (below.length === 0) faults.add('roster:fault.no-rows', { row: headRow });
  if (below.length > MOST_ROWS) faults.add('roster:fault.too-many-rows', {}, { count: below.length, most: MOST_ROWS });
  const rows = below.slice(0, MOST_ROWS).flatMap((at): PlacedRow[] => {
    const row = readRow(table.rows[at] ?? [], at, head, faults, warnings);
    return row === null ? [] : [{ at, row }];
  });
  const places = {
    number: head.columns.get('number') ?? 0,
    name: head.columns.get('name') ?? 0,
    seat: head.columns.get('seat'),
  };
  findDoubles(rows, places, faults);
  findDoubts(rows, places, warnings);
  const told = warnings.list('roster:warning.more');
  if (!faults.isEmpty) return { ok: false, faults: faults.list('roster:fault.more'), warnings: told };
  const columns = Object.fromEntries(
    [...head.columns].map(([column, at]) => [column, table.rows[headRow]?.[at]?.text.trim() ?? '']),
  );
  return { ok: true, rows: rows.map(({ row }) => row), columns, warnings: told };
}

/**
 * Reads a roster from an XLSX file, or from comma-, semicolon- or tab-separated text in UTF-8, UTF-16 or Big5.
 * All that is wrong is told at once, and then nothing is imported; never throws, whatever the bytes.
 */
export async function readRoster(bytes: Uint8Array): Promise<ReadRoster> {
  const general = new Remarks(null);
  try {
    const { table, row } = findRoster(await readTables(bytes, general));
    const warnings = new Remarks(table.sheet);
    const read = readTable(table, row, warnings);
    return { ...read, warnings: [...general.list('roster:warning.more'), ...read.warnings] };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { ok: false, faults: [error.remark], warnings: general.list('roster:warning.more') };
  }
}
