import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashSeatCode, makeSeatCode, readSeatCode } from '../../../src/server/roster/seat-code.ts';

const codes = Array.from({ length: 20_000 }, makeSeatCode);
const letters = (code: string): string => code.replaceAll(' ', '');

test('a code is four words of seven letters that can be said aloud', () => {
  for (const code of codes) expect(code).toMatch(/^(?:(?:[bdfghjklmnrstvwy][aeio]){3}[bdfghjklmnrstvwy] ?){4}$/);
});

/** Bits of a place in which `counts` letters were seen, from their frequencies (Shannon). */
function entropy(counts: readonly number[]): number {
  const all = counts.reduce((sum, count) => sum + count, 0);
  return counts.reduce((sum, count) => sum - (count === 0 ? 0 : (count / all) * Math.log2(count / all)), 0);
}

test('a code has 88 bits, 80 of them random: every place uses all its letters alike', () => {
  const places = Array.from({ length: 28 }, (_, place) => {
    const counts = new Map<string, number>();
    for (const code of codes) {
      const letter = letters(code)[place] ?? '';
      counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
    return entropy([...counts.values()]);
  });
  // Sixteen consonants are four bits, four vowels two; the letters of 20,000 codes come within a hundredth of it.
  expect(places.reduce((sum, bits) => sum + bits, 0)).toBeGreaterThan(87.9);
  for (const [place, bits] of places.entries()) expect(bits).toBeGreaterThan(((place % 7) % 2 === 0 ? 4 : 2) - 0.01);
  expect(new Set(codes).size).toBe(codes.length);
});

test('a million guesses find none of 2,000 seats', () => {
  // 10⁶ guesses of 2⁸⁰ codes, 2,000 of which open a seat: the chance is 2 · 10⁹ / 1.2 · 10²⁴, less than 10⁻¹⁴.
  expect((1e6 * 2_000) / 2 ** 80).toBeLessThan(1e-14);
  const kept = new Set(codes.slice(0, 2_000).map(hashSeatCode));
  const guessed = Array.from({ length: 20_000 }, makeSeatCode).filter((code) => kept.has(hashSeatCode(code)));
  expect(guessed).toEqual([]);
});

const FULL_WIDTH = (text: string): string =>
  text.replaceAll(/[a-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));

test('a code is read however it is typed', () => {
  const ways = [
    (code: string) => code,
    (code: string) => code.toUpperCase(),
    (code: string) => code.replaceAll(' ', '-'),
    letters,
    FULL_WIDTH,
    (code: string) => `  ${code.replaceAll(' ', '　、')}. `,
  ];
  for (const code of codes.slice(0, 200)) for (const way of ways) expect(readSeatCode(way(code))).toBe(code);
});

test('a slip of the finger is told before any code is looked up', () => {
  const slips = codes.slice(0, 2_000).flatMap((code) => {
    const at = randomBytes(1)[0] ?? 0;
    const place = at % 28;
    const other = place % 7 === 1 || place % 7 === 3 || place % 7 === 5 ? 'aeio' : 'bdfghjklmnrstvwy';
    const wrong = [...letters(code)];
    wrong[place] = other[(other.indexOf(wrong[place] ?? '') + 1) % other.length] ?? '';
    return readSeatCode(wrong.join('')) === null ? [] : [code];
  });
  // One of 256 is not noticed by its check: eight of 2,000 are to be expected, and thirty never come.
  expect(slips.length).toBeLessThan(30);
});

test('whatever is typed, the answer is a code as it was made, or none', () => {
  const typed = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-z]{28}$/));
  fc.assert(
    fc.property(typed, (text) => {
      const code = readSeatCode(text);
      expect(code === null || readSeatCode(code) === code).toBe(true);
    }),
    { numRuns: 2_000, seed: 12 },
  );
  expect(readSeatCode('a'.repeat(1_000_000))).toBeNull();
});
