import { beforeAll, describe, expect, test } from 'vitest';
import { binLevels } from '../../../../src/operations/shop/stock.ts';
import { SHELF } from '../../../../src/operations/shop/stock-shelf.ts';
import { PARTIES } from '../../../../src/operations/store/stock/count.ts';
import { type StockDesk, stockDesk } from '../../../support/store/stock.ts';
import { days } from '../../../support/world.ts';

const movesOf = (desk: StockDesk) =>
  desk.sitting.form.coming.flatMap((event) => (event.kind === 'bin-goods/are-moved' ? [event] : []));

describe.each([1, 2, 3])('in the week of seed %i', (seed) => {
  let desk: StockDesk;

  beforeAll(() => {
    desk = stockDesk(seed);
    desk.wait(days(5));
  });

  test('bins come on the list at zero and low, are told by when, and chances open for them', () => {
    const low = desk.view.counts.filter(({ why }) => why === 'low' || why === 'zero');
    for (const why of ['low', 'zero'] as const)
      expect(low.filter((count) => count.why === why).length).toBeGreaterThanOrEqual(2);
    for (const { id, why, dueAt, at } of low) {
      expect(desk.told('stock-count/ran-low', id)).toMatchObject([{ countWhy: why, dueAt }]);
      expect(desk.sitting.form.days.map(({ close }) => close)).toContain(dueAt);
      expect(dueAt).toBeGreaterThan(at);
      expect(desk.opportunities('P2.2.1', 'bin-count', id)).toHaveLength(1);
    }
  });

  test('goods are moved in the book and on the shelf alike', () => {
    for (const { product, from, leaves } of movesOf(desk)) {
      const amiss = desk.truth.planted.find(({ bin }) => bin === from);
      const lies = desk.sitting.world.get(SHELF, from)?.lies[product] ?? 0;
      const book = binLevels(desk.sitting.world, product)[from] ?? 0;
      expect(book).toBeLessThanOrEqual(leaves);
      expect(lies === book).toBe(amiss === undefined);
    }
  });

  test('they are no part of the plan: nobody planned them, and nobody was wrong to', () => {
    const { classes } = desk.told('stock-plan/closed')[0] ?? { classes: [] };
    expect(classes.flatMap(({ extra }) => extra)).toEqual([]);
  });
});

describe('a bin at zero by the book in which goods lie', () => {
  test('is found, cleared up and set right', () => {
    const desk = stockDesk();
    const move = movesOf(desk).find(
      ({ from, leaves }) => leaves === 0 && desk.truth.planted.some(({ bin }) => bin === from),
    );
    const planted = desk.truth.planted.find(({ bin }) => bin === move?.from);
    if (move === undefined || planted === undefined) throw new Error('no such bin');
    desk.wait(move.at - desk.now + 60_000);
    const { from: bin, product } = move;
    expect(desk.bookOf(bin, product)).toBe(0);
    desk.do('count/open', { count: bin });
    desk.write(bin);
    if (desk.sitting.perform('count/recount', { count: bin }).refusal === null) desk.write(bin);
    expect(desk.seenCount(bin).variances).toMatchObject([{ product, book: 0 }]);
    desk.askAll(bin);
    const { cause, answers } = planted;
    const evidence = PARTIES.flatMap((party) => answers[party].dockets)
      .map(({ id }) => id)
      .slice(0, 6);
    desk.do('variance/explain', { count: bin, cause, evidence });
    expect(desk.told('stock-variance/explained', bin)).toMatchObject([{ rightCause: cause, shown: true }]);
    const account = desk.house.stock.causes.find((rule) => rule.cause === cause)?.account ?? '';
    desk.do('adjustment/post', { count: bin, lines: desk.lines(bin, account) });
    expect(desk.told('stock-adjustment/submitted', bin)).toMatchObject([{ right: true, hollow: false }]);
    expect(desk.points('P2.2.1', 'bin-count', bin)).toMatchObject({ 'count-right': 1, 'in-time': 1 });
  });
});
