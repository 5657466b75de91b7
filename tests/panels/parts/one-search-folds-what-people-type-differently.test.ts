import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isFoundIn, placeIn, plain, searchable } from '../../../src/panels/parts/search-text.ts';

const finds = (typed: string, ...texts: string[]): boolean => isFoundIn(searchable(texts), typed);

describe('a name is found however it is typed', () => {
  test.each([
    ['Machtig', 'Jürgen Mächtig'],
    ['Maechtig', 'Jürgen Mächtig'],
    ['Mächtig', 'Jurgen Machtig'],
    ['Mächtig', 'Juergen Maechtig'],
    ['Ma\u0308chtig', 'Mächtig'],
    ['strasse', 'Hauptstraße 5'],
    ['Hauptstraße', 'HAUPTSTRASSE 5'],
    ['Søren', 'Soeren'],
    ['el', 'Michael'],
    ['jose', 'José'],
    ['台北', '臺北市'],
    ['臺北', '台北市'],
    ['ＭＡＣＨＴＩＧ', 'Mächtig'],
    ['ｶﾞﾗｽ', 'ガラス'],
    ['o brien', 'Sean O’Brien'],
  ])('%j finds %j', (typed, text) => {
    expect(finds(typed, text)).toBe(true);
    for (const word of typed.split(' ')) expect(placeIn(text, word)).toBeGreaterThanOrEqual(0);
  });

  test('three spellings are one', () =>
    expect(new Set(['Mächtig', 'Machtig', 'Maechtig'].map(plain))).toEqual(new Set(['machtig'])));

  test('kana with and without voice marks are two', () => expect(finds('カ', 'ガラス')).toBe(false));
});

describe('a number is found with other separators, or none', () => {
  test.each([
    '84034408161941603',
    '840344–08161941–603',
    '840344 08161941 603',
    '#840344-08161941-603',
    '840344−08161941',
    '840344\u200b-08161941',
    '840344ー08161941',
  ])('%j', (typed) => expect(finds(typed, 'x', '840344-08161941-603')).toBe(true));

  test('no word is found across two texts', () => expect(finds('12', '1', '2')).toBe(false));
});

test('nothing else folds what is searched', () => {
  const files = readdirSync('src/panels', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  const folding = files.filter((path) =>
    /normalize\('NFK|toLowerCase\(\)\.(?:trim\(\)\.)?includes|folded\(/.test(
      readFileSync(`src/panels/${path}`, 'utf8'),
    ),
  );
  const numbers = ['orders/bench/pasted-numbers.ts', 'parts/amounts.ts', 'social/insights/metric-input.ts'];
  expect(folding.sort()).toEqual([...numbers, 'parts/search-text.ts'].sort());
});
