import { expect, test } from 'vitest';
import { isNamedInScreens, patternOf, SCREEN_KEYS, SCREEN_TEMPLATES } from './screen-keys.ts';
import { NAMESPACES, textsOf, withoutPlural } from './texts.ts';

const written = NAMESPACES.flatMap((namespace) =>
  [...textsOf('zh-TW', namespace).keys()].map((key) => `${namespace}:${withoutPlural(key)}`),
);
const known = new Set(written);
const isGroup = (key: string): boolean => written.some((each) => each.startsWith(`${key}.`));

/** Templates that would fit anything: what they can say is checked with the engine's keys. */
const TOO_WIDE = /^(?:terms|rules|scoring):(?:notices\.|critical\.)?\$\{/;

/**
 * Words whose keys no screen spells out.
 * `rules` and `scoring` are keys of the engine: `every-key-of-the-engine-has-words` holds those, both ways;
 * `replies` are read file by file for buyers of every language; `marking` has a test of its own, `the-rubric-is-whole-in-both-languages`.
 */
const SPOKEN_ELSEWHERE = /^(?:rules|scoring|replies|marking):/;

test('every key that a screen spells out has words', () => {
  expect(SCREEN_KEYS.length).toBeGreaterThan(200);
  expect(SCREEN_KEYS.filter((key) => !known.has(key) && !isGroup(key))).toEqual([]);
});

test('every key that a screen puts together can have words', () => {
  const patterns = SCREEN_TEMPLATES.map((template) => [template, patternOf(template)] as const);
  expect(
    patterns.filter(([, pattern]) => !written.some((key) => pattern.test(key))).map(([template]) => template),
  ).toEqual([]);
});

test('every text of the locales is used by a screen', () => {
  const patterns = SCREEN_TEMPLATES.filter((template) => !TOO_WIDE.test(template)).map(patternOf);
  const isSaid = (key: string): boolean => {
    if (SPOKEN_ELSEWHERE.test(key)) return true;
    if (key.startsWith('terms:')) return isNamedInScreens(key.slice('terms:'.length).split('.')[0] ?? '');
    return (
      SCREEN_KEYS.some((each) => each === key || key.startsWith(`${each}.`)) ||
      patterns.some((pattern) => pattern.test(key))
    );
  };
  expect(written.filter((key) => !isSaid(key))).toEqual([]);
});
