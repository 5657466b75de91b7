import { describe, expect, test } from 'vitest';
import { CONTROL_LETTERS } from '../../../src/server/marking/control-letters.ts';
import { REFUSALS } from '../../../src/server/marking/entry-rule.ts';
import { BEST_MARK, CRITERIA, EXAMPLE_MARKS, pointsOf, reaches } from '../../../src/server/marking/rubric.ts';
import { LANGUAGES, textsOf } from '../../locales/texts.ts';

const marks = Array.from({ length: BEST_MARK + 1 }, (_, mark) => mark);

/** Every key that markers, candidates and moderators can be shown. */
const spoken = [
  ...CRITERIA.flatMap((criterion) => [
    ...[`rubric.${criterion}.name`, `rubric.${criterion}.asks`],
    ...marks.map((mark) => `rubric.${criterion}.levels.${mark}`),
    ...EXAMPLE_MARKS.map((mark) => `rubric.${criterion}.examples.${mark}`),
  ]),
  ...CONTROL_LETTERS.flatMap(({ name }) => ['asked', 'letter', 'why'].map((part) => `controls.${name}.${part}`)),
  ...REFUSALS.map((name) => `refused.${name}`),
];

test.each(LANGUAGES)('in %s every mark, letter and refusal has its words, and no word is left over', (language) => {
  const written = [...textsOf(language, 'marking').keys()].filter((key) => /^(?:rubric|controls|refused)\./.test(key));
  expect(written.sort()).toEqual([...spoken].sort());
});

test('no letter of ours stands beside the rubric as well: whoever knows it would know its marks', () => {
  for (const language of LANGUAGES) {
    const texts = textsOf(language, 'marking');
    const examples = new Set([...texts].flatMap(([key, text]) => (key.includes('.examples.') ? [text] : [])));
    expect(CONTROL_LETTERS.filter(({ name }) => examples.has(texts.get(`controls.${name}.letter`) ?? ''))).toEqual([]);
  }
});

describe('the known marks of our letters', () => {
  test('use the whole scale in every criterion, on both sides of the cut', () => {
    for (const criterion of CRITERIA)
      expect(new Set(CONTROL_LETTERS.map((letter) => letter.marks[criterion])).size, criterion).toBeGreaterThanOrEqual(
        4,
      );
    const good = CONTROL_LETTERS.filter((letter) => reaches(letter.marks, 600));
    expect(good.length).toBeGreaterThanOrEqual(3);
    expect(CONTROL_LETTERS.length - good.length).toBeGreaterThanOrEqual(3);
  });

  test('are not all of one piece: criteria differ within a letter', () => {
    const even = CONTROL_LETTERS.filter(({ marks: given }) => new Set(Object.values(given)).size === 1);
    expect(even.length).toBeLessThan(CONTROL_LETTERS.length / 2);
    expect(CONTROL_LETTERS.map((letter) => pointsOf(letter.marks))).toContain(
      pointsOf({ tone: 4, clarity: 4, care: 4 }),
    );
  });
});
