import { expect, test } from 'vitest';
import { deskWith } from '../../support/desk.ts';
import { addressIn } from '../../support/week.ts';
import { hours } from '../../support/world.ts';

const WRONG = {
  address: { ...addressIn('US'), postcode: '972' },
  market: 'US',
  channel: 'harbour',
  truth: {
    situation: 'address-incomplete',
    answer: { after: hours(1.5), outcome: 'cleared', address: addressIn('US') },
  },
} as const;

test('an answer to a hold that is over does not answer the next one', () => {
  const desk = deskWith([WRONG]).until(hours(0.5));
  desk.do('order/hold', { orders: ['O-1'], reason: 'address' });
  desk.do('order/release', { orders: ['O-1'] });
  desk.until(hours(1)).do('order/hold', { orders: ['O-1'], reason: 'price' });
  desk.until(hours(8));
  expect(desk.happened('order/hold-answered').map(({ at, data }) => [at - desk.open, data.reason])).toEqual([
    [hours(3), 'price'],
  ]);
});

test('a hold that waits for goods is not answered by what an earlier hold asked', () => {
  const stock = { 'oolong-pouch': { onHand: 5, inbound: { at: Number.MAX_SAFE_INTEGER, quantity: 5 } } };
  const desk = deskWith({ orders: [WRONG], stock }).until(hours(0.5));
  desk.do('order/hold', { orders: ['O-1'], reason: 'address' });
  desk.do('order/release', { orders: ['O-1'] });
  desk.do('order/hold', { orders: ['O-1'], reason: 'stock' });
  desk.until(hours(8));
  expect(desk.happened('order/hold-answered')).toEqual([]);
});
