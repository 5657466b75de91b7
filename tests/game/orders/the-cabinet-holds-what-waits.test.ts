import { describe, expect, test } from 'vitest';
import { Cabinet } from '../../../src/game/orders/cabinet.ts';
import { layCabinet } from '../../../src/game/orders/cabinet-layout.ts';
import type { OrdersModel } from '../../../src/game/orders/orders-model.ts';
import { readTrays } from '../../../src/game/orders/trays-model.ts';
import { contains } from '../../../src/game/rect.ts';
import type { TraineeView } from '../../../src/host/index.ts';
import { stillStage } from '../../support/still-stage.ts';

const HOUR = 3_600_000;
const NOW = 1_000 * HOUR;
const after = (hours: number): { dueAt: number } => ({ dueAt: NOW + hours * HOUR });

const VIEW = {
  now: NOW,
  orders: {
    ...{ unseen: {}, shipments: [], stock: [], desks: [], gates: [] },
    inquiries: [{ ...after(5) }, { ...after(1) }, { ...after(-1) }, { ...after(-9), answer: {} }],
    reviews: [
      { ...after(20), stars: 2 },
      { ...after(9), stars: 5 },
    ],
    payouts: [{ ...after(4), checked: {} }],
    orders: [{}, { refundDue: after(1.5) }],
  },
} as unknown as TraineeView;

test('what waits is counted by place, with what is due soon and what is late', () => {
  const { letters, reviews, payouts, refunds } = readTrays(VIEW);
  expect(letters).toMatchObject({ waiting: 3, soon: 1, late: 1 });
  expect(reviews).toEqual({ waiting: 2, soon: 0, late: 0, frames: ['review-5', 'review-2'] });
  expect(payouts.waiting).toBe(0);
  expect(refunds).toMatchObject({ waiting: 1, soon: 1, late: 0 });
});

test('each place opens its list, and says what waits there and what of it is urgent', () => {
  const { stage, opened } = stillStage();
  const cabinet = new Cabinet(stage);
  cabinet.sync({ trays: readTrays(VIEW) } as OrdersModel);
  const things = [...cabinet.things()];
  for (const thing of things) thing.act();
  expect(opened.map(({ kind }) => kind)).toEqual(['inquiries', 'reviews', 'payouts', 'closing']);
  const [letters = '', reviews = ''] = things.map((thing) => thing.label());
  expect(letters).toMatch(/"waiting":3.*floor:tray\.late.*floor:tray\.soon/);
  expect(reviews).toContain('"urgent":""');
});

describe.each([
  ['beside the window', 420, 90],
  ['below it', 112, 130],
  ['in a narrow wall', 40, 200],
])('a cabinet %s', (_where, w, h) => {
  const cabinet = layCabinet({ x: 5, y: 7, w, h });
  test('has every place inside, with room for its name', () => {
    for (const { hollow, strip } of cabinet.niches) {
      expect(Math.min(hollow.w, hollow.h, strip.h)).toBeGreaterThan(8);
      for (const { x, y, w: wide, h: high } of [hollow, strip])
        expect(contains(cabinet, x, y) && contains(cabinet, x + wide, y + high)).toBe(true);
      expect(strip.y).toBeGreaterThanOrEqual(hollow.y + hollow.h);
    }
    expect(new Set(cabinet.niches.map(({ hollow }) => `${hollow.x} ${hollow.y}`)).size).toBe(4);
  });
});
