import { describe, expect, test } from 'vitest';
import writeSheets from 'write-excel-file/node';
import { loadWords } from '../../../src/cli/words.ts';
import { makeCsv } from '../../../src/records/csv.ts';
import { columnOf, ROSTER_COLUMNS } from '../../../src/records/roster/columns.ts';
import { makeRosterTemplate } from '../../../src/records/roster/template.ts';
import { readRoster } from '../../../src/server/roster/read-roster.ts';

describe.each(['zh-TW', 'en'] as const)('the template in %s', (language) => {
  const words = loadWords(language);
  const say = (key: string): string => words.of(key);
  const { columns, sheets } = makeRosterTemplate(say);

  test('has titles that are read as what they are', () => {
    expect(columns.map(columnOf)).toEqual([...ROSTER_COLUMNS]);
  });

  test.each([
    ['workbook', () => writeSheets([...sheets]).toBuffer()],
    ['text file', () => Promise.resolve(Buffer.from(makeCsv(columns, [])))],
  ])('as a %s has a head that is found, and nobody to import', async (_, make) => {
    expect(await readRoster(await make())).toMatchObject({ ok: false, faults: [{ key: 'roster:fault.no-rows' }] });
  });

  test('filled in with the examples of its guide is imported as it stands', async () => {
    const example = ROSTER_COLUMNS.map((column) => say(`roster:template.example.${column}`));
    const read = await readRoster(Buffer.from(makeCsv(columns, [example])));
    expect(read).toMatchObject({
      ok: true,
      rows: [{ number: '1140007', percent: 150, breaks: 15, largeText: true, seat: '12' }],
      warnings: [],
    });
  });
});
