import { describe, expect, test } from 'vitest';
import { makeLabel } from '../../../src/operations/orders/label.ts';
import { isS10, makeS10, s10CheckDigit } from '../../../src/operations/orders/s10.ts';
import { ordersOf } from '../../../src/operations/orders/view.ts';
import { deskWith } from '../../support/desk.ts';
import { formFor } from '../../support/world.ts';

/** Domain facts 5.1. */
describe('the check digit of a postal number', () => {
  test.each([
    ['00071761', 8],
    ['47312482', 9],
    ['10203040', 5],
    ['00000010', 2],
    ['20000001', 0],
    ['20000004', 5],
  ])('of %s is %i', (serial, digit) => {
    expect(s10CheckDigit(serial)).toBe(digit);
  });

  test.each(['EB000717618HK', 'EE102030405TW', 'LX000000102TW', 'RR473124829TW', 'CP888001230TW'])(
    '%s is a valid number',
    (number) => {
      expect(isS10(number)).toBe(true);
    },
  );

  test.each([
    'EB000717594HK',
    'EE102030406TW',
    'ee102030405tw',
    'EE10203040TW',
    'EE102030405TW ',
    '',
    'X'.repeat(10_000),
  ])('%j is none', (number) => {
    expect(isS10(number)).toBe(false);
  });

  test('is right in every number we make', () => {
    for (let serial = 0; serial < 100_000_000; serial += 1_234_567) expect(isS10(makeS10('LX', serial))).toBe(true);
  });
});

describe('the number on a label', () => {
  const { modes } = formFor(1).catalogue;

  test.each(modes.map((mode) => [mode.id, mode] as const))('of %s has the form of its carrier', (_id, mode) => {
    const label = makeLabel(1, 'O-1', mode, 1);
    const form = 's10' in mode.tracking ? `${mode.tracking.s10}#########TW` : mode.tracking.pattern;
    expect(label).toMatch(new RegExp(`^${form.replaceAll('#', '\\d').replaceAll('@', '[A-Z]')}$`));
    expect(isS10(label)).toBe('s10' in mode.tracking);
  });

  test('is another for another order, another booking, another seed, and the same for the same', () => {
    const [mode] = modes;
    if (mode === undefined) throw new Error('no mode');
    const labels = [
      makeLabel(1, 'O-1', mode, 1),
      makeLabel(1, 'O-2', mode, 1),
      makeLabel(1, 'O-1', mode, 2),
      makeLabel(2, 'O-1', mode, 1),
    ];
    expect(new Set(labels).size).toBe(4);
    expect(makeLabel(1, 'O-1', mode, 1)).toBe(labels[0]);
  });
});

describe('a tracking number on the platform', () => {
  test('is refused before the parcel has left: that is false shipping', () => {
    const desk = deskWith([{}]);
    desk.do('order/confirm', { orders: ['O-1'] });
    desk.prepare('O-1', 'epacket');
    expect(desk.refused('tracking/enter', { entries: [{ order: 'O-1', number: desk.shipment('O-1').label }] })).toBe(
      'tracking/not-handed-over',
    );
  });

  test('earns its points when it is the parcel’s own', () => {
    const desk = deskWith([{}]).ship('O-1', 'epacket');
    expect(desk.points('P3.2.1', 'ship').tracking).toBe(2);
  });

  test('with a wrong digit is on record as invalid, and that of another parcel as not its own', () => {
    const desk = deskWith([{}, {}]).ship('O-1', 'epacket').ship('O-2', 'epacket');
    const [own, other] = [desk.shipment('O-1').label, desk.shipment('O-2').label];
    desk.do('tracking/enter', {
      entries: [{ order: 'O-1', number: own.replace(/.(?=TW$)/, (digit) => String((Number(digit) + 1) % 10)) }],
    });
    expect(desk.happened('tracking/entered', 'O-1').at(-1)?.data).toMatchObject({ valid: false, own: false });
    expect(desk.points('P3.2.1', 'ship', 'O-1').tracking).toBe(0);
    desk.do('tracking/enter', { entries: [{ order: 'O-1', number: other }] });
    expect(desk.happened('tracking/entered', 'O-1').at(-1)?.data).toMatchObject({ valid: true, own: false });
    expect(desk.points('P3.2.1', 'ship', 'O-1').tracking).toBe(0);
  });

  test('may be corrected: what counts is how it was left', () => {
    const desk = deskWith([{}]).ship('O-1', 'epacket');
    desk.do('tracking/enter', { entries: [{ order: 'O-1', number: 'LX000000000TW' }] });
    desk.do('tracking/enter', { entries: [{ order: 'O-1', number: desk.shipment('O-1').label }] });
    expect(desk.points('P3.2.1', 'ship').tracking).toBe(2);
    const figures = ordersOf(desk.sitting.view()).desks.find((one) => one.id === 'harbour')?.figures;
    expect(figures).toMatchObject({ shipped: 1, tracked: 1, validTracking: 1 });
  });
});
