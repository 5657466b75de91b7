import { expect, test } from 'vitest';
import { historyOf } from '../../src/sitting/history.ts';
import { deskWith, TestDesk } from '../support/desk.ts';
import { quietForm } from '../support/week.ts';
import { hours } from '../support/world.ts';

const parcel = (pacePermille: number) => ({ truth: { journey: { pacePermille, recovery: 0 } } }) as const;

test('events that nobody has seen move no number in the view', () => {
  // One parcel is half round the world by evening, the other has hardly left.
  const [quick, slow] = [60, 1000].map((pace) => {
    const desk = deskWith([parcel(pace), {}]);
    desk.ship('O-1', 'ems').until(hours(7));
    desk.do('order/cancel', { orders: ['O-2'], reason: 'stock' });
    return desk;
  });
  expect(quick?.happened('parcel/event').length).toBeGreaterThan(slow?.happened('parcel/event').length ?? 0);
  expect(quick?.sitting.view()).toEqual(slow?.sitting.view());
  const [past, other] = [quick, slow].map((desk) => desk && historyOf(desk.sitting, 'order', 'O-2'));
  expect(past).toEqual(other);
});

test('a delivery counts in the figures when it has been looked up', () => {
  const desk = deskWith([parcel(30)]);
  desk.ship('O-1', 'ems').until(hours(34));
  expect(desk.happened('order/delivered').length).toBe(1);
  const figures = () => desk.sitting.view().orders?.desks.find(({ id }) => id === 'harbour')?.figures;
  expect(figures()).toMatchObject({ delivered: 0, onTime: 0 });
  desk.do('tracking/check', { orders: ['O-1'] });
  desk.do('tracking/check', { orders: ['O-1'] });
  expect(figures()).toMatchObject({ delivered: 1, onTime: 1 });
});

test('nothing is said of an order whose list nobody has opened', () => {
  const desk = new TestDesk(quietForm({ orders: [{ placed: hours(1), paid: 'pending', paymentExpiry: hours(1) }] }));
  desk.until(hours(3));
  expect(desk.happened('order/voided').length).toBe(1);
  expect(JSON.stringify(desk.sitting.view())).not.toContain(desk.order('O-1').number);
});
