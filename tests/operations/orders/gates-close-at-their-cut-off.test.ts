import { describe, expect, test } from 'vitest';
import { deskWith, type TestDesk } from '../../support/desk.ts';
import { days, hours } from '../../support/world.ts';

/** ePacket closes at 16:30, seven and a half hours after opening; ship-by of a Monday order is Wednesday 18:00. */
const prepared = (): TestDesk => {
  const desk = deskWith([{}]);
  desk.do('order/confirm', { orders: ['O-1'] });
  return desk.prepare('O-1', 'epacket');
};
const HAND_OVER = { mode: 'epacket', orders: ['O-1'] };

describe('a carrier’s gate', () => {
  test('a gate takes parcels until its cut-off, and none from that moment on', () => {
    prepared()
      .until(hours(7.5) - 1)
      .do('batch/hand-over', HAND_OVER);
    expect(prepared().until(hours(7.5)).refused('batch/hand-over', HAND_OVER)).toBe('batch/gate-closed');
  });

  test('a gate opens again the next working day', () => {
    const desk = prepared().until(hours(8));
    expect(desk.refused('batch/hand-over', HAND_OVER)).toBe('batch/gate-closed');
    desk.until(days(1)).do('batch/hand-over', HAND_OVER);
    expect(desk.points('P3.2.1', 'ship')['hand-over']).toBe(2);
  });

  test('a gate takes only parcels that were booked with its mode', () => {
    expect(prepared().refused('batch/hand-over', { mode: 'ems', orders: ['O-1'] })).toBe('batch/wrong-lane');
    expect(prepared().refused('batch/hand-over', { mode: 'balloon', orders: ['O-1'] })).toBe('shipment/unknown-mode');
  });

  test('a gate refuses parcels without papers', () => {
    const desk = deskWith([{}]);
    desk.do('order/confirm', { orders: ['O-1'] });
    desk.do('parcel/pack', { orders: ['O-1'], carton: 'M' });
    expect(desk.refused('batch/hand-over', HAND_OVER)).toBe('batch/not-documented');
  });

  test('a whole batch stays behind when one of its parcels cannot go', () => {
    const desk = deskWith([{}, {}]);
    desk.do('order/confirm', { orders: ['O-1', 'O-2'] });
    desk.prepare('O-1', 'epacket');
    expect(desk.refused('batch/hand-over', { mode: 'epacket', orders: ['O-1', 'O-2'] })).toBe('batch/not-documented');
    expect(desk.state('O-1').fulfilment).toBe('documented');
  });
});

describe('a parcel after ship-by', () => {
  test.each([
    ['on the last day before the cut-off', days(2) + hours(7), 2],
    ['the day after', days(3) + hours(7), 1],
    ['two days after', days(4) + hours(7), 0],
  ])('handed over %s earns what is left', (_what, at, points) => {
    const desk = prepared().until(at);
    desk.do('batch/hand-over', HAND_OVER);
    expect(desk.points('P3.2.1', 'ship')['hand-over']).toBe(points);
    expect(desk.happened('parcel/handed-over')[0]?.data.late).toBe(points < 2);
  });

  test('a parcel that is never handed over earns nothing', () => {
    const desk = prepared().until(days(3) + hours(5));
    const missed = desk.opportunity('P3.2.1', 'ship');
    expect(missed.outcome).toBe('missed');
    expect(missed.findings.map((finding) => [finding.criterion, finding.earned, finding.possible])).toEqual([
      ['mode', 0, 3],
      ['cost', 0, 1],
      ['weight', 0, 2],
      ['documents', 0, 4],
      ['hand-over', 0, 2],
      ['tracking', 0, 2],
      ['stock', 0, 1],
    ]);
  });
});
