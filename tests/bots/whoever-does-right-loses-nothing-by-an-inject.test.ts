import { describe, expect, test } from 'vitest';
import { injectsOf } from '../../src/operations/market/injects/index.ts';
import type { Sitting } from '../../src/sitting/sitting.ts';
import { played } from '../support/played.ts';
import { type Sending, taught } from '../support/teacher.ts';
import { formFor, LESSONS } from '../support/world.ts';

const SEEDS = [101, 202] as const;

/** Each inject of a pack twice, spread over the morning; not in its first minutes, in which everybody does many things at one look. */
const allOf = (pack: (typeof LESSONS)[number]): Sending[] =>
  injectsOf(formFor(101, pack)).flatMap((kind, i) => [
    { kind, look: 10 + 2 * i },
    { kind, look: 20 + 2 * i },
  ]);

const lost = (sitting: Sitting): readonly string[] =>
  sitting
    .ledger()
    .opportunities.filter(({ findings }) => findings.some(({ earned, possible }) => earned < possible))
    .map(({ id }) => id);

describe.each(LESSONS)('in %s', (pack) => {
  test.each(SEEDS)('whoever works as the handbook says loses no point by what a teacher sends, form %i', (seed) => {
    const sitting = taught('expert', seed, pack, allOf(pack));
    expect(sitting.report().injects).toBeGreaterThan(0);
    expect(lost(sitting)).toEqual(lost(played('expert', seed, pack)));
  });

  test('whoever does nothing about it is judged by it', () => {
    const idle = taught('idle', 101, pack, [{ look: 1, kind: injectsOf(formFor(101, pack)).at(-1) ?? 'rush' }]);
    const chances = (sitting: Sitting): number => sitting.ledger().opportunities.length;
    expect(chances(idle)).toBeGreaterThan(chances(played('idle', 101, pack)));
  });
});
