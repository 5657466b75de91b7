import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPack } from '../../src/scenario/check.ts';
import type { PackSource } from '../../src/scenario/pack.ts';
import { isProblemCode } from '../../src/scenario/problem-codes.ts';
import { packSource } from '../support/world.ts';

const FILES = Object.keys(packSource);
const withText = (file: string, text: string): PackSource => ({ ...packSource, [file]: text });

/** Nine of nine of nine …: two thousand million items in a page of text. */
const LAUGHS = [
  'a: &a ["lol","lol","lol","lol","lol","lol","lol","lol","lol"]',
  ...[...'bcdefghi'].map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[i]}`).join(',')}]`),
].join('\n');

const HOSTILE: readonly (readonly [what: string, text: string])[] = [
  ['empty', ''],
  ['blank', ' \n\t\n'],
  ['not YAML', '{]: - :\n\t@'],
  ['a single word', 'harbour'],
  ['a number', '42'],
  ['null', 'null'],
  ['a list where a map is expected', '- a\n- b\n'],
  ['a thousand nested lists', '['.repeat(1000)],
  ['three thousand nested lists', '['.repeat(3000)],
  ['a thousand nested maps', `${'{a: '.repeat(1000)}1${'}'.repeat(1000)}`],
  ['two thousand nested lists that close', `x: ${'['.repeat(2000)}${']'.repeat(2000)}`],
  ['laughs without end', LAUGHS],
  ['an alias to nothing', 'a: *nobody\n'],
  ['an alias to itself', 'a: &a [*a]\n'],
  ['the same key twice', 'id: a\nid: b\n'],
  ['two documents', 'id: a\n---\nid: b\n'],
  ['strange tags', 'a: !!js/function "function(){}"\nb: !!binary "x"\nc: !!timestamp x\n'],
  ['a map as a key', '? {a: 1}\n: 2\n? [1]\n: 3\n'],
  [
    'keys of the prototype',
    '__proto__: { polluted: 1 }\nconstructor: { prototype: { polluted: 1 } }\nmarkets: { __proto__: 1 }\n',
  ],
  ['control signs', 'a: "\\u0000\\u202e\\ufeff"\n\u0007\n'],
  [
    'lists full of nothing',
    'products: [~, ~, 1, "x", [], {}]\nmodes: [~]\nchannels: [~, [1]]\nmarkets: [~, {id: 7}]\nfresh: [~, {products: 5}]\nhandbook: [~, {}, 3]\nweeks: [1, ~, {}]\nplaces: 5\nstreets: [1]\n',
  ],
  [
    'maps where lists are expected',
    'products: {a: 1}\nmodes: {a: {}}\nchannels: {a: {}}\nmarkets: {a: {}}\nhandbook: {a: 1}\nrestrictions: {}\ncartons: {}\nplaces: []\n',
  ],
  [
    'wrong things deep inside',
    'channels: [{id: [1], modes: {a: 1}, promiseDays: 5, shippingFees: [1], markets: x}]\nmodes: [{id: {}, lanes: 3, tariff: [], products: 3}, {lanes: {JP: ~}, tariff: ~}]\nrestrictions: [{page: 1, markets: 1, modes: ~}]\n',
  ],
];

describe.each(HOSTILE)('a file that is %s', (_what, text) => {
  test('is reported as a fault and throws nothing: in a whole pack, alone, or in place of every file', () => {
    const alone = ['pack.yaml', 'freight.yaml', 'demand.yaml', 'locales/en.yaml'].map(
      (file): PackSource => ({ [file]: text }),
    );
    const everywhere = Object.fromEntries(FILES.map((file) => [file, text]));
    for (const source of [withText('pack.yaml', text), ...alone, everywhere]) {
      const { problems, pack } = checkPack(source);
      expect(pack).toBeNull();
      expect(problems.length).toBeGreaterThan(0);
      expect(problems.every((problem) => typeof problem.values === 'object' && isProblemCode(problem.code))).toBe(true);
    }
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  }, 30_000);
});

describe('a checked pack', () => {
  test('is read from text files alone; other files in the folder are ignored', () => {
    expect(checkPack({ ...packSource, 'notes/draft.yaml': '{]', '__proto__.yaml': 'x' }).problems).toEqual([]);
  });

  test('never throws on a pack with a piece cut out or put in anywhere', () => {
    const cut = fc.record({
      file: fc.constantFrom(...FILES),
      at: fc.nat(),
      length: fc.integer({ min: 0, max: 400 }),
      put: fc.constantFrom('', '[', '{', '"', "'", '\n', '\t', ': ', '- ', '&a ', '*a ', '!!x ', '~', '0', '|'),
    });
    fc.assert(
      fc.property(cut, ({ file, at, length, put }) => {
        const text = packSource[file] ?? '';
        const from = at % (text.length + 1);
        checkPack(withText(file, text.slice(0, from) + put + text.slice(from + length)));
      }),
      { seed: 4224, numRuns: 25 },
    );
  }, 60_000);
});
