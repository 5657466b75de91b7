import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { makeCsv } from '../../../src/records/csv.ts';
import { makeSheet } from '../../../src/records/sheet.ts';
import { readRoster } from '../../../src/server/roster/read-roster.ts';
import type { RosterRow } from '../../../src/server/roster/roster.ts';
import { BIG5_ROSTER, DOUBTFUL_SHEET } from '../../support/doubtful-rosters.ts';
import { sheetFile, sheetXml, utf16, workbook } from '../../support/roster-files.ts';

const HEAD = ['考生編號', '姓名', '梯次', '試場', '排', '座號', '作答時間(%)', '休息(分)', '大字', '備註'];
const ROWS = [
  ['0012345', '陳怡君', '1', '電腦教室（一）', '3', '12', '150', '15', '是', '靠門'],
  ['0012346', '林志明', '1', '電腦教室（一）', '3', '13', '', '', '', ''],
];
const CHEN: RosterRow = {
  ...{ number: '0012345', name: '陳怡君', round: '1', room: '電腦教室(一)', row: '3', seat: '12' },
  ...{ percent: 150, breaks: 15, largeText: true, note: '靠門' },
};
const LIN: RosterRow = {
  ...{ number: '0012346', name: '林志明', round: '1', room: '電腦教室(一)', row: '3', seat: '13' },
  ...{ percent: 100, breaks: 0, largeText: false, note: '' },
};

const text = (separator: string, lineEnd = '\r\n'): string =>
  `${[HEAD, ...ROWS].map((row) => row.join(separator)).join(lineEnd)}${lineEnd}`;

const rowsOf = async (bytes: Buffer): Promise<readonly RosterRow[]> => {
  const read = await readRoster(bytes);
  expect(read).toMatchObject({ ok: true });
  return read.ok ? read.rows : [];
};

describe('the same two candidates are read from', () => {
  test.each([
    ['UTF-8 without a mark', Buffer.from(text(','))],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text(',')}`)],
    ['UTF-16, little end first, separated by tabs as Excel writes it', utf16(text('\t'), 'le')],
    ['UTF-16, big end first', utf16(text(','), 'be')],
    ['semicolons', Buffer.from(text(';'))],
    ['a file whose first line names the separator', Buffer.from(`sep=;\r\n${text(';')}`)],
    ['line ends of Unix', Buffer.from(text(',', '\n'))],
    ['line ends of old Macs', Buffer.from(text(',', '\r'))],
    ['a table that this program has written', Buffer.from(makeCsv(HEAD, ROWS))],
    ['a worksheet of texts', sheetFile([HEAD, ...ROWS])],
    [
      'a worksheet with a title, an empty row and an empty column before',
      sheetFile([['114 年考生名冊'], [], ['', ...HEAD], ...ROWS.map((row) => ['', ...row])], ['A1:J1']),
    ],
    [
      'a workbook with a page of notes',
      workbook({ 說明: sheetXml([['請勿更改欄位'], ['姓名請填全名']]), 名冊: sheetXml([HEAD, ...ROWS]) }),
    ],
  ])('%s', async (_, bytes) => {
    expect(await rowsOf(bytes)).toEqual([CHEN, LIN]);
  });

  test('a workbook that this program has written', async () => {
    const { data, columns } = makeSheet(HEAD, ROWS);
    expect(await rowsOf(await writeXlsxFile(data, { columns, sheet: '名冊' }).toBuffer())).toEqual([CHEN, LIN]);
  });
});

test('Big5 is read, and somebody is asked to look at the names', async () => {
  const read = await readRoster(BIG5_ROSTER);
  expect(read).toMatchObject({ ok: true, rows: [{ number: '001', name: '陳怡君' }] });
  expect(read.warnings.map(({ key }) => key)).toEqual(['roster:warning.big5']);
});

test('columns are found by their titles, in English too and in any sequence; others are told and left out', async () => {
  const read = await readRoster(Buffer.from('Seat No.,E-mail,FULL NAME,number\n7,a@b.c,"Lee, ""Ann""",A-1\n'));
  expect(read).toMatchObject({
    ok: true,
    rows: [{ number: 'A-1', name: 'Lee, "Ann"', seat: '7' }],
    columns: { seat: 'Seat No.', name: 'FULL NAME', number: 'number' },
    warnings: [{ key: 'roster:warning.column-ignored', place: { row: 1, column: 'B' }, values: { title: 'E-mail' } }],
  });
});

test('digits, per cent and minutes are read as people write them', async () => {
  const rows = await rowsOf(
    sheetFile([
      ['編號', '姓名', '座號', '作答時間', '休息', '大字'],
      [{ digits: '1140007' }, '王\n小明', '１２', { digits: '1.5' }, '15 分鐘', { xml: '<c r="@" t="b"><v>1</v></c>' }],
      [{ digits: '1140008.0' }, '　李　四 ', 'Ａ－３', '200%', '無', '否'],
    ]),
  );
  expect(rows).toMatchObject([
    { number: '1140007', name: '王 小明', seat: '12', percent: 150, breaks: 15, largeText: true },
    { number: '1140008', name: '李 四', seat: 'A-3', percent: 200, breaks: 0, largeText: false },
  ]);
});

test('what can be imported but looks wrong is a warning with its place', async () => {
  const read = await readRoster(DOUBTFUL_SHEET);
  expect(read.ok).toBe(true);
  expect(read.warnings.map(({ key, place }) => `${place.column}${place.row} ${key}`)).toEqual([
    'D1 roster:warning.whole-time',
    'E1 roster:warning.column-ignored',
    'B3 roster:warning.own-character',
    'A4 roster:warning.zeros-lost',
    'B4 roster:warning.lost-character',
    'C4 roster:warning.no-seat',
    'B5 roster:warning.formula',
  ]);
});
