import { describe, expect, test } from 'vitest';
import { addressFaults } from '../../../src/operations/shop/buyer.ts';
import { deskWith } from '../../support/desk.ts';
import { addressIn } from '../../support/week.ts';
import { hours } from '../../support/world.ts';
import { sayVerdict } from './verdicts.ts';

/** Domain facts 10.5. */
const GOOD: Readonly<Record<string, readonly string[]>> = {
  US: ['97205', '97205-1234'],
  JP: ['154-0023'],
  SG: ['560123'],
  MY: ['46200'],
  DE: ['04109'],
  AU: ['2042'],
};
const BAD: Readonly<Record<string, readonly string[]>> = {
  US: ['9720', '97205-12', '972051234', 'OR 97205', ''],
  JP: ['1540023', '15-0023', '154-002', ''],
  SG: ['5601', '5601234', ''],
  MY: ['4620', '462000', ''],
  DE: ['4109', 'D-04109', ''],
  AU: ['20422', '204', ''],
};

describe.each(Object.keys(GOOD))('an address in %s', (country) => {
  const address = addressIn(country);

  test('a complete address has no fault', () => {
    for (const postcode of GOOD[country] ?? []) expect(addressFaults({ ...address, postcode })).toEqual([]);
  });

  test('a postcode of another form is a fault', () => {
    for (const postcode of BAD[country] ?? [])
      expect(addressFaults({ ...address, postcode }), postcode).toEqual(['postcode']);
  });

  test('an address without a street or a city has a fault; blanks do not count', () => {
    expect(addressFaults({ ...address, street: '  ' })).toEqual(['street']);
    expect(addressFaults({ ...address, city: '' })).toEqual(['city']);
  });

  test('a room number is needed in those countries only where parcels do not arrive without it', () => {
    const { unit: _unit, ...without } = address;
    expect(addressFaults(without)).toEqual(['JP', 'SG'].includes(country) ? ['unit'] : []);
    expect(addressFaults({ ...address, unit: ' ' })).toEqual(['JP', 'SG'].includes(country) ? ['unit'] : []);
  });

  test('a state is needed in those countries only that sort by it', () => {
    const { state: _state, ...without } = address;
    expect(addressFaults(without)).toEqual(['US', 'AU'].includes(country) ? ['state'] : []);
  });
});

describe('an order with an incomplete address', () => {
  const { unit: _unit, ...roomless } = addressIn('JP');
  const order = {
    placed: hours(0.1),
    address: roomless,
    truth: {
      situation: 'address-incomplete' as const,
      answer: { after: hours(2), outcome: 'cleared' as const, address: addressIn('JP') },
    },
  };

  test('an order held for its address gets the complete address by the answer', () => {
    const desk = deskWith([order]).until(hours(1)).openLists();
    expect(sayVerdict(desk, 'O-1')).toBe('hold address');
    desk.do('order/hold', { orders: ['O-1'], reason: 'address' });
    expect(desk.points('P3.1.1', 'decide')).toEqual({ decision: 6, 'in-time': 1 });
    desk.until(hours(3));
    expect(desk.seen('O-1').address).toEqual(addressIn('JP'));
    desk.do('order/release', { orders: ['O-1'] });
    expect(desk.points('P3.1.1', 'answer-cleared')).toEqual({ decision: 2, 'in-time': 1 });
  });

  test('a hold for another reason does not complete the address', () => {
    const desk = deskWith([order]).until(hours(1)).openLists();
    desk.do('order/hold', { orders: ['O-1'], reason: 'price' });
    expect(desk.until(hours(5)).seen('O-1').address).toEqual(roomless);
  });
});
