import { describe, expect, test } from 'vitest';
import type { SittingHost } from '../../../src/host/index.ts';
import { ordersOf } from '../../../src/operations/orders/view.ts';
import { orderSteps } from '../../../src/panels/orders/parts/order-steps.ts';
import { ordersInLine, orderWait } from '../../../src/panels/orders/parts/order-waits.ts';
import { deskWith, type TestDesk } from '../../support/desk.ts';
import { hours } from '../../support/world.ts';

const hostOf = ({ sitting }: TestDesk): SittingHost =>
  ({ view: () => sitting.view(), catalogue: sitting.form.catalogue }) as unknown as SittingHost;

const wait = (desk: TestDesk) => orderWait(hostOf(desk), desk.seen('O-1'));
const parts = (desk: TestDesk) => orderSteps(ordersOf(desk.sitting.view()), desk.seen('O-1')).map(({ part }) => part);

describe('an order', () => {
  test('waits for a decision within the office hours of the handbook', () => {
    const desk = deskWith([{ placed: -hours(60) }]);
    const { rules } = desk.sitting.form.catalogue;
    expect(wait(desk)).toEqual({
      id: 'O-1',
      why: 'decide',
      dueAt: desk.open + hours(rules.decideHours),
      limit: 'handbook',
    });
    expect(parts(desk)).toEqual(['decide', 'pack', 'book', 'document', 'hand-over', 'tracking']);
  });

  test('waits for its parcel until ship-by, and once it is booked until the last cut-off before that', () => {
    const desk = deskWith([{}]);
    desk.do('order/confirm', { orders: ['O-1'] });
    expect(wait(desk)).toMatchObject({ why: 'pack', limit: 'ship-by', dueAt: desk.seen('O-1').shipBy });
    desk.prepare('O-1', 'ems');
    expect(wait(desk)).toMatchObject({ why: 'hand-over', limit: 'cut-off' });
    expect(wait(desk)?.dueAt).toBeLessThan(desk.seen('O-1').shipBy);
    expect(parts(desk)).toEqual(['hand-over', 'tracking']);
  });

  test('on hold waits for others until the answer comes', () => {
    const desk = deskWith([{}]);
    desk.do('order/hold', { orders: ['O-1'], reason: 'address' });
    expect(wait(desk)).toBeNull();
    expect(ordersInLine(hostOf(desk))).toEqual([]);
  });

  test('cancelled with money to give back waits for the refund', () => {
    const desk = deskWith([{}]);
    desk.do('order/cancel', { orders: ['O-1'], reason: 'stock' });
    expect(wait(desk)).toMatchObject({ why: 'refund', limit: 'handbook' });
    expect(parts(desk)).toEqual(['close']);
  });
});
