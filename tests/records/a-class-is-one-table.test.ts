import { describe, expect, test } from 'vitest';
import { momentsIn } from '../../src/cli/sitting-names.ts';
import { loadWords } from '../../src/cli/words.ts';
import { ClassWorkWords } from '../../src/host/class-work-words.ts';
import { missedRules } from '../../src/records/class/missed-rules.ts';
import { isRead, makeClassSheets } from '../../src/records/class/sheets.ts';
import { makeWorkbook } from '../../src/records/workbook.ts';
import { type ClassWork, readWork } from '../../src/sitting/class-work.ts';
import { fileOf, played } from '../support/played.ts';

const words = (['zh-TW', 'en'] as const).map((language) => {
  const said = loadWords(language);
  return new ClassWorkWords({
    language,
    of: (key, values) => said.of(key, values),
    has: (key) => said.has(key),
    moment: (at) => momentsIn(language).format(at),
  });
});
const SAVED = Date.UTC(2026, 10, 29, 2, 30);

const work = (file: string, trainee: string, bot: 'novice' | 'idle' = 'novice'): ClassWork =>
  readWork({ ...fileOf(played(bot, 101)), trainee }, { file, savedAt: SAVED }, null);

const CLASS: readonly ClassWork[] = [
  work('a/12.json', '12'),
  work('a/again.json', '2', 'idle'),
  work('a/2.json', '2'),
  work('a/evil.json', '=HYPERLINK("http://x")', 'idle'),
  { file: 'a/cut.json', savedAt: null, ok: false, key: 'file/truncated', values: {} },
];
const read = CLASS.filter(isRead);

describe.each(words)('the table of a class', (wording) => {
  const sheets = makeClassSheets(CLASS, wording);
  const [members, rules, typed, broken] = sheets;

  test('has a row for every file that was read, seat 2 before seat 12, two files of one trainee both', () => {
    expect(members?.rows.map(([name]) => name)).toEqual(['=HYPERLINK("http://x")', '2', '2', '12']);
    for (const { columns, rows } of sheets) for (const row of rows) expect(row).toHaveLength(columns.length);
  });

  test('lists a file that could not be read with its reason', () => {
    expect(broken?.rows).toEqual([['a/cut.json', wording.of('rules:file/truncated')]]);
  });

  test('has numbers and moments as such, and no text that runs', () => {
    const cells = makeWorkbook(sheets).flatMap(({ data }) => data.flat());
    expect(cells.filter(({ value }) => typeof value === 'string' && /^[=+\-@]/.test(value))).toEqual([]);
    const row = members?.rows[3] ?? [];
    const { score, standardError, opportunities } = read[0]?.summary.report.indicators['P3.1.1'] ?? {};
    expect(row.slice(8, 11)).toEqual([score, standardError, opportunities]);
    expect(row).toContainEqual({ at: SAVED, time: true });
  });

  test('says each rule in words, with two examples of two trainees', () => {
    const [first] = rules?.rows ?? [];
    expect(first?.slice(-2).every((example) => typeof example === 'string' && example !== '')).toBe(true);
    const said = JSON.stringify([rules, typed]);
    expect(said).not.toMatch(/\{\{|scoring:|handbook\.\w|O-\d{3}/);
  });
});

describe('the rules missed most', () => {
  const missed = missedRules(read);

  test('hold every point that was lost, the costliest first', () => {
    const lost = read
      .flatMap(({ summary }) => Object.values(summary.report.indicators))
      .reduce((sum, { earned, possible }) => sum + possible - earned, 0);
    expect(missed.reduce((sum, { pointsLost }) => sum + pointsLost, 0)).toBe(lost);
    expect(missed.map(({ pointsLost }) => pointsLost)).toEqual(
      missed.map(({ pointsLost }) => pointsLost).sort((a, b) => b - a),
    );
  });

  test('tell a hold for one reason from a hold for another', () => {
    const holds = missed.filter(({ examples }) => examples[0]?.chance.expected.key === 'expected.hold');
    expect(new Set(holds.map(({ examples }) => examples[0]?.chance.expected.values.holdReason)).size).toBeGreaterThan(
      1,
    );
  });
});

test('a file that was changed is not read', () => {
  const file = fileOf(played('novice', 101));
  const changed = { ...file, report: { ...file.report, overall: { ...file.report.overall, score: 1000 } } };
  expect(readWork(changed, { file: 'x', savedAt: null }, null)).toMatchObject({
    ok: false,
    key: 'verify/report-differs',
  });
});
