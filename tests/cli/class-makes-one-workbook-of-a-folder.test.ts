import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { FINISH, HINT, type Sitting, WATCH } from '../../src/sitting/sitting.ts';
import { fileOf } from '../support/played.ts';
import { scratchFolder } from '../support/scratch.ts';
import { wordsOf } from '../support/words.ts';
import { beginSitting, formFor, openOf } from '../support/world.ts';
import { sheetsIn } from '../support/xlsx.ts';
import { SLOW, waybill } from './waybill.ts';

/** A first hour of a lesson: lists are opened, and help is asked for so often. */
function helped(hints: number, watched: number): Sitting {
  const sitting = beginSitting(formFor(101, 'order-day'));
  sitting.advance(openOf(sitting.form));
  for (const { id } of sitting.form.catalogue.channels) sitting.perform('channel/open', { channel: id });
  for (let i = 0; i < hints; i += 1) sitting.perform(HINT, { kind: 'order', of: 'O-001', step: 1 });
  for (let i = 0; i < watched; i += 1) sitting.perform(WATCH, { kind: 'order', of: 'O-001' });
  sitting.perform(FINISH, {});
  return sitting;
}

const folder = scratchFolder();

beforeAll(() => {
  const keep = (path: string, trainee: string, sitting: Sitting): void =>
    writeFileSync(join(folder, path), JSON.stringify({ ...fileOf(sitting), trainee }));
  mkdirSync(join(folder, 'second row'));
  keep('1.json', '王小明', helped(3, 1));
  keep(join('second row', '2.json'), '07', helped(0, 0));
  writeFileSync(join(folder, 'cut.json'), '{"header":');
  writeFileSync(join(folder, '.hidden.json'), 'not a sitting');
  writeFileSync(join(folder, 'notes.txt'), 'not a sitting');
});

describe.each(['zh-TW', 'en'] as const)('class, in %s,', (language) => {
  const t = wordsOf(language);
  const out = join(folder, `${language}.xlsx`);

  test('writes a row for each sitting in the folder and the folders in it, with the help that was asked for', {
    timeout: SLOW,
  }, async () => {
    const { code, out: said, err } = await waybill('class', folder, '--out', out, '--lang', language);
    expect(code).toBe(0);
    expect(said).toContain(t('cli:class.written', { out, read: 2, broken: 1 }));
    expect(err).toContain(t('rules:file/truncated'));
    const [[head = [], ...rows] = [], , , broken = []] = sheetsIn(out);
    const column = (name: string): (string | undefined)[] =>
      rows.map((row) => row[head.indexOf(t(`class:columns.${name}`))]);
    expect(column('trainee')).toEqual(['07', '王小明']);
    expect(column('hints')).toEqual(['0', '3']);
    expect(column('watched')).toEqual(['0', '1']);
    expect(column('file')).toEqual(['second row/2.json', '1.json']);
    expect(broken.slice(1)).toEqual([['cut.json', t('rules:file/truncated')]]);
  });

  test('says that a folder holds no sitting files, and writes nothing', async () => {
    const [empty, nothing] = [scratchFolder(), join(folder, 'nothing.xlsx')];
    const { code, err } = await waybill('class', empty, '--out', nothing, '--lang', language);
    expect([code, existsSync(nothing)]).toEqual([2, false]);
    expect(err).toContain(t('cli:class.empty', { folder: empty }));
  });
});
