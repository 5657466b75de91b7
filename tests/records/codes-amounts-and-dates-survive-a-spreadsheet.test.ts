import { describe, expect, test } from 'vitest';
import { makeCsv, makeTsv } from '../../src/records/csv.ts';
import { makeSheet } from '../../src/records/sheet.ts';

const NOON = Date.parse('2026-11-28T12:34:56+08:00');
const csvCell = (value: Parameters<typeof makeCsv>[1][number][number]): string =>
  makeCsv(['a'], [[value]]).slice('\ufeffa\r\n'.length, -2);

describe('a code in a CSV file is kept as text', () => {
  test.each(['0255404649', '84034408161941603', '12E45', '3-4', '2026-11', 'MAR12', '1.234', '5'])('%j', (code) => {
    expect(csvCell(code)).toBe(`"=""${code}"""`);
    expect(makeTsv(['a'], [[code]])).toBe(`a\n="${code}"`);
  });

  test.each(['RR123456785TW', '840344-08161941-6031234567', 'HB12345', '鳳梨酥 ×2', 'Mar Müller', ''])(
    '%j needs no mark',
    (text) => expect(csvCell(text)).toBe(text),
  );

  test('a formula cannot hide in the mark', () => expect(csvCell('0"&A1&"1')).not.toMatch(/^"?=/));
});

test('numbers and dates are written as such, dates with their year', () => {
  expect(csvCell(27.4)).toBe('27.4');
  expect(csvCell({ at: NOON, time: false })).toBe('2026-11-28');
  expect(csvCell({ at: NOON, time: true })).toBe('2026-11-28 12:34');
});

test('a day in Taipei is that day, early in the morning and late at night', () => {
  for (const hour of ['00:00', '07:59', '23:59'])
    expect(csvCell({ at: Date.parse(`2026-11-28T${hour}+08:00`), time: false })).toBe('2026-11-28');
});

test('a worksheet has cells for numbers, dates and codes', async () => {
  const { data, columns } = makeSheet(
    ['a', 'b', 'c', 'd'],
    [[27.4, { at: NOON, time: true }, { at: NOON, time: false }, '0255404649']],
  );
  expect(data[1]).toEqual([
    { value: 27.4, type: Number, format: '#,##0.00' },
    { value: new Date('2026-11-28T12:34:00Z'), type: Date, format: 'yyyy/mm/dd hh:mm' },
    { value: new Date('2026-11-28T00:00:00Z'), type: Date, format: 'yyyy/mm/dd' },
    { value: '0255404649', type: String, format: '@' },
  ]);
  const { default: write } = await import('write-excel-file/node');
  const buffer = await write(data, { columns, sheet: 'Waybill' }).toBuffer();
  expect(buffer.subarray(0, 2).toString()).toBe('PK');
});
