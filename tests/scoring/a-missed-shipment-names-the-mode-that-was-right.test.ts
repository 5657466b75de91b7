import { describe, expect, test } from 'vitest';
import { atClock } from '../../src/operations/shop/calendar.ts';
import { find } from '../../src/operations/shop/catalogue.ts';
import { deskWith, TestDesk } from '../support/desk.ts';
import { type OrderWish, quietForm } from '../support/week.ts';
import { days, hours } from '../support/world.ts';

const GOODS = { product: 'phone-case', quantity: 1 };
/** An order that was promised so many days after Monday's opening. */
const promised = (wish: OrderWish, arrives: number): OrderWish => ({ ...wish, deliverBy: desk().open + days(arrives) });
const desk = (): TestDesk => deskWith([]);

const expectedMode = (of: TestDesk): unknown =>
  of.opportunities('P3.2.1', 'ship').find(({ subject }) => subject.id === 'O-1')?.expected;

/** An order that nobody ships, when its time is over. */
function missed(wish: OrderWish): TestDesk {
  const left = deskWith([wish]);
  left.do('order/confirm', { orders: ['O-1'] });
  left.sitting.advance(left.order('O-1').shipBy + 1);
  return left;
}

const ORDERS: readonly [string, OrderWish][] = [
  ['to Japan with weeks to go', promised({ market: 'JP', lines: [GOODS] }, 20)],
  ['to Japan with days to go', promised({ market: 'JP', lines: [GOODS] }, 5)],
  ['to Germany', promised({ market: 'DE', lines: [GOODS] }, 16)],
  ['to the US', promised({ market: 'US', lines: [GOODS] }, 8)],
  ['to Singapore by the platform', promised({ market: 'SG', channel: 'lah', lines: [GOODS] }, 9)],
];

describe('an order that was never shipped', () => {
  test.each(ORDERS)('%s is told with the mode that was right on its last day', (_where, wish) => {
    const left = missed(wish);
    const chance = left.opportunity('P3.2.1', 'ship');
    const { catalogue } = left.sitting.form;
    expect(chance).toMatchObject({ outcome: 'missed', expected: { key: 'expected.ship-by-mode' } });
    const mode = String(chance.expected.values.rightMode);
    expect(catalogue.modes.map(({ id }) => id)).toContain(mode);

    const done = deskWith([wish]);
    done.do('order/confirm', { orders: ['O-1'] });
    const { shipBy } = done.order('O-1');
    done.sitting.advance(Math.max(done.now, atClock(shipBy, catalogue.hours.opens)));
    done.prepare('O-1', mode).do('batch/hand-over', { mode, orders: ['O-1'] });
    expect(done.now).toBeLessThan(atClock(shipBy, find(catalogue.modes, mode).cutOff));
    expect(done.points('P3.2.1', 'ship')).toMatchObject({ mode: 3, cost: 1 });
  });

  test('is told with another mode where less time is left for its way', () => {
    const [slow, quick] = [20, 5].map((arrives) => missed(promised({ market: 'JP', lines: [GOODS] }, arrives)));
    expect(expectedMode(slow as TestDesk)).not.toEqual(expectedMode(quick as TestDesk));
  });

  test('and goes with another is told with the mode for both together', () => {
    const buyer = { id: 'B-1', name: 'Yuki Sato', language: 'ja', earlierOrders: 1 } as const;
    const heavy = { product: 'tea-set', quantity: 2 };
    const both = deskWith([promised({ buyer, lines: [GOODS] }, 20), promised({ buyer, lines: [heavy] }, 20)]);
    const orders = ['O-1', 'O-2'];
    both.do('order/confirm', { orders });
    both.do('order/combine', { orders });
    both.sitting.advance(both.order('O-1').shipBy + 1);
    const alone = missed(promised({ buyer, lines: [GOODS] }, 20));
    expect([alone, both].map((of) => expectedMode(of))).toEqual([
      { key: 'expected.ship-by-mode', values: { rightMode: 'epacket' } },
      { key: 'expected.ship-by-mode', values: { rightMode: 'consolidator' } },
    ]);
  });
});

test('a list that was not opened in its window names the page on the windows', () => {
  const late = new TestDesk(
    quietForm({
      orders: [],
      coming: (open) => [{ kind: 'check-in/opens', at: open + hours(1), channel: 'harbour', until: open + hours(2) }],
    }),
  ).until(hours(3));
  const [finding] = late.opportunity('P3.1.1', 'check-in').findings;
  expect(finding).toMatchObject({ earned: 0, page: 'day' });
  expect(late.sitting.form.texts.en?.['handbook.day.body']).toContain('09:15–10:15');
});
