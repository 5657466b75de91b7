import { describe, expect, test } from 'vitest';
import { type RandomStream, randomFrom } from '../../src/kernel/random.ts';

const draw = (stream: RandomStream, count: number): number[] =>
  Array.from({ length: count }, () => stream.int(0, 1_000_000));

describe('a random stream', () => {
  test('gives the same numbers for the same seed and name', () => {
    expect(draw(randomFrom(7).fork('buyers/B-0012'), 20)).toEqual(draw(randomFrom(7).fork('buyers/B-0012'), 20));
  });

  test('gives other numbers for another seed, and for another name', () => {
    const numbers = draw(randomFrom(7).fork('buyers'), 20);
    expect(draw(randomFrom(8).fork('buyers'), 20)).not.toEqual(numbers);
    expect(draw(randomFrom(7).fork('buyer'), 20)).not.toEqual(numbers);
  });

  test('gives the same numbers when one more is drawn from another stream', () => {
    const root = randomFrom(7);
    const quiet = draw(root.fork('carriers'), 10);
    const busy = randomFrom(7);
    busy.int(1, 6);
    busy.fork('buyers').shuffle([1, 2, 3]);
    expect(draw(busy.fork('carriers'), 10)).toEqual(quiet);
  });

  test('a fork of a fork is the stream of the joined path of names', () => {
    expect(draw(randomFrom(7).fork('a').fork('b'), 5)).toEqual(draw(randomFrom(7).fork('a/b'), 5));
  });

  test('draws whole numbers between both ends, both included', () => {
    const seen = new Set(
      Array.from(
        { length: 400 },
        (
          (stream) => () =>
            stream.int(1, 6)
        )(randomFrom(1)),
      ),
    );
    expect([...seen].sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test('neighbouring seeds rarely begin with the same number', () => {
    const firsts = Array.from({ length: 500 }, (_, seed) => randomFrom(seed).int(0, 9));
    for (let digit = 0; digit < 10; digit += 1) {
      const share = firsts.filter((one) => one === digit).length;
      expect(share, `${digit} came first ${share} times of 500`).toBeGreaterThan(25);
      expect(share, `${digit} came first ${share} times of 500`).toBeLessThan(80);
    }
  });

  test('a chance of 0 per mille never comes true, one of 1000 always does', () => {
    const stream = randomFrom(3);
    for (let i = 0; i < 200; i += 1) {
      expect(stream.chance(0)).toBe(false);
      expect(stream.chance(1000)).toBe(true);
    }
  });

  test('shuffles into a new list and leaves the given one alone', () => {
    const items = Array.from({ length: 20 }, (_, i) => i);
    const shuffled = randomFrom(5).shuffle(items);
    expect(items).toEqual(Array.from({ length: 20 }, (_, i) => i));
    expect(shuffled).not.toEqual(items);
    expect([...shuffled].sort((a, b) => a - b)).toEqual(items);
  });

  test('picking from an empty list throws', () => {
    expect(() => randomFrom(1).fork('empty').pick([])).toThrow(RangeError);
  });
});
