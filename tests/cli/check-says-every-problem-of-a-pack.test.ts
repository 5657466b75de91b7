import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { scratchFolder } from '../support/scratch.ts';
import { PACK, SLOW, waybill } from './waybill.ts';

const edit = (folder: string, file: string, from: RegExp, to: string): void => {
  const path = join(folder, file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
};

/** A copy of the project's pack, in a folder of its name. */
function copiedPack(): string {
  const folder = join(scratchFolder(), 'order-desk');
  cpSync(PACK, folder, { recursive: true });
  return folder;
}

/** The project's pack with five things wrong in it. */
function brokenPack(): string {
  const folder = copiedPack();
  edit(folder, 'pack.yaml', /^minimum: \d+/m, 'minimum: few');
  edit(folder, 'channels.yaml', /lah-logistics/, 'lah-logistic');
  edit(folder, 'freight.yaml', /incoterm: DAP\b/, 'incoterm: DAPP');
  edit(folder, 'locales/en.yaml', /^company:\n {2}name: .*/m, 'company:');
  appendFileSync(join(folder, 'products.yaml'), '"\\e[2Jwiped": 1\n');
  return folder;
}

describe('check', { timeout: SLOW }, () => {
  test('finds no problem in a lesson, and says so', async () => {
    const { code, out } = await waybill('check', 'scenarios/order-day');
    expect(out).toContain('no findings');
    expect(code).toBe(0);
  });

  test('warns of a clock that gives less than a practised person needs', async () => {
    const folder = copiedPack();
    edit(folder, 'pack.yaml', /^dayMinutes: \d+/m, 'dayMinutes: 10');
    const { code, out } = await waybill('check', folder);
    expect(out).toMatch(/pack\.yaml:\d+:\d+ warning clock-too-short .*\d+ minutes/);
    expect(out).toContain('errors: 0, warnings: 1');
    expect(code).toBe(0);
  });

  test('reports five problems in five lines, with place and likely meaning, and without terminal control characters', async () => {
    const folder = brokenPack();
    const { code, out } = await waybill('check', folder);
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(6);
    expect(lines[0]).toMatch(/pack\.yaml:\d+:\d+ error wrong-type .*few/);
    expect(lines[1]).toMatch(/products\.yaml:\d+:1 error unknown-key .*wiped/);
    expect(lines[2]).toMatch(/channels\.yaml:\d+:\d+ error unknown-mode .*\(did you mean lah-logistics\?\)$/);
    expect(lines[3]).toMatch(/freight\.yaml:\d+:\d+ error unknown-value .*\(did you mean DAP\?\)$/);
    expect(lines[4]).toMatch(/locales[\\/]en\.yaml:\d+:\d+ error no-text .*company\.name/);
    expect(out).not.toContain('\u001b');
    expect(code).toBe(1);
  });

  test('gives the same problems as data, and in the trainee’s language', async () => {
    const { code, out } = await waybill('check', brokenPack(), '--json', '--lang', 'zh-TW');
    const problems = JSON.parse(out) as { code: string; message: string }[];
    expect(problems.map((problem) => problem.code)).toEqual([
      'wrong-type',
      'unknown-key',
      'unknown-mode',
      'unknown-value',
      'no-text',
    ]);
    expect(problems[0]?.message).toContain('型別');
    expect(code).toBe(1);
  });

  test('tells a name that leads nowhere three times, then counts; --all tells each', async () => {
    const folder = copiedPack();
    edit(folder, 'pack.yaml', /- id: JP/, '- id: JX');
    const { out } = await waybill('check', folder);
    expect(out.split('\n').filter((line) => /error unknown-market .*"JP"/.test(line))).toHaveLength(3);
    expect(out).toMatch(/unknown-market "JP": \d+ more of this kind/);
    const { out: all } = await waybill('check', folder, '--all');
    expect(all.split('\n').filter((line) => /error unknown-market .*"JP"/.test(line)).length).toBeGreaterThan(10);
  });

  test('tells what gives no form, with its line and the seeds', async () => {
    const folder = copiedPack();
    edit(
      folder,
      'demand.yaml',
      /stage: owed, least: 2/,
      'stage: finished, deliveredDaysAgo: { from: 60, to: 61 }, least: 2',
    );
    const { code, out } = await waybill('check', folder);
    expect(out).toMatch(/demand\.yaml:\d+:\d+ error stage-fits-nothing .*\[seeds 1, 2, 3, 4, 5, 6\]/);
    expect(code).toBe(1);
    const form = await waybill('form', folder, '--seed', '3', '--out', join(folder, 'form.json'), '--lang', 'zh-TW');
    expect(form.err).toMatch(/demand\.yaml:\d+:\d+ error stage-fits-nothing 照這一筆的要求/);
    expect(form.err).not.toMatch(/cli:|rules:|PackFault/);
    expect(form.code).toBe(1);
  });

  test('tells a folder that is not called like its pack, and another pack of the same id', async () => {
    const folder = copiedPack();
    cpSync(folder, join(folder, '../tea-house'), { recursive: true });
    const { out } = await waybill('check', join(folder, '../tea-house'));
    expect(out).toMatch(/pack\.yaml:0:0 warning folder-name .*"tea-house".*"order-desk"/);
    expect(out).toMatch(/pack\.yaml:0:0 error id-of-other .*order-desk/);
  });

  test('ends with 2 where there is no folder to read', async () => {
    const { code, err } = await waybill('check', 'scenarios/nowhere');
    expect(err).toMatch(/^waybill: cannot read scenarios\/nowhere: ENOENT[^\n]*\n$/);
    expect(code).toBe(2);
  });
});
