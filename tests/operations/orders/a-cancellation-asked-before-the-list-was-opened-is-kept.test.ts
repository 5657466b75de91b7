import { expect, test } from 'vitest';
import { TestDesk } from '../../support/desk.ts';
import { quietForm } from '../../support/week.ts';
import { hours } from '../../support/world.ts';

const desk = (): TestDesk =>
  new TestDesk(
    quietForm({ orders: [{}], coming: (open) => [{ kind: 'order/cancel-asked', at: open + hours(1), order: 'O-1' }] }),
  );

test('a buyer who asked to cancel before the list was opened is found when it is opened', () => {
  const asked = desk().until(hours(2));
  expect(asked.happened('order/cancellation-requested')).toEqual([]);
  asked.openLists();
  expect(asked.state('O-1').review).toBe('cancellation-requested');
  expect(asked.sitting.view().notices.map(({ key }) => key)).toContain('order.cancellation-requested');
  asked.do('order/cancel', { orders: ['O-1'], reason: 'buyer-request' });
  expect(asked.points('P3.1.1', 'cancel-request', 'O-1')).toEqual({ decision: 2, 'in-time': 1 });
});

test('who confirms it all the same is judged for it', () => {
  const asked = desk().until(hours(2)).openLists();
  asked.do('order/confirm', { orders: ['O-1'] });
  expect(asked.points('P3.1.1', 'cancel-request', 'O-1')).toMatchObject({ decision: 0 });
});

test('nothing is told of it as long as nobody has opened the list', () => {
  const asked = desk().until(hours(2));
  expect(JSON.stringify(asked.sitting.view())).not.toContain('cancellation-requested');
});
