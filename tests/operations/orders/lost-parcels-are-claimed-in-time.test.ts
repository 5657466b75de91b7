import { describe, expect, test } from 'vitest';
import { goodsValue } from '../../../src/operations/orders/order.ts';
import { deskWith, type TestDesk } from '../../support/desk.ts';
import { days, hours } from '../../support/world.ts';

/** Lost by courier, which declares a loss three days after the last scan and takes claims for thirty. */
function lost(more: object = {}): TestDesk {
  const desk = deskWith([
    { truth: { journey: { pacePermille: 600, recovery: hours(3), exception: 'lost' } }, ...more },
  ]).ship('O-1', 'courier');
  desk.until(days(4));
  desk.do('tracking/check', { orders: ['O-1'] });
  return desk;
}
const claim = (amount: number, kind = 'loss') => ({ order: 'O-1', kind, amount });

describe('a claim for a lost parcel', () => {
  test('a claim for a lost parcel is for the worth of the goods, without freight', () => {
    const desk = lost();
    desk.do('claim/open', claim(goodsValue(desk.order('O-1'))));
    expect(desk.points('P3.2.2', 'exception-lost').claim).toBe(2);
    expect(desk.shipment('O-1').claim?.amount).toEqual({ amount: 2580, currency: 'JPY' });
  });

  test('a claim for a lost parcel that includes freight earns half', () => {
    const desk = lost();
    desk.do('claim/open', claim(desk.order('O-1').total));
    expect(desk.points('P3.2.2', 'exception-lost').claim).toBe(1);
  });

  test('a claim for a lost parcel can be opened once', () => {
    const desk = lost();
    desk.do('claim/open', claim(2580));
    expect(desk.refused('claim/open', claim(2580))).toBe('claim/open-already');
  });

  test('claiming damage for a lost parcel is a false alarm', () => {
    const desk = lost();
    desk.do('claim/open', claim(2580, 'damage'));
    expect(desk.opportunity('P3.2.2', 'claim').outcome).toBe('false-alarm');
  });

  test('a claim after the carrier’s window is refused', () => {
    const late = deskWith({
      orders: [
        {
          placed: -days(40),
          paymentExpiry: days(90),
          shipBy: 9e15,
          deliverBy: 9e15,
          truth: { journey: { pacePermille: 600, recovery: hours(3), exception: 'lost' } },
        },
      ],
      earlier: (open) => {
        const at = open - days(35);
        const line = {
          product: 'oolong-pouch',
          description: 'x',
          hs: '090230',
          origin: 'TW',
          quantity: 1,
          netGrams: 160,
          value: 2580,
        };
        return [
          { at, action: 'channel/open', input: { channel: 'harbour' } },
          { at, action: 'order/confirm', input: { orders: ['O-1'] } },
          { at, action: 'parcel/pack', input: { orders: ['O-1'], carton: 'S' } },
          { at, action: 'shipment/book', input: { bookings: [{ order: 'O-1', mode: 'courier', grams: 1000 }] } },
          {
            at,
            action: 'document/complete',
            input: {
              order: 'O-1',
              form: 'commercial-invoice',
              category: 'sale-of-goods',
              incoterm: 'DDP',
              taxNumber: null,
              lines: [line],
            },
          },
          { at, action: 'batch/hand-over', input: { mode: 'courier', orders: ['O-1'] } },
        ];
      },
    });
    late.do('tracking/check', { orders: ['O-1'] });
    late.do('claim/open', claim(2580));
    expect(late.happened('claim/opened')[0]?.data.inWindow).toBe(false);
    expect(late.points('P3.2.2', 'exception-lost').claim).toBe(0);
  });

  test('a claim for a parcel of two orders is for all its goods, whichever order it names', () => {
    const buyer = { id: 'B-1', name: 'Yuki Sato', language: 'ja', earlierOrders: 1 } as const;
    const journey = { pacePermille: 600, recovery: hours(3), exception: 'lost' } as const;
    const desk = deskWith([
      { buyer, truth: { journey } },
      { buyer, lines: [{ product: 'phone-case', quantity: 1 }] },
    ]);
    desk.do('order/confirm', { orders: ['O-1', 'O-2'] });
    desk.do('order/combine', { orders: ['O-1', 'O-2'] });
    desk.prepare('O-1', 'courier').do('batch/hand-over', { mode: 'courier', orders: ['O-1'] });
    desk.until(days(4)).do('tracking/check', { orders: ['O-2'] });
    desk.do('claim/open', { order: 'O-2', kind: 'loss', amount: 2580 + 1980 });
    expect(desk.points('P3.2.2', 'exception-lost').claim).toBe(2);
  });
});
