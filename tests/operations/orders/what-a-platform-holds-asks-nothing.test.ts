import { describe, expect, test } from 'vitest';
import { deskWith } from '../../support/desk.ts';
import { formFor, hours } from '../../support/world.ts';
import { sayVerdict } from './verdicts.ts';

const PENDING = {
  channel: 'amber',
  market: 'JP',
  paid: 'pending',
  placed: hours(0.1),
  payment: { express: false },
  truth: { situation: 'unpaid-never' },
} as const;
const open = deskWith([]).open;

describe('an order for whose money a marketplace waits', () => {
  test('can be neither confirmed nor held nor cancelled, and asks nothing of anybody', () => {
    const desk = deskWith([PENDING]).until(hours(0.5)).openLists();
    expect(sayVerdict(desk, 'O-1')).toBe('wait');
    expect(desk.refused('order/confirm', { orders: ['O-1'] })).toBe('order/with-platform');
    expect(desk.refused('order/hold', { orders: ['O-1'], reason: 'payment' })).toBe('order/with-platform');
    expect(desk.refused('order/cancel', { orders: ['O-1'], reason: 'payment' })).toBe('order/with-platform');
    expect(desk.until(hours(9)).opportunities('P3.1.1', 'decide')).toEqual([]);
  });

  test('is cancelled and filed by the platform when it is never paid, and asks for no closing', () => {
    const desk = deskWith([{ ...PENDING, paymentExpiry: hours(3) }])
      .until(hours(4))
      .openLists();
    expect(desk.order('O-1').cancelled).toMatchObject({ by: 'platform', reason: 'payment' });
    expect(desk.state('O-1').closing).toBe('closed');
    expect(desk.until(hours(30)).opportunities('P3.3.2', 'close')).toEqual([]);
  });

  test('is decided on from the payment on, and its days to ship count from there', () => {
    const paid = { ...PENDING, truth: { situation: 'unpaid-then-paid', pays: open + hours(25) } } as const;
    const desk = deskWith([paid]);
    const before = desk.until(hours(1)).order('O-1').shipBy;
    desk.until(hours(26)).openLists();
    expect(desk.order('O-1').shipBy).toBeGreaterThan(before);
    expect(sayVerdict(desk, 'O-1')).toBe('confirm');
    desk.do('order/confirm', { orders: ['O-1'] });
    expect(desk.points('P3.1.1', 'decide')).toEqual({ decision: 2, 'in-time': 1 });
  });
});

describe('what is expected is said as of the moment it was judged', () => {
  const week = [
    { ...PENDING, channel: 'harbour', truth: { situation: 'unpaid-then-paid', pays: open + hours(1) } },
  ] as const;

  test('an order that was paid before it was confirmed was to be confirmed, and that is what is said', () => {
    const desk = deskWith(week).until(hours(2)).openLists();
    desk.do('order/confirm', { orders: ['O-1'] });
    expect(desk.opportunity('P3.1.1', 'decide').expected.key).toBe('expected.confirm');
  });

  test('holding it after it was paid is wrong, and it is not said that it should have been held', () => {
    const desk = deskWith(week).until(hours(2)).openLists();
    desk.do('order/hold', { orders: ['O-1'], reason: 'payment' });
    const { expected, findings } = desk.opportunity('P3.1.1', 'decide');
    expect(expected.key).toBe('expected.confirm');
    expect(findings[0]).toMatchObject({ earned: 0, reason: { key: 'reason.not-hold-but-confirm' } });
  });

  test('holding it before it was paid is right, and is what was expected then', () => {
    const desk = deskWith(week).until(hours(0.5)).openLists();
    desk.do('order/hold', { orders: ['O-1'], reason: 'payment' });
    expect(desk.until(hours(3)).opportunity('P3.1.1', 'decide').expected).toMatchObject({
      key: 'expected.hold',
      values: { holdReason: 'payment' },
    });
  });

  test('nobody sees a card’s country or attempts on a marketplace, and no fraud is drawn there', () => {
    const orders = formFor(7).coming.flatMap((event) => (event.kind === 'order/arrives' ? [event.order] : []));
    const screened = orders.filter(({ payment }) => payment.billingCountry !== undefined);
    expect(new Set(screened.map(({ channel }) => channel))).toEqual(new Set(['harbour']));
  });
});
