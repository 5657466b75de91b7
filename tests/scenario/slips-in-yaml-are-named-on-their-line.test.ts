import { describe, expect, test } from 'vitest';
import { checkPack } from '../../src/scenario/check.ts';
import type { PackSource } from '../../src/scenario/pack.ts';
import { readYaml } from '../../src/scenario/yaml-file.ts';
import { findSlips } from '../../src/scenario/yaml-slips.ts';
import { type Edit, edited, throughout, without } from '../support/edited-pack.ts';
import { PACKS, packSource, sourceOf } from '../support/world.ts';

const told = (text: string, name = 'pack.yaml') => {
  const { syntax, notes } = readYaml(name, text);
  return [...syntax, ...notes].map(({ line, code }) => `${line} ${code}`);
};

describe('what is typed wrong is named on its own line, and what follows from it is not', () => {
  test.each<[string, string, string[]]>([
    ['a full-width colon', 'a: 1\nminimum：3\nlevels: 2\n', ['2 syntax-full-width-colon']],
    ['a full-width colon inside brackets', 'a: { b：1 }\n', ['1 syntax-full-width-colon']],
    ['no space after a colon', 'a: 1\nminimum:3\nlevels: 2\n', ['2 syntax-colon-space']],
    ['no space after a colon inside brackets', 'x:\n  - { id:a, b: 2 }\n', ['2 syntax-colon-space']],
    ['a no-break space after a colon', 'a: 1\nminimum:\u00a03\nb: 2\n', ['2 syntax-odd-space']],
    ['no colon at all', 'a: 1\nminimum 3\nb: 2\n', ['2 syntax-colon-missing']],
    ['ideographic spaces as indent', 'a:\n\u3000b: 1\n\u3000c: 2\n', ['2 syntax-odd-space', '3 syntax-odd-space']],
    ['no-break spaces as indent', 'a:\n\u00a0\u00a0b: 1\n', ['2 syntax-odd-space']],
    ['a zero-width space before a name', 'a: 1\n\u200bb: 2\n', ['2 syntax-odd-space']],
    ['tabs as indent', 'a:\n\tb: 1\n\tc: 2\n', ['2 syntax-tab', '3 syntax-tab']],
    ['a tab behind spaces', 'a:\n  b: 1\n \tc: 2\n', ['3 syntax-tab']],
    ['one space too many', 'minimum: 3\n levels: 4\nb: 2\n', ['2 syntax-indent']],
    ['one space too many below another', 'a:\n  b: 1\n   c: 2\n', ['3 syntax-indent']],
    ['two spaces too many', 'a:\n  b: 1\n    c: 2\nd: 1\n', ['3 syntax-indent']],
    ['one space too few', 'a:\n  b: 1\n c: 2\n', ['3 syntax-indent']],
    ['a field that left its list entry', 'x:\n  - id: a\n   name: b\n', ['3 syntax-indent']],
    ['an apostrophe inside single quotes', "a:\n  '1': 'Hi, I'd like it'\nb: 2\n", ['2 syntax-apostrophe']],
    ['double quotes inside double quotes', 'a: "Tea "best" x"\nb: 2\n', ['1 syntax-quote-inside']],
    ['a quote that does not close', "a: 'x\nb: 2\nc: 3\n", ['1 syntax-quote-open']],
    ['a quote that closes lines below', "a: 1\nb: 'x\nc: 2\nd: 'y'\n", ['2 syntax-quote-open']],
    ['a colon in a text', 'a: Tea: best\nb: 2\n', ['1 syntax-colon-inside']],
    ['a brace at the beginning of a text', 'a: {number} is late\n', ['1 syntax-sign']],
    ['a star at the beginning of a text', 'b: 1\na: *best tea\n', ['2 syntax-sign']],
    ['an at sign at the beginning of a text', 'a: @shop\n', ['1 syntax-sign']],
    ['a bracket that does not close', 'a: 1\nb: { c: 1\nd: 2\n', ['2 syntax-bracket-open']],
    ['a list that does not close', 'x:\n  - [1, 2]\n  - [1, 2\n  - [3]\n', ['3 syntax-bracket-open']],
    ['a comma that is missing', 'x: { a: 1 b: 2 }\n', ['1 syntax-comma']],
    ['dashes of a word processor', 'x:\n– a: 1\n– b: 2\n', ['2 syntax-dash', '3 syntax-dash']],
    ['no space after a dash', 'x:\n  -id: a\n', ['2 syntax-dash-space']],
    ['a name twice', 'a: 1\nb: 3\na: 2\n', ['3 syntax-key-twice']],
    ['a second document', 'a: 1\n---\nb: 2\n', ['2 syntax-two-documents']],
    ['a field cut off by a #', 'numberPattern: #####\nb: 2\n', ['1 cut-at-hash']],
    ['Big5', 'a: 1\nb: \ufffd\ufffd@\ufffd\n', ['2 encoding-other']],
    ['UTF-16', '\ufffd\ufffda\0:\0 \x001\0\n\0', ['1 encoding-utf-16']],
    ['UTF-16 without a mark', 'a\0:\0 \x001\0\n\0', ['1 encoding-utf-16']],
  ])('%s', (_what, text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  test('a title that a # cuts off is told, and the rest of the file is read', () => {
    const source = edited(packSource, ['locales/en.yaml', /title: 'The order desk.*/, 'title: Tea #1 New Year']);
    expect(checkPack(source).problems).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'cut-at-hash',
        values: { found: 'Tea', rest: '1 New Year' },
      }),
    ]);
  });
});

describe('what is well is left alone', () => {
  test.each(PACKS)(
    'no line of %s is taken for a slip, even where the parser is said to have failed on each',
    (name) => {
      for (const [file, text] of Object.entries(sourceOf(name))) {
        const everywhere = text.split('\n').map((_, i) => i + 1);
        expect([file, findSlips(text, everywhere)]).toEqual([file, []]);
      }
    },
  );

  test.each<[string, string]>([
    ['a Chinese text with full-width colons', 'a: 標題：副題\nb: |-\n  說明：這裡\n  \u3000\u3000第二段：完\n'],
    ['an address of the web', 'a: http://example.com/x:y\n'],
    ['a remark behind a value', 'a: 1 # the first\nb: [1, 2] # two\n'],
    ['a list at the column of its name', 'a:\n- b: 1\n  c: 2\n- b: 3\n'],
  ])('%s', (_what, text) => {
    expect(told(text)).toEqual([]);
  });

  test.each<[string, (text: string) => string]>([
    ['line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['line ends of an old Mac', (text) => text.replaceAll('\n', '\r')],
    ['a byte-order mark', (text) => `\ufeff${text}`],
  ])('a pack with %s has no fault', (_what, change) => {
    expect(checkPack(throughout(packSource, change)).problems).toEqual([]);
  });
});

const codes = (source: PackSource): string[] => checkPack(source).problems.map(({ code }) => code);

/** How long the pack says it takes, whatever that is. */
const MINUTES = /^minutes: \d+/m;

describe('a value typed wrong is told once, with what was meant', () => {
  test.each<[string, Edit, string, object?]>([
    ['an amount with a comma', ['products.yaml', 'USD: 1690', 'USD: 1,690'], 'thousands'],
    ['a weight with a comma', ['products.yaml', 'grams: 1350', 'grams: 1,350'], 'number-as-text', { meant: '1350' }],
    ['a number in quotes', ['pack.yaml', MINUTES, "minutes: '60'"], 'number-as-text', { meant: '60' }],
    ['full-width digits', ['pack.yaml', MINUTES, 'minutes: ６０'], 'number-as-text', { meant: '60' }],
    ['a rate with a point', ['pack.yaml', 'rate: 32100', 'rate: 32.1'], 'not-whole'],
    ['an HS code with a point', ['products.yaml', "'090230'", "'0902.30'"], 'bad-hs'],
    ['an HS code without quotes', ['products.yaml', "'090230'", '090230'], 'number-for-text'],
    ['typographic quotes', ['products.yaml', "'090230'", '‘090230’'], 'odd-signs', { meant: '090230' }],
    ['a time of one digit', ['pack.yaml', "opens: '09:00'", "opens: '9:00'"], 'bad-clock'],
    ['a full-width time', ['pack.yaml', "opens: '09:00'", "opens: '０９：００'"], 'odd-signs', { meant: '09:00' }],
    ['a list with full-width commas', ['freight.yaml', 'modes: [epacket, ems]', 'modes: [epacket，ems]'], 'odd-signs'],
    ['a small country', ['pack.yaml', '- id: AU', '- id: au'], 'bad-country'],
    ['an empty field', ['pack.yaml', MINUTES, 'minutes:'], 'empty'],
    ['too small a number', ['pack.yaml', MINUTES, 'minutes: 0'], 'least-number', { bound: 1 }],
    ['a tracking that is neither', ['freight.yaml', 'tracking: { s10: LX }', 'tracking: { S10: LX }'], 'bad-tracking'],
  ])('%s', (_what, edit, code, values = {}) => {
    const [first, ...rest] = checkPack(edited(packSource, edit)).problems.filter(({ file }) => file === edit[0]);
    expect(first).toMatchObject({ code, values });
    expect(rest.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('a missing field is named', () => {
    const [first] = checkPack(edited(packSource, ['pack.yaml', 'minimum: 3\n', ''])).problems;
    expect(first).toMatchObject({ code: 'missing', values: { field: 'minimum', expected: 'number' } });
  });

  test('hints are near names only: KR is no US, and nobody means a key that is there', () => {
    const source = edited(packSource, ['freight.yaml', 'markets: [US]\n', 'markets: [KR]\n']);
    expect(checkPack(source).problems[0]).not.toHaveProperty('hint');
  });

  test.each([
    ['products.yaml.txt', 'products.yaml'],
    ['products.yml', 'products.yaml'],
    ['Products.yaml', 'products.yaml'],
    ['product.yaml', 'products.yaml'],
    ['locales/en-US.yaml.txt', undefined],
  ])('a file called %s is found where another is looked for', (name, meant) => {
    const source = { ...without(packSource, 'products.yaml'), [name]: '' };
    const [first] = checkPack(source).problems;
    expect(first).toMatchObject({ code: 'no-file', file: 'products.yaml' });
    expect(first?.hint).toBe(meant === undefined ? undefined : name);
  });
});

describe('one slip is told with its cause', () => {
  test('of a file that cannot be read nothing else is said', () => {
    const source = edited(packSource, ['demand.yaml', '  - { situation: plain', '  – { situation: plain']);
    expect(codes(source)).toEqual(['syntax-dash']);
  });

  test('a file of a duty that is not trained is a file too many, and not hundreds of texts too few', () => {
    const source = { ...packSource, 'service.yaml': sourceOf('service-desk')['service.yaml'] ?? '' };
    expect(checkPack(source).problems).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'file-unused',
        values: { file: 'service.yaml', duty: 'T4' },
      }),
    ]);
  });

  test('a section misspelt is one problem', () => {
    expect(codes(edited(packSource, ['locales/en.yaml', '\nproducts:\n', '\nprodcts:\n']))).toEqual(['no-section']);
  });

  test('a product taken out is told where its name was left, and not where it is rightly gone', () => {
    const source = edited(
      packSource,
      ['products.yaml', /\n {2}- id: phone-case[\s\S]*$/, '\n'],
      ['locales/zh-TW.yaml', /\n {2}phone-case:.*/, ''],
    );
    expect(checkPack(source).problems).toEqual([
      expect.objectContaining({ severity: 'warning', code: 'text-for-nothing', file: 'locales/en.yaml' }),
    ]);
  });

  test('a market that is there twice is told first', () => {
    expect(codes(edited(packSource, ['pack.yaml', '- id: JP', '- id: US']))[0]).toBe('id-twice');
  });

  test('a placeholder misspelt in every language is told, and not as two faults', () => {
    const source = throughout(packSource, (text, file) =>
      file.startsWith('locales/') ? text.replaceAll('{other}', '{othr}') : text,
    );
    expect(new Set(codes(source))).toEqual(new Set(['unknown-placeholder']));
  });
});
