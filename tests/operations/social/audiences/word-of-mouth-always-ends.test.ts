import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../../../src/kernel/random.ts';
import {
  childrenPermille,
  joiningPermille,
  MOST_CHILDREN_PERMILLE,
  spreadWord,
  type WordRules,
} from '../../../../src/operations/social/audiences/word-of-mouth.ts';

const RULES: WordRules = { mostTold: 6, joinPermille: 250, mostGenerations: 5, hours: { least: 2, most: 30 } };
const starters = (count: number): string[] => Array.from({ length: count }, (_, i) => `M-${i + 1}`);

describe('word of mouth', () => {
  it('stays below one new member for each member, whatever the rules promise', () => {
    for (const mostTold of [0, 1, 2, 5, 20, 100])
      for (const joinPermille of [0, 50, 400, 1000]) {
        const joins = joiningPermille({ mostTold, joinPermille });
        expect(childrenPermille({ mostTold, joinPermille: joins })).toBeLessThanOrEqual(MOST_CHILDREN_PERMILLE);
      }
  });

  it('ends with its last generation even where everybody would join', () => {
    const wild = { ...RULES, mostTold: 40, joinPermille: 1000 };
    for (let seed = 1; seed <= 20; seed += 1) {
      const found = spreadWord(randomFrom(seed), starters(50), wild);
      expect(found.length).toBeLessThan(50 * 20);
      for (const { generation } of found) expect(generation).toBeLessThanOrEqual(wild.mostGenerations);
    }
  });

  it('comes back to a starter from everybody who joined, and later with each generation', () => {
    const found = spreadWord(randomFrom(3), starters(40), RULES);
    expect(found.length).toBeGreaterThan(0);
    const byId = new Map(found.map((each) => [each.id, each]));
    for (const { by, starter, generation, afterHours } of found) {
      const teller = byId.get(by) ?? { id: starter, generation: 0, afterHours: 0 };
      expect(teller).toMatchObject({ id: by, generation: generation - 1 });
      expect(teller.afterHours).toBeLessThan(afterHours);
    }
  });

  it('brings about as many as the rules say on average', () => {
    const count = 4000;
    const found = spreadWord(randomFrom(7), starters(count), { ...RULES, mostGenerations: 1 });
    const permille = Math.floor((found.length * 1000) / count);
    expect(Math.abs(permille - childrenPermille(RULES))).toBeLessThan(60);
  });

  it('leaves everybody else as they were where one starter more is asked', () => {
    const few = spreadWord(randomFrom(5), starters(10), RULES);
    const more = spreadWord(randomFrom(5), starters(11), RULES);
    expect(more.filter(({ starter }) => starter !== 'M-11')).toEqual(few);
  });

  it('loses people and gains none where fewer join', () => {
    const many = new Set(spreadWord(randomFrom(9), starters(60), RULES).map(({ id }) => id));
    for (const { id } of spreadWord(randomFrom(9), starters(60), { ...RULES, joinPermille: 120 }))
      expect(many.has(id)).toBe(true);
  });
});
