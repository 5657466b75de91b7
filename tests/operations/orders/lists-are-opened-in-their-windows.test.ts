import { describe, expect, test } from 'vitest';
import { ordersOf } from '../../../src/operations/orders/view.ts';
import { TestDesk } from '../../support/desk.ts';
import { quietForm, type Week } from '../../support/week.ts';
import { hours } from '../../support/world.ts';

const week: Week = {
  orders: [{ placed: hours(0.5) }],
  coming: (open) => [{ kind: 'check-in/opens', at: open + hours(1), channel: 'harbour', until: open + hours(2) }],
};
const desk = (): TestDesk => new TestDesk(quietForm(week));

describe('an order list', () => {
  test('opened inside its window is on time, once and for all', () => {
    const prompt = desk().until(hours(1.5));
    prompt.do('channel/open', { channel: 'harbour' });
    prompt.do('channel/open', { channel: 'harbour' });
    expect(prompt.points('P3.1.1', 'check-in')).toEqual({ 'check-in': 1 });
  });

  test('opened at the last moment is on time, a moment later it is not', () => {
    const last = desk().until(hours(2));
    last.do('channel/open', { channel: 'harbour' });
    expect(last.points('P3.1.1', 'check-in')).toEqual({ 'check-in': 1 });
    const late = desk().until(hours(2) + 1);
    late.do('channel/open', { channel: 'harbour' });
    expect(late.opportunity('P3.1.1', 'check-in')).toMatchObject({
      outcome: 'missed',
      findings: [{ earned: 0, possible: 1 }],
    });
  });

  test('opened before the window does not count for it', () => {
    const early = desk().until(hours(0.9));
    early.do('channel/open', { channel: 'harbour' });
    expect(early.until(hours(3)).opportunity('P3.1.1', 'check-in').outcome).toBe('missed');
  });

  test('of another channel does not count for it', () => {
    const other = desk().until(hours(1.5));
    other.do('channel/open', { channel: 'amber' });
    expect(other.until(hours(3)).opportunity('P3.1.1', 'check-in').outcome).toBe('missed');
  });

  test('shows the orders that came in; until it is opened only their number is known', () => {
    const closed = desk().until(hours(1.5));
    const { orders, unseen } = ordersOf(closed.sitting.view());
    expect([orders.length, unseen]).toMatchObject([0, { harbour: 1, amber: 0 }]);
    expect(closed.refused('order/confirm', { orders: ['O-1'] })).toBe('order/unknown');
    closed.do('channel/open', { channel: 'harbour' });
    expect(ordersOf(closed.sitting.view()).unseen.harbour).toBe(0);
    expect(closed.seen('O-1').status).toEqual(['PAID', 'UNFULFILLED']);
  });

  test('of an unknown channel is refused', () => {
    expect(desk().refused('channel/open', { channel: 'nowhere' })).toBe('channel/unknown');
  });
});
