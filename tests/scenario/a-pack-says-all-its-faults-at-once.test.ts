import { describe, expect, test } from 'vitest';
import { checkPack } from '../../src/scenario/check.ts';
import type { PackSource } from '../../src/scenario/pack.ts';
import { nearMiss, type Problem } from '../../src/scenario/problem.ts';
import { type Edit, edited, lineOf } from '../support/edited-pack.ts';
import { packSource } from '../support/world.ts';

/** A copy of the order-desk pack with some text replaced. */
const broken = (...edits: readonly Edit[]): PackSource => edited(packSource, ...edits);

const errors = (source: PackSource): readonly Problem[] =>
  checkPack(source).problems.filter((problem) => problem.severity === 'error');

describe('the order-desk pack', () => {
  test('has no fault, not even a warning', () => {
    expect(checkPack(packSource).problems).toEqual([]);
  });
});

/** One of each kind: a misspelt product and mode, a text that one language lacks, a wrong type, a day that is not in the calendar. */
const FIVE: readonly Edit[] = [
  ['demand.yaml', 'products: [stoneware-mug]', 'products: [stoneware-mgu]'],
  ['channels.yaml', 'modes: [lah-logistics]', 'modes: [lah-logistic]'],
  ['pack.yaml', /^minutes: \d+/m, 'minutes: sixty'],
  ['freight.yaml', "validFrom: '2025-08-26'", "validFrom: '2026-02-30'"],
  ['locales/en.yaml', '  US: { name: United States }\n', ''],
];

describe('a pack with five faults', () => {
  const source = broken(...FIVE);
  const found = errors(source);

  test('all five faults are reported, each with file, line and the name that was probably meant', () => {
    expect(found.map(({ code, file, line, path, hint }) => ({ code, file, line, path, hint }))).toEqual([
      {
        code: 'wrong-type',
        file: 'pack.yaml',
        line: lineOf(source, 'pack.yaml', 'minutes: sixty'),
        path: 'minutes',
        hint: undefined,
      },
      {
        code: 'unknown-mode',
        file: 'channels.yaml',
        line: lineOf(source, 'channels.yaml', 'lah-logistic]'),
        path: 'channels[1].modes[0]',
        hint: 'lah-logistics',
      },
      {
        code: 'bad-date',
        file: 'freight.yaml',
        line: lineOf(source, 'freight.yaml', '2026-02-30'),
        path: 'restrictions[0].validFrom',
        hint: undefined,
      },
      {
        code: 'unknown-product',
        file: 'demand.yaml',
        line: lineOf(source, 'demand.yaml', 'stoneware-mgu'),
        path: 'fresh[9].products[0]',
        hint: 'stoneware-mug',
      },
      {
        code: 'no-text',
        file: 'locales/en.yaml',
        line: lineOf(source, 'locales/en.yaml', 'JP: { name: Japan }'),
        path: 'markets.US.name',
        hint: undefined,
      },
    ]);
  });

  test('a pack with faults is not returned as checked', () => {
    expect(checkPack(source).pack).toBeNull();
  });
});

describe('one fault', () => {
  test.each<[string, Edit, Partial<Problem>]>([
    [
      'a product that a warehouse is said to keep',
      ['freight.yaml', 'products: [oolong-pouch, bike-stem]', 'products: [oolong-puch, bike-stem]'],
      { code: 'unknown-product', file: 'freight.yaml', path: 'modes[5].products[0]', hint: 'oolong-pouch' },
    ],
    [
      'a tax number',
      ['pack.yaml', 'tax: { number: ioss', 'tax: { number: iosss'],
      { code: 'unknown-tax-number', file: 'pack.yaml', hint: 'ioss' },
    ],
    [
      'a zone of a tariff',
      ['freight.yaml', 'JP: { zone: A, days: 8 }', 'JP: { zone: Z, days: 8 }'],
      { code: 'unknown-zone', file: 'freight.yaml', path: 'modes[0].lanes.JP.zone' },
    ],
    [
      'a market of a channel',
      ['channels.yaml', 'markets: [SG, MY]', 'markets: [SG, MX]'],
      { code: 'unknown-market', file: 'channels.yaml', hint: 'MY' },
    ],
    [
      'a restricted mode',
      ['freight.yaml', 'modes: [epacket, ems]', 'modes: [epackets, ems]'],
      { code: 'unknown-mode', file: 'freight.yaml', hint: 'epacket' },
    ],
    [
      'a field nobody knows',
      ['pack.yaml', 'minimum: 3', 'minimum: 3\nminimun: 3'],
      { code: 'unknown-key', file: 'pack.yaml', values: { key: 'minimun' } },
    ],
    [
      'a field that is missing',
      ['pack.yaml', 'minimum: 3\n', ''],
      { code: 'missing', file: 'pack.yaml', path: 'minimum' },
    ],
    [
      'a situation nobody knows',
      ['demand.yaml', 'situation: price-error', 'situation: price-eror'],
      { code: 'unknown-value', file: 'demand.yaml', hint: 'price-error' },
    ],
    [
      'the same id twice',
      ['products.yaml', '- id: nougat', '- id: tea-set'],
      { code: 'id-twice', file: 'products.yaml' },
    ],
    [
      'a week that begins on a Tuesday',
      ['pack.yaml', "'2026-11-09'", "'2026-11-10'"],
      { code: 'not-monday', file: 'pack.yaml' },
    ],
    [
      'a clock that strikes 25',
      ['pack.yaml', "opens: '09:00'", "opens: '25:00'"],
      { code: 'bad-clock', file: 'pack.yaml', path: 'hours.opens' },
    ],
    [
      'a handbook page that refusals point to',
      ['pack.yaml', '  - weight\n', ''],
      { code: 'unknown-page-needed', file: 'pack.yaml', values: { name: 'weight' } },
    ],
    [
      'an office that closes before it opens',
      ['pack.yaml', "opens: '09:00'", "opens: '18:30'"],
      { code: 'not-before', file: 'pack.yaml', path: 'hours.closes' },
    ],
    [
      'braces that do not close',
      ['pack.yaml', 'tax: { number: ioss, upTo: 15000 }', 'tax: { number: ioss, upTo: 15000'],
      { code: 'syntax-bracket-open', file: 'pack.yaml' },
    ],
  ])('%s is named, with its place', (_what, edit, expected) => {
    const problems = errors(broken(edit));
    expect(problems).toEqual(expect.arrayContaining([expect.objectContaining(expected)]));
    expect(
      problems.every((problem) => problem.line > 0),
      JSON.stringify(problems),
    ).toBe(true);
  });

  test('a placeholder that nothing fills in', () => {
    const key =
      /^ {4}1: .*\{number\}/m.exec(packSource['locales/en.yaml'] ?? '')?.[0] ??
      /.*\{number\}.*/.exec(packSource['locales/en.yaml'] ?? '')?.[0] ??
      '';
    const problems = errors(broken(['locales/en.yaml', key, key.replace('{number}', '{numbr}')]));
    expect(problems.map(({ code, hint }) => ({ code, hint }))).toEqual([
      { code: 'unknown-placeholder', hint: 'number' },
    ]);
  });

  test('a file that is missing', () => {
    const { 'freight.yaml': _freight, ...rest } = packSource;
    expect(errors(rest)).toEqual(
      expect.arrayContaining([expect.objectContaining({ code: 'no-file', file: 'freight.yaml', line: 0 })]),
    );
    expect(errors({}).map((problem) => problem.file)).toEqual([
      'pack.yaml',
      'products.yaml',
      'channels.yaml',
      'freight.yaml',
      'demand.yaml',
      'locales/zh-TW.yaml',
      'locales/en.yaml',
    ]);
  });
});

describe('the nearest name', () => {
  test.each([
    ['tea-st', 'tea-set'],
    ['umberlla', 'umbrella'],
    ['xyz', undefined],
    ['', undefined],
  ])('to %j is %s', (name, meant) => {
    expect(nearMiss(name, ['tea-set', 'umbrella', 'phone-case'])).toBe(meant);
  });

  test('an empty list of names has no nearest name', () => {
    expect(nearMiss('tea-set', [])).toBeUndefined();
  });
});
