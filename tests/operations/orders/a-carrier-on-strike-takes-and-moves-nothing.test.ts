import { describe, expect, test } from 'vitest';
import { INJECT } from '../../../src/operations/market/injects/index.ts';
import { ordersOf } from '../../../src/operations/orders/view.ts';
import { DAY, HOUR } from '../../../src/operations/shop/calendar.ts';
import { deskWith, type TestDesk } from '../../support/desk.ts';
import { hours } from '../../support/world.ts';

const STRIKE = { kind: 'carrier-strike' };
/** Monday's opening is nine in the morning; tomorrow at ten. */
const TOMORROW = hours(25);

const gate = (desk: TestDesk, mode: string) => ordersOf(desk.sitting.view()).gates.find((each) => each.mode === mode);

/** An order that is packed, booked and declared for a carrier, and its carrier is on strike since ten on Monday. */
function ready(wish: Parameters<typeof deskWith>[0], mode: string): TestDesk {
  const desk = deskWith(wish).until(hours(1));
  desk.do('order/confirm', { orders: ['O-1'] });
  desk.prepare('O-1', mode).do(INJECT, STRIKE);
  return desk;
}

describe('the gate of a carrier on strike', () => {
  test('is shut for a day, and the trainee is told', () => {
    const desk = ready([{}], 'ems');
    const until = desk.now + DAY;
    expect(gate(desk, 'ems')).toMatchObject({ open: false, standsUntil: until });
    expect(gate(desk, 'courier')).toEqual({ mode: 'courier', open: true, closesAt: expect.any(Number) });
    expect(desk.refused('batch/hand-over', { mode: 'ems', orders: ['O-1'] })).toBe('batch/carrier-strike');
    expect(desk.sitting.view().notices.at(-1)).toMatchObject({
      ...{ key: 'gate.struck', urgent: true, values: { mode: 'ems', until } },
    });
  });

  test('takes parcels again when the strike is over', () => {
    const desk = ready([{}], 'ems').until(TOMORROW + HOUR);
    expect(gate(desk, 'ems')).toMatchObject({ open: true });
    expect(gate(desk, 'ems')).not.toHaveProperty('standsUntil');
    desk.do('batch/hand-over', { mode: 'ems', orders: ['O-1'] });
    expect(desk.happened('gate/reopened', 'ems')).toHaveLength(1);
  });

  test('cannot be struck twice at once: the next strike is another carrier’s', () => {
    const desk = ready([{}], 'ems');
    desk.do(INJECT, STRIKE);
    const struck = desk.happened('gate/struck').map(({ subject }) => subject.id);
    expect(struck[0]).toBe('ems');
    expect(new Set(struck).size).toBe(2);
  });
});

describe('a parcel under way', () => {
  const delivered = (isStruck: boolean): number => {
    const desk = deskWith([{}]).until(hours(1)).ship('O-1', 'ems').until(hours(30));
    if (isStruck) desk.do(INJECT, STRIKE);
    desk.until(20 * DAY);
    return desk.order('O-1').deliveredAt ?? 0;
  };

  test('comes a day later', () => {
    expect(delivered(true) - delivered(false)).toBe(DAY);
  });

  test('is told of to its buyer without harm, as long as what is told is true', () => {
    const desk = deskWith([{}]).until(hours(1)).ship('O-1', 'ems').until(hours(30));
    const language = desk.order('O-1').buyer.language;
    desk.do(INJECT, STRIKE);
    desk.do('buyer/notify', { order: 'O-1', notice: 'delayed', language });
    expect(desk.opportunities('P3.2.2', 'false-alarm')).toEqual([]);
    desk.do('buyer/notify', { order: 'O-1', notice: 'lost', language });
    expect(desk.sitting.ledger().opportunities.filter(({ outcome }) => outcome === 'false-alarm')).toHaveLength(1);
  });
});

describe('an order that is ready for a carrier on strike', () => {
  test('goes by another, packed and booked anew, and loses nothing by it', () => {
    const desk = ready([{}], 'ems');
    desk.prepare('O-1', 'epacket').do('batch/hand-over', { mode: 'epacket', orders: ['O-1'] });
    expect(desk.points('P3.2.1', 'ship')).toMatchObject({ mode: 3, cost: 1, 'hand-over': 2 });
  });

  test('is compared with the cheapest that works', () => {
    // The consolidator is the cheapest to Japan; it is on strike.
    const desk = ready([{}], 'consolidator');
    desk.prepare('O-1', 'epacket').do('batch/hand-over', { mode: 'epacket', orders: ['O-1'] });
    expect(desk.points('P3.2.1', 'ship')).toMatchObject({ mode: 3, cost: 1 });
  });

  test('and that no other brings in time has longer, and is judged by the new limits', () => {
    // Nobody but the courier brings goods to Germany in four days.
    const open = deskWith([]).open;
    const desk = ready([{ market: 'DE', deliverBy: open + 4 * DAY + hours(15) - 1 }], 'courier');
    const [planned] = desk.happened('order/re-planned', 'O-1');
    expect(planned?.data.shipBy).toBeGreaterThan(desk.now + DAY);
    expect(desk.order('O-1')).toMatchObject({ shipBy: planned?.data.shipBy, deliverBy: planned?.data.deliverBy });
    desk.until(TOMORROW + HOUR).do('batch/hand-over', { mode: 'courier', orders: ['O-1'] });
    expect(desk.points('P3.2.1', 'ship')).toMatchObject({ mode: 3, cost: 1, 'hand-over': 2 });
  });

  test('and that another brings in time has no longer', () => {
    const desk = ready([{}], 'ems');
    const before = deskWith([{}]).order('O-1');
    expect(desk.order('O-1')).toMatchObject({ shipBy: before.shipBy, deliverBy: before.deliverBy });
  });
});

test('an order that comes during a strike, and that nobody else brings in time, has longer too', () => {
  const open = deskWith([]).open;
  const hasty = { market: 'DE', placed: hours(2), deliverBy: open + 4 * DAY + hours(15) - 1 };
  const desk = ready([{ market: 'DE' }, hasty], 'courier')
    .until(hours(3))
    .openLists();
  expect(desk.happened('order/re-planned').map(({ subject }) => subject.id)).toEqual(['O-2']);
  expect(desk.order('O-2').deliverBy).toBeGreaterThan(open + 5 * DAY);
});
