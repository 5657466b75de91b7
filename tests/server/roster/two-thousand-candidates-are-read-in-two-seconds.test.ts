import { expect, test } from 'vitest';
import { makeCsv } from '../../../src/records/csv.ts';
import { readRoster } from '../../../src/server/roster/read-roster.ts';
import { sheetFile } from '../../support/roster-files.ts';

const HEAD = ['考生編號', '姓名', '梯次', '試場', '排', '座號', '作答時間(%)', '休息(分)', '大字', '備註'];
const ROWS = Array.from({ length: 2_000 }, (_, no) => [
  ...[`${1_140_000 + no}`, `考生${no}`, `${1 + (no % 2)}`, `電腦教室 ${Math.floor(no / 60)}`],
  ...[`${Math.floor((no % 60) / 10)}`, `${no}`, no % 50 === 0 ? '150' : '', '', no % 50 === 0 ? '是' : '', ''],
]);

test.each([
  ['a workbook', () => sheetFile([HEAD, ...ROWS])],
  ['a text file', () => Buffer.from(makeCsv(HEAD, ROWS))],
])('2,000 candidates in %s are read in two seconds', async (_, make) => {
  const bytes = make();
  // Time of the processor: a busy machine is slow, not wrong.
  const begun = process.cpuUsage();
  const read = await readRoster(bytes);
  const { user, system } = process.cpuUsage(begun);
  expect(read).toMatchObject({ ok: true, warnings: [] });
  expect(read.ok ? read.rows : []).toHaveLength(2_000);
  expect((user + system) / 1000).toBeLessThan(2_000);
});
