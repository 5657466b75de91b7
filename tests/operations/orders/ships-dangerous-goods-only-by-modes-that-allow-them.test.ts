import { describe, expect, test } from 'vitest';
import { modeFault } from '../../../src/operations/orders/freight.ts';
import { find } from '../../../src/operations/shop/catalogue.ts';
import { deskWith, type TestDesk } from '../../support/desk.ts';
import { addressIn, type OrderWish } from '../../support/week.ts';
import { formFor, openOf } from '../../support/world.ts';

const { catalogue } = formFor(1);

function modesFor(product: string, market: string): string[] {
  const parcel = { carton: 'M', size: [300, 220, 150] as const, grams: 500 };
  const order = { channel: 'harbour', market, lines: [{ product, quantity: 1, unitPrice: 1 }], deliverBy: 0 };
  return catalogue.modes
    .filter((mode) => modeFault(catalogue, mode, order, parcel, openOf(formFor(1))) === null)
    .map((mode) => mode.id);
}

describe('the modes open to a product', () => {
  test.each([
    ['a power bank flies by courier alone', 'power-bank', 'JP', ['courier']],
    ['a power bank to the US too', 'power-bank', 'US', ['courier']],
    [
      'a light with its battery built in does not go by ePacket',
      'bike-light',
      'JP',
      ['ems', 'courier', 'consolidator', 'sea'],
    ],
    ['a cream does not go by ePacket', 'hand-cream', 'DE', ['ems', 'courier', 'consolidator', 'sea']],
    ['nothing goes to the US by post', 'phone-case', 'US', ['courier', 'consolidator', 'sea']],
    [
      'the US warehouse keeps only what it keeps',
      'bike-stem',
      'US',
      ['courier', 'consolidator', 'overseas-warehouse', 'sea'],
    ],
    [
      'ordinary goods go by everything that has the lane',
      'phone-case',
      'JP',
      ['epacket', 'ems', 'courier', 'consolidator', 'sea'],
    ],
  ])('%s', (_what, product, market, modes) => {
    expect(modesFor(product, market)).toEqual(modes);
  });

  test('an order of a marketplace that ships by its own line goes by no other mode', () => {
    const parcel = { carton: 'M', size: [300, 220, 150] as const, grams: 500 };
    const order = {
      channel: 'lah',
      market: 'SG',
      lines: [{ product: 'phone-case', quantity: 1, unitPrice: 1 }],
      deliverBy: 0,
    };
    const faults = ['ems', 'lah-logistics'].map((id) =>
      modeFault(catalogue, find(catalogue.modes, id), order, parcel, openOf(formFor(1))),
    );
    expect(faults).toEqual(['channel-modes', null]);
  });
});

const BANK: OrderWish = { lines: [{ product: 'power-bank', quantity: 1 }] };
const sendBy = (desk: TestDesk, mode: string, id = 'O-1'): TestDesk => {
  desk.prepare(id, mode).do('batch/hand-over', { mode, orders: [id] });
  return desk;
};

describe('dangerous goods by a mode that forbids them', () => {
  test('a forbidden mode is not refused at booking, and is a critical error once the parcel has left', () => {
    const desk = deskWith([BANK]);
    desk.do('order/confirm', { orders: ['O-1'] });
    desk.prepare('O-1', 'epacket');
    expect(desk.critical()).toEqual([]);
    desk.do('batch/hand-over', { mode: 'epacket', orders: ['O-1'] });
    expect(desk.critical()).toEqual(['dangerous-goods-by-closed-mode']);
    expect(desk.points('P3.2.1', 'ship').mode).toBe(0);
  });

  test('a forbidden mode that is booked again rightly before the parcel leaves is no critical error', () => {
    const desk = deskWith([BANK]);
    desk.do('order/confirm', { orders: ['O-1'] });
    desk.prepare('O-1', 'epacket').do('parcel/pack', { orders: ['O-1'], carton: 'S' });
    desk.prepare('O-1', 'courier', 'S').do('batch/hand-over', { mode: 'courier', orders: ['O-1'] });
    expect(desk.critical()).toEqual([]);
    expect(desk.points('P3.2.1', 'ship').mode).toBe(3);
  });

  test('a forbidden mode is as critical for goods that travel in another order’s parcel', () => {
    const buyer = { id: 'B-1', name: 'Yuki Sato', language: 'ja', earlierOrders: 1 } as const;
    const desk = deskWith([{ buyer }, { ...BANK, buyer }]);
    desk.do('order/confirm', { orders: ['O-1', 'O-2'] });
    desk.do('order/combine', { orders: ['O-1', 'O-2'] });
    expect(sendBy(desk, 'ems').critical()).toEqual(['dangerous-goods-by-closed-mode']);
  });

  test('a forbidden mode is as critical for the later part of a split order', () => {
    const desk = deskWith([
      {
        lines: [
          { product: 'phone-case', quantity: 1 },
          { product: 'power-bank', quantity: 1 },
        ],
      },
    ]);
    desk.do('order/split', { order: 'O-1', lines: [{ product: 'power-bank', quantity: 1 }] });
    desk.do('order/release', { orders: ['O-1-2'] });
    expect(sendBy(desk, 'ems', 'O-1-2').critical()).toEqual(['dangerous-goods-by-closed-mode']);
  });

  test('a mode that breaks another rule loses the mode, and is no critical error', () => {
    const desk = deskWith([
      { lines: [{ product: 'hand-cream', quantity: 1 }], market: 'DE', address: addressIn('DE') },
    ]);
    desk.do('order/confirm', { orders: ['O-1'] });
    expect(sendBy(desk, 'epacket').critical()).toEqual([]);
    expect(desk.points('P3.2.1', 'ship')).toMatchObject({ mode: 0, cost: 0 });
  });
});
