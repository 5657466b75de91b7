import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellText, safeCell, safeText } from '../../src/records/cells.ts';
import { makeCsv, makeTsv } from '../../src/records/csv.ts';
import { safeFileName } from '../../src/records/file-name.ts';
import { makeSheet } from '../../src/records/sheet.ts';

/** A small RFC 4180 reader, to read back what was written. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, cell = '', end] of text.slice(1).matchAll(/("(?:[^"]|"")*"|[^,\r]*)(,|\r\n)/g)) {
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end !== ',') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('a text cell', () => {
  test.each(['=1+1', '+886', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1'])('%j is marked as text', (text) => {
    expect(safeText(text)).toBe(`'${text}`);
  });

  test('hides no formula behind a control sign', () => {
    expect(safeText('\u0000=1+1')).toBe("'=1+1");
  });

  test('a negative number stays a number, and not-a-number is left out', () => {
    expect(safeCell(-5)).toBe(-5);
    expect(safeCell(Number.NaN)).toBe('');
  });

  test('an ordinary text is left alone', () => {
    expect(safeText('鳳梨酥 12 入，送禮 🎁')).toBe('鳳梨酥 12 入，送禮 🎁');
  });
});

describe('a CSV file', () => {
  test('begins with the mark by which Excel knows UTF-8', () => {
    expect(makeCsv(['訂單'], [])).toBe('\ufeff訂單\r\n');
  });

  test('whatever the cells hold, reads back as the same safe cells', () => {
    const table = fc.array(
      fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.integer()), { minLength: 3, maxLength: 3 }),
    );
    fc.assert(
      fc.property(table, (rows) => {
        const read = readCsv(makeCsv(['a', 'b', 'c'], rows));
        expect(read.slice(1)).toEqual(rows.map((row) => row.map(cellText)));
      }),
    );
  });
});

describe('the clipboard', () => {
  test('keeps a cell with a line end in one cell', () => {
    expect(makeTsv(['a', 'b'], [['x\ny\tz', 1]])).toBe('a\tb\nx y z\t1');
  });
});

describe('a worksheet', () => {
  test('writes every text as text, whatever it begins with', () => {
    const { data } = makeSheet(['a'], [['=HYPERLINK("http://x")'], [12]]);
    expect(data[1]?.[0]).toEqual({ value: '\'=HYPERLINK("http://x")', type: String });
    expect(data[2]?.[0]).toEqual({ value: 12, type: Number });
  });

  test('gives Chinese twice the width of Latin, within bounds', () => {
    const { columns } = makeSheet(['訂單編號與買家', 'a', 'b'], [['', 'x'.repeat(200), '']]);
    expect(columns).toEqual([{ width: 16 }, { width: 48 }, { width: 8 }]);
  });

  test('can be written as a real file', async () => {
    const { default: write } = await import('write-excel-file/node');
    const { data, columns } = makeSheet(
      ['訂單', '金額'],
      [
        ['=1+1', 5],
        ['<b>&"\u0001', 6],
      ],
    );
    const buffer = await write(data, { columns, stickyRowsCount: 1, sheet: 'Waybill' }).toBuffer();
    expect(buffer.subarray(0, 2).toString()).toBe('PK');
  });
});

test('a file name holds nothing a system would trip over', () => {
  expect(safeFileName('../訂單: 11/23 *')).toBe('訂單- 11-23');
  expect(safeFileName('...')).toBe('waybill');
});
