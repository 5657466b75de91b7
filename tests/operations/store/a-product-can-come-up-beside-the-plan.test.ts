import { describe, expect, test } from 'vitest';
import { INJECT } from '../../../src/operations/market/injects/index.ts';
import { SUPPLY_LEVEL } from '../../../src/operations/store/stock/supply-level.ts';
import { beginSitting, formFor } from '../../support/world.ts';

const REVIEW = { kind: 'supply-review' };

describe('a product that a teacher has come up', () => {
  test('is one that no form has planned, is told at once, and gives its own chances', () => {
    const form = formFor(101, 'store-room');
    const sitting = beginSitting(form);
    const planned = form.coming.flatMap((event) => (event.kind === 'supply-level/comes-up' ? [event.product] : []));
    for (const nth of [1, 2, 3]) {
      expect(sitting.perform(INJECT, REVIEW).refusal).toBe(null);
      expect(sitting.world.all(SUPPLY_LEVEL)).toHaveLength(nth);
    }
    const products = sitting.world.all(SUPPLY_LEVEL).map(({ id }) => id);
    expect(new Set(products).size).toBe(3);
    expect(products.filter((product) => planned.includes(product))).toEqual([]);
    sitting.advance(form.days[1]?.close ?? 0);
    const chances = sitting.ledger().opportunities.filter(({ kind }) => kind === 'supply-level');
    expect(chances.map(({ subject }) => subject.id)).toEqual(expect.arrayContaining(products));
  });
});
