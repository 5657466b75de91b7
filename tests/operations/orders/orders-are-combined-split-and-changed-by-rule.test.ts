import { describe, expect, test } from 'vitest';
import { deskWith } from '../../support/desk.ts';
import { addressIn, type OrderWish } from '../../support/week.ts';

const buyer = { id: 'B-1', name: 'Yuki Sato', language: 'ja', earlierOrders: 1 } as const;
const pair = (change: OrderWish = {}): OrderWish[] => [
  { buyer },
  { buyer, lines: [{ product: 'phone-case', quantity: 1 }], ...change },
];
const BOTH = { orders: ['O-1', 'O-2'] };

describe('combining', () => {
  test('combined orders of one buyer travel in one parcel with one paper, label and hand-over', () => {
    const desk = deskWith(pair());
    desk.do('order/confirm', BOTH);
    desk.do('order/combine', BOTH);
    expect(desk.refused('parcel/pack', { orders: ['O-2'], carton: 'M' })).toBe('pack/travels-with');
    desk.prepare('O-1', 'epacket').do('batch/hand-over', { mode: 'epacket', orders: ['O-1'] });
    expect(['O-1', 'O-2'].map((id) => [desk.state(id).fulfilment, desk.order(id).shipment])).toEqual([
      ['handed-over', desk.order('O-1').shipment],
      ['handed-over', desk.order('O-1').shipment],
    ]);
    expect([desk.stock('oolong-pouch').reserved, desk.stock('phone-case').reserved]).toEqual([0, 0]);
    expect(desk.opportunities('P3.2.1', 'ship').map((one) => one.subject.id)).toEqual(['O-1']);
  });

  test.each<[string, OrderWish[], string]>([
    ['a channel that does not allow it', pair().map((wish) => ({ ...wish, channel: 'amber' })), 'combine/channel'],
    ['another buyer', pair({ buyer: { ...buyer, id: 'B-2' } }), 'combine/other-buyer'],
    ['another address', pair({ address: { ...addressIn('JP'), unit: 'Room 202' } }), 'combine/other-address'],
    ['another channel', pair({ channel: 'rakuya' }), 'combine/other-buyer'],
  ])('is refused for %s', (_what, orders, key) => {
    const desk = deskWith(orders);
    desk.do('order/confirm', BOTH);
    expect(desk.refused('order/combine', BOTH)).toBe(key);
  });

  test('combining is refused before both orders are confirmed, after one is packed, and a second time', () => {
    const desk = deskWith([...pair(), { buyer }]);
    desk.do('order/confirm', { orders: ['O-1'] });
    expect(desk.refused('order/combine', BOTH)).toBe('combine/not-ready');
    desk.do('order/confirm', { orders: ['O-2', 'O-3'] });
    desk.do('parcel/pack', { orders: ['O-3'], carton: 'M' });
    expect(desk.refused('order/combine', { orders: ['O-1', 'O-3'] })).toBe('combine/not-ready');
    expect(desk.refused('order/combine', { orders: ['O-1', 'O-1'] })).toBe('input/twice');
    desk.do('order/combine', BOTH);
    expect(desk.refused('order/combine', BOTH)).toBe('order/combined-already');
  });

  const three = (): OrderWish[] => [...pair(), { buyer, lines: [{ product: 'phone-case', quantity: 2 }] }];
  const ALL = { orders: ['O-1', 'O-2', 'O-3'] };

  test('an order of a shared parcel can be cancelled before it leaves: the others travel on, and only its own money goes back', () => {
    const desk = deskWith(three());
    desk.do('order/confirm', ALL);
    desk.do('order/combine', ALL);
    desk.do('order/cancel', { orders: ['O-2'], reason: 'buyer-request' });
    expect(desk.order('O-1').combined).toEqual(['O-3']);
    expect(desk.order('O-2').travelsWith).toBeUndefined();
    expect(desk.order('O-2').refundDue?.amount).toBe(desk.order('O-2').total);
    expect(desk.order('O-1').refundDue).toBeUndefined();
    desk.prepare('O-1', 'epacket').do('batch/hand-over', { mode: 'epacket', orders: ['O-1'] });
    expect(['O-1', 'O-2', 'O-3'].map((id) => desk.state(id).fulfilment)).toEqual([
      'handed-over',
      'unallocated',
      'handed-over',
    ]);
    expect([desk.stock('oolong-pouch').reserved, desk.stock('phone-case').reserved]).toEqual([0, 0]);
  });

  test('where the main order of a shared parcel is cancelled, the next one leads, and the packed box is opened', () => {
    const desk = deskWith(three());
    desk.do('order/confirm', ALL);
    desk.do('order/combine', ALL);
    desk.prepare('O-1', 'epacket');
    const reserved = desk.stock('phone-case').reserved;
    desk.do('order/cancel', { orders: ['O-1'], reason: 'buyer-request' });
    expect([desk.order('O-2').combined, desk.order('O-3').travelsWith]).toEqual([['O-3'], 'O-2']);
    expect([desk.state('O-2').fulfilment, desk.order('O-2').parcel]).toEqual(['allocated', undefined]);
    expect(desk.refused('batch/hand-over', { mode: 'epacket', orders: ['O-2'] })).not.toBeNull();
    expect([desk.stock('oolong-pouch').reserved, desk.stock('phone-case').reserved]).toEqual([0, reserved]);
    desk.prepare('O-2', 'epacket').do('batch/hand-over', { mode: 'epacket', orders: ['O-2'] });
    expect([desk.state('O-2').fulfilment, desk.state('O-3').fulfilment]).toEqual(['handed-over', 'handed-over']);
    // What travels is judged, once: on the order that leads.
    expect(desk.opportunities('P3.2.1', 'ship').map((one) => one.subject.id)).toEqual(['O-2']);
  });

  test('where one of two is cancelled, the other is an order like any other', () => {
    const desk = deskWith(pair());
    desk.do('order/confirm', BOTH);
    desk.do('order/combine', BOTH);
    desk.do('order/cancel', { orders: ['O-1'], reason: 'buyer-request' });
    expect([desk.order('O-2').travelsWith, desk.order('O-2').combined]).toEqual([undefined, undefined]);
    desk.do('order/cancel', { orders: ['O-2'], reason: 'buyer-request' });
    expect(desk.state('O-2').review).toBe('rejected');
  });
});

const TWO_LINES: OrderWish = {
  lines: [
    { product: 'oolong-pouch', quantity: 3 },
    { product: 'phone-case', quantity: 1 },
  ],
};

describe('splitting', () => {
  test('splitting sends part of an order later, on hold for stock, with the money for its goods', () => {
    const desk = deskWith([TWO_LINES]);
    const { total } = desk.order('O-1');
    desk.do('order/split', {
      order: 'O-1',
      lines: [
        { product: 'oolong-pouch', quantity: 1 },
        { product: 'phone-case', quantity: 1 },
      ],
    });
    const first = desk.order('O-1');
    const later = desk.order('O-1-2');
    const worth = later.lines.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0);
    expect(first).toMatchObject({ total: total - worth, lines: [{ product: 'oolong-pouch', quantity: 2 }] });
    expect(later).toMatchObject({ total: worth, shippingPaid: 0, partOf: 'O-1', hold: { reason: 'stock' } });
    expect(desk.order('O-1-2').lines.map((line) => [line.product, line.quantity])).toEqual([
      ['oolong-pouch', 1],
      ['phone-case', 1],
    ]);
    expect(desk.state('O-1-2')).toMatchObject({ review: 'on-hold', payment: 'captured' });
  });

  test.each([
    ['goods that are not in the order', [{ product: 'nougat', quantity: 1 }], 'split/not-in-order'],
    ['more than there is', [{ product: 'oolong-pouch', quantity: 4 }], 'split/not-in-order'],
    [
      'everything',
      [
        { product: 'oolong-pouch', quantity: 3 },
        { product: 'phone-case', quantity: 1 },
      ],
      'split/nothing-left',
    ],
    [
      'the same goods twice',
      [
        { product: 'oolong-pouch', quantity: 1 },
        { product: 'oolong-pouch', quantity: 1 },
      ],
      'input/twice',
    ],
  ])('is refused for %s', (_what, lines, key) => {
    expect(deskWith([TWO_LINES]).refused('order/split', { order: 'O-1', lines })).toBe(key);
  });

  test('splitting is refused once goods are allocated, and a second time', () => {
    const lines = [{ product: 'phone-case', quantity: 1 }];
    const desk = deskWith([TWO_LINES, TWO_LINES]);
    desk.do('order/confirm', { orders: ['O-1'] });
    expect(desk.refused('order/split', { order: 'O-1', lines })).toBe('split/too-late');
    desk.do('order/split', { order: 'O-2', lines: [{ product: 'oolong-pouch', quantity: 1 }] });
    expect(desk.refused('order/split', { order: 'O-2', lines })).toBe('split/already');
    expect(desk.refused('order/split', { order: 'O-2-2', lines: [{ product: 'oolong-pouch', quantity: 1 }] })).toBe(
      'split/already',
    );
  });

  test('splitting an order that nobody asked to split is a false alarm', () => {
    const desk = deskWith([TWO_LINES]);
    desk.do('order/split', { order: 'O-1', lines: [{ product: 'phone-case', quantity: 1 }] });
    expect(desk.opportunities('P3.1.2', 'split')).toHaveLength(1);
  });
});

describe('changing an address', () => {
  const address = { ...addressIn('JP'), street: '1-9-5 Hatchobori' };

  test('an address is changed before hand-over, inside the country', () => {
    const desk = deskWith([{}]);
    expect(desk.refused('order/amend', { order: 'O-1', address: addressIn('SG') })).toBe('order/other-country');
    desk.do('order/amend', { order: 'O-1', address });
    expect(desk.seen('O-1').address).toEqual(address);
    desk.ship('O-1', 'epacket');
    expect(desk.refused('order/amend', { order: 'O-1', address })).toBe('order/handed-over-already');
  });

  test('changing an address where the platform forbids it is possible, and a critical error', () => {
    const desk = deskWith([{ channel: 'amber' }]);
    desk.do('order/amend', { order: 'O-1', address });
    expect(desk.critical()).toEqual(['address-changed-off-platform']);
  });

  test('changing an address that nobody asked to change is a false alarm', () => {
    const desk = deskWith([{}]);
    desk.do('order/amend', { order: 'O-1', address });
    expect(desk.opportunities('P3.1.2', 'amended')).toHaveLength(1);
  });
});
