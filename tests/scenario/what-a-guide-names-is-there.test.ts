import { describe, expect, test } from 'vitest';
import { checkPack } from '../../src/scenario/check.ts';
import type { PackSource } from '../../src/scenario/pack.ts';
import { firstDaySource } from '../support/first-day.ts';

/** The pack of the first day with some text of a file replaced. */
function edited(file: string, from: string, to: string): PackSource {
  const text = firstDaySource[file] ?? '';
  expect(text).toContain(from);
  return { ...firstDaySource, [file]: text.replace(from, to) };
}

const found = (source: PackSource): readonly string[] =>
  checkPack(source).problems.map(({ code, file, hint }) => [code, file, hint ?? ''].join(' ').trim());

describe('the guide of a pack', () => {
  test('the one of the first day has no fault', () => {
    expect(found(firstDaySource)).toEqual([]);
  });

  test('a pack may do without', () => {
    const { 'guide.yaml': _guide, ...rest } = firstDaySource;
    expect(found(rest)).toEqual([]);
  });

  test.each([
    ['a happening that there is not', 'order/held', 'order/hold', 'unknown-happening guide.yaml order/held'],
    ['an entry that there is not', 'of: forbidden }', 'of: forbiden }', 'unknown-entry guide.yaml forbidden'],
    ['a place that there is not', 'place: order/pack', 'place: order/packs', 'unknown-place guide.yaml order/pack'],
    ['a page that there is not', 'unlocks: addresses', 'unlocks: adresses', 'unknown-page guide.yaml addresses'],
    ['no record for a place on its paper', 'order/hold, of: bad-address }', 'order/hold }', 'missing guide.yaml'],
    ['two steps of one name', 'id: pack', 'id: book', 'id-twice guide.yaml'],
  ])('names %s', (_, from, to, problem) => {
    expect(found(edited('guide.yaml', from, to))).toContain(problem);
  });

  test('speaks of an order that comes once', () => {
    const twice = edited('demand.yaml', 'quantity: 1, least: 1, most: 1', 'quantity: 1, least: 1, most: 2');
    expect(found(twice)).toContain('name-of-many demand.yaml');
  });

  test('a letter is about an order that has the name', () => {
    expect(found(edited('service.yaml', 'order: good', 'order: goods'))).toContain('unknown-entry service.yaml good');
  });

  test('what is said of a step is there in each language', () => {
    expect(found(edited('locales/en.yaml', '    title: To the post\n', ''))).toContain('no-text locales/en.yaml');
  });

  test('words name what is filled in', () => {
    expect(found(edited('locales/en.yaml', '{waybill}', '{waibill}'))).toContain(
      'unknown-placeholder locales/en.yaml waybill',
    );
  });
});
