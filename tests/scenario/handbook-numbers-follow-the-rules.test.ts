import { describe, expect, test } from 'vitest';
import { checkPack } from '../../src/scenario/check.ts';
import { compileForm } from '../../src/scenario/compile/compile.ts';
import { numberText } from '../../src/scenario/named-numbers.ts';
import type { PackSource } from '../../src/scenario/pack.ts';
import type { Problem } from '../../src/scenario/problem.ts';
import { type Edit, edited, lineOf } from '../support/edited-pack.ts';
import { packSource, sourceOf } from '../support/world.ts';

const service = sourceOf('service-desk');
const LANGUAGES = ['zh-TW', 'en'] as const;

/** A page of the handbook as it is in a form. */
function page(source: PackSource, name: string, language: string): string {
  const { pack, problems } = checkPack(source);
  if (pack === null) throw new Error(JSON.stringify(problems.slice(0, 3)));
  return compileForm(pack, 1).texts[language]?.[`handbook.${name}.body`] ?? '';
}

const found = (source: PackSource, ...edits: readonly Edit[]): readonly Problem[] =>
  checkPack(edited(source, ...edits)).problems;

describe('a number of a rule that changes', () => {
  test.each(LANGUAGES)('changes on the page that says it, in %s', (language) => {
    const other = edited(
      packSource,
      ['pack.yaml', /noticeHours: \d+/, 'noticeHours: 7'],
      ['pack.yaml', /fraudValue: \d+/, 'fraudValue: 12345'],
      ['pack.yaml', /costTolerancePermille: \d+/, 'costTolerancePermille: 125'],
    );
    expect(page(other, 'following-parcels', language)).toMatch(/7 (office hours|個上班小時)/);
    expect(page(other, 'fraud', language)).toContain('12,345');
    expect(page(other, 'modes', language)).toContain('12.5 %');
    expect(checkPack(other).problems).toEqual([]);
  });

  test.each(LANGUAGES)('changes on the pages of the service desk, in %s', (language) => {
    const other = edited(service, ['service.yaml', /frequentFrom: \d+/, 'frequentFrom: 5']);
    expect(page(other, 'faq', language)).toMatch(/5 (or more buyers|個以上的買家)/);
  });
});

describe('a fee, a tariff, a cut-off or a rate that changes', () => {
  test.each(LANGUAGES)('changes on the page that says it, in %s', (language) => {
    const other = edited(
      packSource,
      ['channels.yaml', 'commissionPermille: 120', 'commissionPermille: 137'],
      ['freight.yaml', "cutOff: '17:00'", "cutOff: '17:20'"],
      ['freight.yaml', 'E: { firstGrams: 500, first: 1120,', 'E: { firstGrams: 500, first: 1234,'],
      ['freight.yaml', 'fuelPermille: 270', 'fuelPermille: 285'],
      ['pack.yaml', 'rate: 32100', 'rate: 31950'],
    );
    expect(page(other, 'payouts', language)).toMatch(/\| 13\.7 % \| 1\.8 % \|/);
    expect(page(other, 'payouts', language)).toContain('1 USD=31.95');
    expect(page(other, 'hand-over', language)).toMatch(/(Courier|國際快遞) \| 17:20 \|/);
    expect(page(other, 'tariff', language)).toMatch(/500 g 1,234 \|.*500 g 300 \|/);
    expect(page(other, 'tariff', language)).toContain('28.5 %');
    expect(checkPack(other).problems).toEqual([]);
  });

  const codesIn = (...edits: readonly Edit[]): string[] =>
    found(packSource, ...edits).map(({ code, path, values }) => `${code} ${path} ${values.name}`);

  test('is warned of where it stands in figures', () => {
    expect(codesIn(['locales/en.yaml', '{channels.amber.commissionPermille} %', '12 %'])).toEqual([
      'number-in-figures handbook.payouts.body {channels.amber.commissionPermille}',
    ]);
    expect(codesIn(['locales/en.yaml', '{modes.courier.cutOff}', '17:00'])).toEqual([
      'number-in-figures handbook.hand-over.body {modes.courier.cutOff}',
    ]);
  });

  test('is warned of where the page gives the others of its kind and not this one', () => {
    expect(
      codesIn(['locales/en.yaml', '{modes.courier.tariff.C.first}', 'ask']).map((said) => said.split(' ')[0]),
    ).toEqual(['number-unsaid']);
  });

  test('is named once for all that have the same', () => {
    const alone = ['freight.yaml', "cutOff: '15:00'", "cutOff: '15:10'"] as const;
    expect(codesIn()).toEqual([]);
    expect(codesIn(alone)).toEqual([
      'number-unsaid handbook.hand-over.body {modes.overseas-warehouse.cutOff}',
      'number-unsaid handbook.hand-over.body {modes.overseas-warehouse.cutOff}',
    ]);
  });

  test('is asked of no page that gives none of its kind', () => {
    expect(checkPack(sourceOf('order-day')).problems).toEqual([]);
    expect(page(sourceOf('order-day'), 'payouts', 'en')).not.toContain('1.8 %');
  });
});

test.each([
  ['noticeHours', 6, '6'],
  ['fraudValue', 9_000, '9,000'],
  ['fraudValue', 1_234_567, '1,234,567'],
  ['priceFloorPermille', 500, '50'],
  ['partialPermille', 125, '12.5'],
  ['rate', 212, '0.212'],
])('the rule %s of %i is said as "%s"', (rule, value, text) => {
  expect(numberText(rule, value)).toBe(text);
});

test.each([
  ['order-desk', packSource],
  ['service-desk', service],
])('no page of %s is left with a name in braces', (_name, source) => {
  const texts = LANGUAGES.flatMap((language) => Object.entries(checkPack(source).pack?.texts[language] ?? {}));
  const pages = texts.filter(([key]) => key.startsWith('handbook.'));
  expect(pages.length).toBeGreaterThan(40);
  expect(pages.filter(([, text]) => /[{}]/.test(text))).toEqual([]);
});

describe('the check', () => {
  test.each([
    ['a rule misspelt', '{rules.notceHours}', '{rules.noticeHours}'],
    ['a list misspelt', '{rule.noticeHours}', '{rules.noticeHours}'],
    ['a rule of a duty that is not trained', '{serviceRules.photoFrom}', undefined],
  ])('refuses %s, once for each text, and names the line', (_what, name, hint) => {
    const source = edited(packSource, ['locales/en.yaml', '{rules.noticeHours}', name]);
    const line = lineOf(source, 'locales/en.yaml', '  following-parcels:') + 2;
    const errors = checkPack(source).problems.filter(({ severity }) => severity === 'error');
    expect(errors).toEqual([
      expect.objectContaining({
        code: 'unknown-rule',
        file: 'locales/en.yaml',
        line,
        path: 'handbook.following-parcels.body',
        values: { name },
      }),
    ]);
    expect(errors[0]?.hint).toBe(hint);
  });

  test('warns of a number in figures on the page that speaks of the rule', () => {
    expect(found(packSource, ['locales/en.yaml', 'TWD {rules.fraudValue}', 'TWD 9,000'])).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'number-in-figures',
        file: 'locales/en.yaml',
        values: { page: 'fraud', number: '9,000', name: '{rules.fraudValue}' },
      }),
    ]);
  });

  test('warns of a page whose number is not that of the rule any more', () => {
    const changed = found(
      packSource,
      ['locales/zh-TW.yaml', '新臺幣 {rules.fraudValue} 元', '新臺幣 9,000 元'],
      ['pack.yaml', /fraudValue: \d+/, 'fraudValue: 8000'],
    );
    expect(changed.map(({ code, file }) => [code, file])).toEqual([['number-unsaid', 'locales/zh-TW.yaml']]);
  });

  test.each([
    ['a part of a longer number', 'TWD 19,000'],
    ['a part of a decimal', 'TWD 9,000.5'],
  ])('does not take %s for the number', (_what, text) => {
    const changed = found(packSource, ['locales/en.yaml', 'TWD {rules.fraudValue}', text]);
    expect(changed.map(({ code }) => code)).toEqual(['number-unsaid']);
  });

  test('says nothing of pages of a duty that the pack does not train', () => {
    expect(checkPack(service).problems).toEqual([]);
  });

  test('leaves letters to buyers alone: there the name is as unknown as ever', () => {
    const changed = found(packSource, [
      'locales/en.yaml',
      /\n {2}where:\n {4}'?1'?: .*/,
      "\n  where:\n    '1': 'In {rules.noticeHours} hours, {number}'",
    ]);
    expect(changed.some(({ code, path }) => code !== 'unknown-rule' && path.startsWith('buyers.where'))).toBe(true);
  });
});
