import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { FINISH, Sitting } from '../../src/sitting/sitting.ts';
import type { SittingFile } from '../../src/sitting/sitting-file.ts';
import { resealed } from '../support/resealed.ts';
import { scratchFolder } from '../support/scratch.ts';
import { PACK, SLOW, startWaybill, waybill } from './waybill.ts';

let played = '';

/** The sitting in a file of its own, after somebody has been at it. */
function tampered(change: (file: { -readonly [K in keyof SittingFile]: SittingFile[K] }) => void): string {
  const file = JSON.parse(played) as SittingFile;
  change(file);
  return written(JSON.stringify(file));
}

function written(text: string | Buffer): string {
  const path = join(scratchFolder(), 'sitting.json');
  writeFileSync(path, text);
  return path;
}

beforeAll(async () => {
  const path = join(scratchFolder(), 'played.json');
  await waybill('play', PACK, '--seed', '7', '--bot', 'novice', '--out', path);
  played = readFileSync(path, 'utf8');
}, SLOW);

describe('verify', { timeout: SLOW }, () => {
  test('accepts an unchanged file whose pack is unchanged', async () => {
    const { code, out } = await waybill('verify', written(played));
    expect(out).toMatch(/report hash [0-9a-f]{64}/);
    expect(out).toContain('gives the same form today');
    expect(out).toMatch(/^PROVEN/);
    expect(out).toContain('practice on form 7');
    expect(code).toBe(0);
  });

  test.each<[string, (text: string) => Buffer]>([
    ['UTF-8 with a byte-order mark', (text) => Buffer.from(`\ufeff${text}`, 'utf8')],
    ['UTF-16, as Notepad and PowerShell save it', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 with its bytes the other way round', (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    ['UTF-16 without a mark', (text) => Buffer.from(text, 'utf16le')],
  ])('reads a file saved as %s', async (_what, save) => {
    const { code, err } = await waybill('report', written(save(played)));
    expect(err).toBe('');
    expect(code).toBe(0);
  });

  test('agrees with the pack at hand whose remarks and line ends have changed since', async () => {
    const folder = join(scratchFolder(), 'order-desk');
    cpSync(PACK, folder, { recursive: true });
    for (const file of ['pack.yaml', 'demand.yaml', 'locales/en.yaml']) {
      const path = join(folder, file);
      const text = readFileSync(path, 'utf8').replaceAll('\n', '\r\n');
      writeFileSync(path, `\ufeff# looked through by a second teacher\r\n${text}`);
    }
    const { code, out } = await waybill('verify', written(played), '--pack', folder);
    expect(out).toContain('gives the same form today');
    expect(code).toBe(0);
  });

  test('names a score that was improved', async () => {
    const path = tampered((file) => Object.assign(file.report.overall, { score: 1000 }));
    const { code, err } = await waybill('verify', path);
    expect(err).toContain('report.overall.score');
    expect(code).toBe(1);
  });

  test('says not proven of a file that another engine made, and which engine is needed', async () => {
    const path = tampered((file) => {
      const header = { ...file.header, engine: '0.0.9' };
      Object.assign(file, resealed({ ...file, header, report: { ...file.report, minutes: 1 } as never }));
    });
    const { code, err } = await waybill('verify', path);
    expect(err).toContain('NOT PROVEN');
    expect(err).toContain('engine 0.0.9');
    expect(code).toBe(2);
  });

  test.each([
    [3, 'try 3 at it'],
    [undefined, 'not counted'],
  ])('names the form and the try of an assessment: %s', async (attempt, words) => {
    const form = (JSON.parse(played) as SittingFile).form;
    const sitting = Sitting.begin(form, 'assessment', 'tried', {}, attempt);
    sitting.perform(FINISH, {});
    const { code, out } = await waybill('verify', written(JSON.stringify(sitting.file())));
    expect(out).toContain('assessment of form 7');
    expect(out).toContain(words);
    expect(code).toBe(0);
  });

  test('names the log entry that was changed', async () => {
    const path = tampered((file) => Object.assign(file.log[17] ?? {}, { at: (file.log[17]?.at ?? 0) + 1 }));
    const { code, err } = await waybill('verify', path);
    expect(err).toContain('log[17]');
    expect(code).toBe(1);
  });

  test('reports a pack of the same version that gives another form; for another version it only gives a note', async () => {
    const folder = scratchFolder();
    const edit = (file: string, from: RegExp, to: string): void =>
      writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replace(from, to));
    cpSync(PACK, folder, { recursive: true });
    const path = written(played);
    edit('pack.yaml', /fraudCardAttempts: \d+/, 'fraudCardAttempts: 9');
    const other = await waybill('verify', path, '--pack', folder);
    expect(other.err).toContain('form.catalogue.rules.fraudCardAttempts');
    expect(other.code).toBe(1);
    edit('pack.yaml', /^version: .*/m, 'version: 9.9.9');
    const newer = await waybill('verify', path, '--pack', folder);
    expect(newer.out).toContain('9.9.9');
    expect(newer.out).toContain('AGREES WITH ITSELF ONLY');
    expect(newer.code).toBe(3);
  });

  test.each([
    ['is cut off', () => written(played.slice(0, 5000)), /first part/],
    ['is something else', () => written('\u001b[2J{"header":'), /sitting file|first part/],
    ['is another shape', () => tampered((file) => Object.assign(file.header, { format: 2 })), /header\.format/],
    ['is not there', () => 'nowhere.json', /cannot read nowhere\.json: ENOENT/],
    ['is a folder', () => PACK, /cannot read/],
  ])('ends with 2 and one line when the file %s', async (_what, make, words) => {
    const { code, out, err } = await waybill('verify', make());
    expect(err).toMatch(words);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(`${out}${err}`).not.toContain('\u001b');
    expect(code).toBe(2);
  });
});

describe('play', { timeout: SLOW }, () => {
  test('writes the same bytes when it plays the same again', async () => {
    const path = join(scratchFolder(), 'again.json');
    const { code } = startWaybill('play', PACK, '--seed', '7', '--bot', 'novice', '--out', path);
    expect(readFileSync(path, 'utf8') === played).toBe(true);
    expect(code).toBe(0);
  });

  test.each([
    ['a seed that is no number', ['--seed', 'seven', '--bot', 'idle', '--out', 'x'], /--seed/],
    ['a bot nobody knows', ['--seed', '7', '--bot', 'wizard', '--out', 'x'], /wizard/],
    ['an option nobody knows', ['--seed', '7', '--bot', 'idle', '--out', 'x', '--sped', '9'], /--sped/],
  ])('ends with 2 for %s', async (_what, args, words) => {
    const { code, err } = await waybill('play', PACK, ...args);
    expect(err).toMatch(words);
    expect(code).toBe(2);
  });
});

describe('report', { timeout: SLOW }, () => {
  test('says each indicator in the words of the standard, what cost points first', async () => {
    const { code, out } = await waybill('report', written(played), '--lang', 'zh-TW');
    expect(out).toContain('P3.1.1 ');
    expect(out.indexOf('失分')).toBeLessThan(out.indexOf('滿分：'));
    expect(code).toBe(0);
  });

  test('gives the report and ledger as data', async () => {
    const { out } = await waybill('report', written(played), '--json');
    const data = JSON.parse(out) as { report: unknown; ledger: { opportunities: unknown[] } };
    expect(data.report).toMatchObject((JSON.parse(played) as SittingFile).report);
    expect(data.report).toHaveProperty(['indicators', 'P3.1.1', 'standardError'], expect.any(Number));
    expect(data.ledger.opportunities.length).toBeGreaterThan(0);
  });

  test('refuses a file that does not verify', async () => {
    const path = tampered((file) => Object.assign(file.report.overall, { score: 1000 }));
    const { code, out } = await waybill('report', path);
    expect(out).toBe('');
    expect(code).toBe(1);
  });
});
