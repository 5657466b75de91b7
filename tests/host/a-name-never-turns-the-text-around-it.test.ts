import { expect, test } from 'vitest';
import { isolated } from '../../src/host/isolated.ts';
import { PackWords } from '../../src/host/pack-words.ts';

test.each([
  ['a name in Latin letters', 'Beatrice Rau', 'Beatrice Rau'],
  ['a name in Chinese', '吳柏翰', '吳柏翰'],
  ['a Hebrew name', 'משה כהן', '\u2068משה כהן\u2069'],
  ['an Arabic name with a number', 'أحمد 12', '\u2068أحمد 12\u2069'],
  ['an override that nothing ends', 'Ann\u202egnirts', 'Anngnirts'],
  ['an isolate that nothing ends', '\u2067Ann', 'Ann'],
  ['the end of an isolate that nothing began', 'Ann\u2069', 'Ann'],
  ['a text that holds an isolated name', 'von \u2068משה\u2069', '\u2068von \u2068משה\u2069\u2069'],
  ['a text isolated before', '\u2068משה\u2069', '\u2068משה\u2069'],
])('%s', (_what, text, expected) => {
  expect(isolated(text)).toBe(expected);
});

test('a name in a text of the pack is isolated', () => {
  const words = new PackWords({ en: { greeting: 'Dear {name}, hello' } }, 'en');
  expect(words.text('greeting', { name: 'משה' })).toBe('Dear \u2068משה\u2069, hello');
});
