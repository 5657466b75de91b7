import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { play } from '../../../../src/bots/play.ts';
import type { World } from '../../../../src/kernel/world.ts';
import {
  binLevels,
  bookBack,
  receive,
  STOCK,
  STOCK_ENTRY,
  stockLevels,
} from '../../../../src/operations/shop/stock.ts';
import { ship, writeOff } from '../../../../src/operations/shop/stock-picking.ts';
import { SHELF, shelvesOf } from '../../../../src/operations/shop/stock-shelf.ts';
import { stockConsequences } from '../../../../src/operations/store/stock/consequences.ts';
import { recordAccuracy } from '../../../../src/operations/store/stock/record-accuracy.ts';
import type { Sitting } from '../../../../src/sitting/sitting.ts';
import { type StockDesk, stockDesk, stockExpertBot } from '../../../support/store/stock.ts';
import { beginSitting, formFor, hours } from '../../../support/world.ts';

/** Pieces of a product on all shelves, whether they lie in their own bins or not. */
const onShelves = (world: World, product: string): number =>
  world.all(SHELF).reduce((sum, { lies }) => sum + (lies[product] ?? 0), 0);

const INTO: Readonly<Record<string, number>> = { receipt: 1, return: 1, pick: -1, 'put-back': 1, 'write-off': -1 };

describe('over a week of the expert', () => {
  let sitting: Sitting;
  let before: ReadonlyMap<string, { shelf: number; entries: number }>;

  beforeAll(() => {
    sitting = beginSitting(formFor(1, 'store-room'));
    const { world } = sitting;
    before = new Map(world.all(STOCK).map(({ id, entries }) => [id, { shelf: onShelves(world, id), entries }]));
    play(sitting, stockExpertBot());
  });

  test('what the ledger adds up to lies in its bins and on the packing bench, and no bin falls below nothing', () => {
    const { world } = sitting;
    for (const { id } of world.all(STOCK)) {
      const bins = Object.values(binLevels(world, id));
      const { onHand, inTransit = 0 } = stockLevels(world, id) ?? { onHand: 0 };
      expect(
        bins.reduce((sum, pieces) => sum + pieces, inTransit),
        id,
      ).toBe(onHand);
      expect(Math.min(...bins), id).toBeGreaterThanOrEqual(0);
    }
  });

  test('goods come onto the shelves and off them by nothing but receipts, returns, picks, put-backs and write-offs', () => {
    const { world } = sitting;
    for (const { id } of world.all(STOCK)) {
      const moved = world
        .all(STOCK_ENTRY)
        .filter(({ product }) => product === id)
        .slice(before.get(id)?.entries)
        .reduce((sum, { kind, quantity }) => sum + (INTO[kind] ?? 0) * quantity, 0);
      expect(onShelves(world, id), id).toBe((before.get(id)?.shelf ?? 0) + moved);
    }
  });

  test('every bin that was counted has a right book, and nothing that was sold was not there', () => {
    expect(stockConsequences(sitting.world)).toEqual([
      { key: 'bins-right', value: 36, unit: 'count', good: 'more' },
      { key: 'variances-closed', value: sitting.form.truth.store?.stock.planted.length, unit: 'count', good: 'more' },
      { key: 'short-picked', value: 0, unit: 'count', good: 'less' },
    ]);
  });

  test('after a sync no channel shows more than can be promised', () => {
    const finished = sitting.journal.filter(({ kind }) => kind === 'channel-sync/finished');
    const first = new Set<string>();
    for (const { kind, subject, data } of sitting.journal) {
      if (kind === 'channel-sync/failed') first.add(subject.id);
      if (kind !== 'channel-sync/finished' || !first.delete(subject.id)) continue;
      expect((data as { over: readonly string[] }).over).toEqual([]);
    }
    expect(finished.length).toBeGreaterThan(3);
    expect(first.size).toBe(0);
  });
});

test('pluses and minuses are never set off against each other', () => {
  const off = { abc: 'A', book: 100 } as const;
  expect(
    recordAccuracy([
      { ...off, counted: 105 },
      { ...off, counted: 95 },
    ]),
  ).toBe(0);
});

describe('the cut-off of a count', () => {
  let desk: StockDesk;
  beforeAll(() => {
    desk = stockDesk();
  });

  test('what lies in a bin is known once it is opened, and what the book says once the count is written down', () => {
    const { bin: place } = desk.planted('damage');
    desk.do('count/plan', { day: 0, bins: [place] });
    expect(desk.seenCount(place)).not.toHaveProperty('cutOff');
    desk.do('count/open', { count: place });
    expect(Object.keys(desk.seenCount(place).cutOff ?? {})).toEqual(['at', 'lies']);
    expect(desk.seenCount(place)).not.toHaveProperty('variances');
  });

  test('goods that leave after it change neither the count nor the correction', () => {
    const { bin: place, product: goods } = desk.planted('damage');
    const [lay, said] = [desk.lies(place), desk.bookOf(place, goods)];
    leave(desk, goods, 2);
    expect(desk.lies(place)).toEqual(lay);
    desk.write(place);
    const [variance] = desk.seenCount(place).variances ?? [];
    expect(variance?.book).toBe(said);
    expect(desk.bookOf(place, goods)).toBeLessThanOrEqual(said);
  });
});

/** Goods of a product leave the warehouse, as an order takes them. */
function leave(desk: StockDesk, product: string, pieces: number): void {
  desk.sitting.world.begin((step) => ship(step, product, pieces, { why: 'order', of: 'test' }));
}

test('pieces that the book has and no shelf are told as short, and the book of no bin falls below nothing', () => {
  const desk = stockDesk();
  const { world } = desk.sitting;
  const { product } = desk.planted('unexplained');
  const [book, shelf] = [stockLevels(world, product)?.onHand ?? 0, onShelves(world, product)];
  expect(shelf).toBeLessThan(book);
  leave(desk, product, book);
  expect(shelvesOf(world, product).map(({ lies }) => lies[product])).toEqual(shelvesOf(world, product).map(() => 0));
  expect(Object.values(binLevels(world, product))).toEqual(shelvesOf(world, product).map(() => 0));
  expect(stockConsequences(world).at(-1)?.value).toBe(book - shelf);
  desk.wait(hours(1));
});

test('whatever comes in and goes out at once, the bins add up to the ledger, and no bin and no shelf falls below nothing', () => {
  const { world } = stockDesk().sitting;
  const { product } = shelvesOf(world, 'camphor-soap')[0] ?? { product: '' };
  const reason = { why: 'order', of: 'test' } as const;
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          how: fc.constantFrom('receive', 'ship', 'bookBack', 'writeOff'),
          pieces: fc.integer({ min: 1, max: 60 }),
        }),
        {
          minLength: 1,
          maxLength: 8,
        },
      ),
      (moves) => {
        world.begin((step) => {
          for (const { how, pieces } of moves) {
            const left = Math.min(pieces, stockLevels(step, product)?.onHand ?? 0);
            if (how === 'receive') receive(step, product, pieces);
            else if (how === 'bookBack') bookBack(step, product, pieces, reason);
            else if (left > 0) (how === 'ship' ? ship : writeOff)(step, product, left, reason);
          }
        });
        const bins = Object.values(binLevels(world, product));
        expect(bins.reduce((sum, pieces) => sum + pieces, 0)).toBe(stockLevels(world, product)?.onHand);
        expect(
          Math.min(...bins, ...shelvesOf(world, product).map(({ lies }) => lies[product] ?? 0)),
        ).toBeGreaterThanOrEqual(0);
      },
    ),
    { numRuns: 25, seed: 4224 },
  );
});
