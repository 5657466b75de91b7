import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PACK, SLOW, scratchFolder, waybill } from './waybill.ts';

/** The project's pack with five things wrong in it. */
function brokenPack(): string {
  const folder = join(scratchFolder(), 'order-desk');
  cpSync(PACK, folder, { recursive: true });
  const edit = (file: string, from: RegExp, to: string): void => {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  };
  edit('pack.yaml', /^minimum: \d+/m, 'minimum: few');
  edit('channels.yaml', /lah-logistics/, 'lah-logistic');
  edit('freight.yaml', /incoterm: DAP\b/, 'incoterm: DAPP');
  edit('locales/en.yaml', /^company:\n {2}name: .*/m, 'company:');
  appendFileSync(join(folder, 'products.yaml'), '"\\e[2Jwiped": 1\n');
  return folder;
}

describe('check', { timeout: SLOW }, () => {
  test('finds no problem in the order-desk pack, and says so', async () => {
    const { code, out } = await waybill('check', PACK);
    expect(out).toContain('no findings');
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

  test('ends with 2 where there is no folder to read', async () => {
    const { code, err } = await waybill('check', 'scenarios/nowhere');
    expect(err).toMatch(/^waybill: cannot read scenarios\/nowhere: ENOENT[^\n]*\n$/);
    expect(code).toBe(2);
  });
});
