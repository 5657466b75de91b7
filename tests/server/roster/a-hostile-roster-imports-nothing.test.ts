import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRoster } from '../../../src/server/roster/read-roster.ts';
import { makeZip } from '../../../src/server/roster/zip.ts';
import { HOSTILE_ROSTERS, ROSTER_TITLES, rosterText } from '../../support/hostile-rosters.ts';
import { sheetFile, sheetXml, workbookParts } from '../../support/roster-files.ts';

/** Faults as `B3 too-long`; `-` where a fault has no place. */
async function faultsOf(bytes: Buffer): Promise<string[]> {
  const read = await readRoster(bytes);
  if (read.ok) return [];
  return read.faults.map(
    ({ key, place }) => `${place.column ?? ''}${place.row ?? '-'} ${key.replace('roster:fault.', '')}`,
  );
}

describe('nothing is imported from', () => {
  test.each(HOSTILE_ROSTERS)('%s', async (_, bytes, faults) => {
    expect(await faultsOf(bytes())).toEqual(faults);
  });
});

test('all faults are told at once, and one remark counts those that are too many', async () => {
  const faults = await faultsOf(rosterText(...Array.from({ length: 800 }, () => ',')));
  expect(faults).toEqual(['1 no-rows']);
  const many = await readRoster(rosterText(...Array.from({ length: 800 }, (_, no) => `${no}a,,甲`)));
  expect(many.ok ? [] : many.faults).toHaveLength(501);
  expect(many.ok ? null : many.faults.at(-1)).toMatchObject({ key: 'roster:fault.more', values: { count: 300 } });
});

test('whatever bytes come, the answer is a roster or its faults', async () => {
  const whole = sheetFile([[...ROSTER_TITLES], ['1', '王', '甲', '1']]);
  const broken = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })).map(([at, byte]) => {
    const bytes = Buffer.from(whole);
    bytes[at] = byte;
    return bytes;
  });
  const anything = fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes));
  const tables = fc
    .array(fc.array(fc.string()), { maxLength: 5 })
    .map((rows) => rosterText(...rows.map((row) => row.join(','))));
  await fc.assert(
    fc.asyncProperty(fc.oneof(broken, anything, tables), async (bytes) => {
      const read = await readRoster(bytes);
      expect(read.ok ? read.rows.length : read.faults.length).toBeGreaterThan(0);
    }),
    { numRuns: 400, seed: 12 },
  );
});

test('parts of a workbook may be named in any way', async () => {
  const parts = workbookParts({ a: sheetXml([[...ROSTER_TITLES], ['1', '王']]) });
  const [rels, xml] = [parts.get('xl/_rels/workbook.xml.rels') ?? '', parts.get('xl/worksheets/sheet1.xml') ?? ''];
  parts.delete('xl/worksheets/sheet1.xml');
  parts.set('xl/_rels/workbook.xml.rels', rels.replace('worksheets/sheet1.xml', '/xl/pages/one.xml'));
  parts.set('xl/pages/one.xml', xml);
  expect(await faultsOf(makeZip(new Map([...parts].map(([name, part]) => [name, Buffer.from(part)]))))).toEqual([]);
});
