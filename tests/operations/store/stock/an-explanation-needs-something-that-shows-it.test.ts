import { describe, expect, test } from 'vitest';
import type { Inquiry, StockCount, VarianceCause } from '../../../../src/operations/store/stock/count.ts';
import { weigh } from '../../../../src/operations/store/stock/explaining.ts';
import type { PaperReading } from '../../../../src/operations/store/stock/papers.ts';

const damage: PaperReading = { docket: 'DK-1', kind: 'damage-report', cause: 'damage', entries: [] };
const clean: PaperReading = { docket: 'DK-2', kind: 'delivery-note', cause: null, entries: ['tea/4'] };
const answer = (says: string, dockets: readonly string[] = []): Inquiry => ({
  askedAt: 1,
  answeredAt: 2,
  says,
  dockets,
});
const all: StockCount['inquiries'] = {
  warehouse: answer('sends-damage-report', ['DK-1']),
  supplier: answer('blames-short-delivery'),
  marketing: answer('nothing-known'),
};
const judge = (cause: VarianceCause, evidence: readonly string[], readings = [damage, clean], inquiries = all) =>
  weigh({ cause, evidence }, readings, inquiries);

describe('a cause', () => {
  test.each([['DK-1'], ['party/warehouse']])('is shown by its paper, or by who has sent it (%s)', (evidence) => {
    expect(judge('damage', [evidence])).toEqual({ shown: true, contradicted: false, hollow: false });
  });

  test('may be named with a paper that rules another one out', () => {
    expect(judge('damage', ['DK-1', 'DK-2']).contradicted).toBe(false);
  });

  test('is contradicted by who blames another one', () => {
    expect(judge('damage', ['DK-1', 'party/supplier'])).toEqual({ shown: true, contradicted: true, hollow: false });
  });

  test('is hollow where nothing shows it', () => {
    expect(judge('short-delivery', ['DK-2', 'party/supplier'])).toMatchObject({ shown: false, hollow: true });
    expect(judge('damage', [])).toMatchObject({ hollow: true });
  });
});

describe('a loss without trace', () => {
  test('is accepted when all have answered and no paper explains it', () => {
    expect(judge('unexplained', [], [clean])).toEqual({ shown: true, contradicted: false, hollow: false });
  });

  test('is hollow before all have answered', () => {
    const asked = { ...all, marketing: { askedAt: 1 } };
    expect(judge('unexplained', [], [clean], asked)).toMatchObject({ shown: false, hollow: true });
  });

  test('is contradicted by a paper that explains it', () => {
    expect(judge('unexplained', [])).toMatchObject({ contradicted: true });
  });
});
