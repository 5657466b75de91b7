import type { Marks } from './rubric.ts';

/**
 * Letters of ours that stand among those of candidates, with marks that are known. Their words are in `marking.json` under `controls`:
 * what a buyer had asked, the letter, and why it has these marks. Names tell nothing.
 */
export const CONTROL_LETTERS: readonly { readonly name: string; readonly marks: Marks }[] = [
  { name: 'c1', marks: { tone: 4, clarity: 4, care: 4 } },
  { name: 'c2', marks: { tone: 1, clarity: 3, care: 1 } },
  { name: 'c3', marks: { tone: 3, clarity: 1, care: 2 } },
  { name: 'c4', marks: { tone: 0, clarity: 2, care: 1 } },
  { name: 'c5', marks: { tone: 3, clarity: 4, care: 2 } },
  { name: 'c6', marks: { tone: 3, clarity: 2, care: 3 } },
  { name: 'c7', marks: { tone: 2, clarity: 3, care: 3 } },
  { name: 'c8', marks: { tone: 1, clarity: 1, care: 0 } },
];

/** The known marks of a letter of ours; undefined where there is none of that name. */
export const controlMarks = (name: string): Marks | undefined =>
  CONTROL_LETTERS.find((letter) => letter.name === name)?.marks;
