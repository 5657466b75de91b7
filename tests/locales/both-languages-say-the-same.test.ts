import { describe, expect, test } from 'vitest';
import { BUYER_LANGUAGES, NAMESPACES, placeholdersOf, textsOf, withoutPlural } from './texts.ts';

/** Placeholders by key. A language has as many plural forms as its grammar has. */
const marked = (texts: ReadonlyMap<string, string>): Record<string, string[]> =>
  Object.fromEntries([...texts].map(([key, text]) => [withoutPlural(key), placeholdersOf(text)]));

/** A mark that an order of the floor does not bear: nothing is the right word for it. */
const MAY_BE_EMPTY: ReadonlySet<string> = new Set(['mark.none']);

describe.each(NAMESPACES)('%s', (namespace) => {
  const [chinese, english] = [textsOf('zh-TW', namespace), textsOf('en', namespace)];

  test('has the same keys in Chinese and in English', () => {
    expect(Object.keys(marked(english)).sort()).toEqual(Object.keys(marked(chinese)).sort());
  });

  test('has the same placeholders in Chinese and in English', () => {
    expect(marked(english)).toEqual(marked(chinese));
  });

  test('no text is empty', () => {
    const empty = [...chinese, ...english].filter(([key, text]) => text.trim() === '' && !MAY_BE_EMPTY.has(key));
    expect(empty).toEqual([]);
  });
});

describe.each(BUYER_LANGUAGES)('replies in %s', (language) => {
  test('have the keys and placeholders of the English ones', () => {
    expect(marked(textsOf(language, 'replies'))).toEqual(marked(textsOf('en', 'replies')));
  });
});
