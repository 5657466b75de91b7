import { describe, expect, test } from 'vitest';
import { makeEvenness } from '../../src/cli/sweep/fairness.ts';
import type { Played } from '../../src/cli/sweep/result.ts';
import { PACK, SLOW, waybill } from './waybill.ts';

/** A novice's result that never was. */
const result = (seed: number, luck: number, score: number | null): Played => ({
  ...{ seed, luck, bot: 'novice', formHash: `form ${seed}`, acts: 100, refused: 1, overall: score },
  indicators: { 'P3.1.1': { score, chances: 8, critical: 0 } },
});

describe('the evenness of forms', () => {
  test('compares the means of groups of forms, whatever the lucks do', () => {
    const played = [1, 2, 3, 4].flatMap((seed) => [result(seed, 1, 500), result(seed, 2, 700)]);
    const [row] = makeEvenness(played, 2);
    expect(row).toMatchObject({ means: [600, 600], difference: 0, spread: 0, chance: 0, luck: 100 });
  });

  test('says how far apart groups are by chance that spread like these', () => {
    const played = [500, 520, 540, 560].map((score, i) => result(i + 1, 1, score));
    const [row] = makeEvenness(played, 2);
    // By hand: variance (900 + 100 + 100 + 900) / 3, and 2.77 times its root over the root of two forms a group.
    expect(row).toMatchObject({ means: [510, 550], difference: 40, spread: 25.8, chance: 50.6 });
  });

  test('takes forms in the sequence of their numbers, and leaves out a sitting without enough evidence', () => {
    const played = [result(2, 1, 800), result(1, 1, 400), result(1, 2, null)];
    expect(makeEvenness(played, 2)[0]?.means).toEqual([400, 800]);
  });
});

describe('sweep --fair', { timeout: SLOW }, () => {
  const fair = (...args: readonly string[]) => waybill('sweep', PACK, '--seeds', '1-2', '--fair', ...args);

  test('plays every form with every luck, and shows a row for each indicator', async () => {
    const { code, out, err } = await fair('--lucks', '2', '--processes', '1');
    const [heading, first] = out.split('\n');
    expect(heading).toMatch(/^indicator +group 1 +group 2 +difference +by chance +spread of forms +of it luck$/);
    expect(first).toMatch(/^P3\.1\.1( +\d+\.\d){6}$/);
    expect(err).toMatch(/4 of 4 sittings played/);
    expect(code).toBe(0);
  });

  test.each([
    ['no lucks', ['--lucks', '0'], /--lucks 0/],
    ['one group', ['--groups', '1'], /--groups 1/],
  ])('ends with 2 for %s', async (_what, args, words) => {
    const { code, err } = await fair(...args);
    expect(err).toMatch(words);
    expect(code).toBe(2);
  });
});
