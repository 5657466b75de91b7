import { describe, expect, test } from 'vitest';
import type { ComingEvent } from '../../../src/operations/market/form.ts';
import { FACTS_NEEDED, type Fact, type Reply, type Topic } from '../../../src/operations/orders/inquiry.ts';
import { deskWith, type TestDesk } from '../../support/desk.ts';
import { addressIn, type OrderWish } from '../../support/week.ts';
import { days, hours } from '../../support/world.ts';

const buyer = { id: 'B-1', name: 'Yuki Sato', language: 'ja', earlierOrders: 1 } as const;
const NEW_ADDRESS = { ...addressIn('JP'), street: '1-9-5 Hatchobori' };

type Question = Partial<Omit<Extract<ComingEvent, { kind: 'inquiry/arrives' }>['inquiry'], 'message'>>;

/** A desk with an order O-1 and a question about it half an hour after opening. */
function asked(topic: Topic, wish: OrderWish | readonly OrderWish[] = {}, more: Question = {}): TestDesk {
  const orders = (Array.isArray(wish) ? wish : [wish]).map((one: OrderWish) => ({ buyer, ...one }));
  const channel = orders[0]?.channel ?? 'harbour';
  const inquiry = {
    id: 'Q-1',
    channel,
    buyer,
    order: 'O-1',
    message: { key: `buyers.${topic}.1`, values: {} },
    ...more,
  };
  return deskWith({ orders, coming: (open) => [{ kind: 'inquiry/arrives', at: open + hours(0.5), inquiry }] });
}

function answer(desk: TestDesk, reply: Reply, more: Readonly<Record<string, unknown>> = {}): Record<string, number> {
  if (desk.now < desk.open + hours(0.5)) desk.until(hours(0.5));
  desk.do('inquiry/answer', {
    inquiry: 'Q-1',
    reply,
    order: 'O-1',
    facts: FACTS_NEEDED[reply],
    language: 'ja',
    text: '',
    ...more,
  });
  const kind = desk.happened('inquiry/answered')[0]?.data.topic ?? '';
  return desk.points('P3.1.2', `question-${kind}`);
}

const ALL = { 'in-time': 1, facts: 3, language: 1 };
const DEED = { ...ALL, change: 2 };
const travelling = (desk: TestDesk): TestDesk => {
  desk.ship('O-1', 'courier').until(hours(8));
  desk.do('tracking/check', { orders: ['O-1'] });
  return desk;
};

describe('where an order is', () => {
  test.each<[string, Reply, (desk: TestDesk) => unknown]>([
    ['before hand-over', 'ships-by', () => undefined],
    ['on hold', 'under-review', (desk) => desk.do('order/hold', { orders: ['O-1'], reason: 'address' })],
    ['on hold, or simply', 'ships-by', (desk) => desk.do('order/hold', { orders: ['O-1'], reason: 'address' })],
    ['on its way', 'on-its-way', travelling],
    ['cancelled', 'cancelled', (desk) => desk.do('order/cancel', { orders: ['O-1'], reason: 'stock' })],
  ])('%s: %s', (_what, reply, prepare) => {
    const desk = asked('where');
    prepare(desk);
    expect(answer(desk, reply)).toEqual(ALL);
  });

  test.each<[string, Reply, OrderWish]>([
    [
      'held by customs',
      'held-at-customs',
      { truth: { journey: { pacePermille: 100, recovery: 0, exception: 'customs-documents' } } },
    ],
    [
      'not delivered',
      'delivery-problem',
      { truth: { journey: { pacePermille: 100, recovery: 0, exception: 'not-home' } } },
    ],
    ['delivered', 'delivered-on', { truth: { journey: { pacePermille: 100, recovery: 0 } } }],
  ])('%s: %s', (_what, reply, wish) => {
    const desk = asked('where', wish).ship('O-1', 'courier').until(hours(8.9));
    desk.do('tracking/check', { orders: ['O-1'] });
    expect(answer(desk, reply)).toEqual(ALL);
  });

  test('an answer about a parcel is judged by the last look at its tracking, not by where it is now', () => {
    const desk = asked('where', { truth: { journey: { pacePermille: 500, recovery: 0 } } });
    desk
      .ship('O-1', 'courier')
      .until(hours(8.9))
      .do('tracking/check', { orders: ['O-1'] });
    desk.sitting.advance(desk.open + days(1) + hours(0.4));
    expect(desk.state('O-1').fulfilment).toBe('delivered');
    expect(answer(desk, 'on-its-way').facts).toBe(3);
  });

  test('an answer that names another place than the tracking shows is wrong', () => {
    expect(answer(asked('where'), 'on-its-way')).toEqual({ 'in-time': 0, facts: 0, language: 0 });
  });
});

describe('an answer', () => {
  test('an answer without the facts it needs earns nothing for facts', () => {
    expect(answer(asked('invoice'), 'invoice-total', { facts: ['total'] })).toEqual({
      'in-time': 1,
      facts: 0,
      language: 1,
    });
  });

  test('an answer in another language than the buyer’s loses the point for language', () => {
    expect(answer(asked('invoice'), 'invoice-total', { language: 'en' })).toEqual({ ...ALL, language: 0 });
  });

  test('an answer after the channel’s limit is late', () => {
    const desk = asked('invoice').until(days(1) + hours(1));
    expect(answer(desk, 'invoice-total')).toEqual({ ...ALL, 'in-time': 0 });
  });

  test('a question that is never answered earns nothing', () => {
    const desk = asked('invoice').until(days(1) + hours(1));
    expect(desk.opportunity('P3.1.2', 'question-invoice')).toMatchObject({
      outcome: 'missed',
      findings: [{ earned: 0 }, { earned: 0 }, { earned: 0 }],
    });
  });

  test('a second answer, an unknown question and facts of no order are refused', () => {
    const desk = asked('invoice');
    const input = {
      inquiry: 'Q-1',
      reply: 'invoice-total',
      order: 'O-1',
      facts: ['order-number', 'total'],
      language: 'ja',
      text: '',
    };
    expect(desk.refused('inquiry/answer', input)).toBe('inquiry/unknown');
    desk.until(hours(1));
    expect(desk.refused('inquiry/answer', { ...input, order: null })).toBe('inquiry/facts-without-order');
    expect(desk.refused('inquiry/answer', { ...input, order: 'O-9' })).toBe('order/unknown');
    desk.do('inquiry/answer', input);
    expect(desk.refused('inquiry/answer', input)).toBe('inquiry/answered-already');
  });

  test('an answer with facts of another buyer’s order is a critical error', () => {
    const desk = asked('invoice', [{}, { buyer: { ...buyer, id: 'B-2' } }]);
    expect(answer(desk, 'invoice-total', { order: 'O-2' }).facts).toBe(0);
    expect(desk.critical()).toEqual(['other-buyers-data']);
  });

  test.each<[string, string, readonly string[]]>([
    ['another buyer’s order number', 'ご注文は HB10001 です。', ['HB10001']],
    ['the buyer’s own number', 'ご注文は HB10000 です。', []],
    ['an e-mail address', 'Write to me@example.com ください', ['me@example.com']],
    ['a messenger', 'Add me on WhatsApp ください', ['WhatsApp']],
    ['a voucher', 'Here is a coupon ください', ['coupon']],
  ])('with %s in its words it is as good, and the words are pointed out', (_what, text, found) => {
    const desk = asked('invoice', [{}, { buyer: { ...buyer, id: 'B-2' } }]);
    expect(answer(desk, 'invoice-total', { text })).toEqual(ALL);
    expect(desk.critical()).toEqual([]);
    expect(desk.sitting.ledger().warnings.map(({ what }) => what)).toEqual(found);
  });

  test.each<[Topic, Reply, readonly Fact[]]>([
    ['when', 'arrives-by', ['deliver-by']],
    ['invoice', 'invoice-total', ['order-number', 'total']],
  ])('to %s is %s with %j', (topic, reply, facts) => {
    expect(answer(asked(topic), reply, { facts })).toEqual(ALL);
  });
});

describe('a promise', () => {
  test('a promise of a new address counts where the address was changed before the answer', () => {
    const desk = asked('change-address', {}, { newAddress: NEW_ADDRESS });
    desk.until(hours(1)).do('order/amend', { order: 'O-1', address: NEW_ADDRESS });
    expect(answer(desk, 'address-changed')).toEqual(DEED);
    expect(desk.opportunities('P3.1.2', 'amended')).toEqual([]);
  });

  test('a promise that is not kept earns nothing for the action', () => {
    const desk = asked('change-address', {}, { newAddress: NEW_ADDRESS });
    expect(answer(desk, 'address-changed').change).toBeUndefined();
    expect(desk.until(days(1) + hours(4)).points('P3.1.2', 'question-change-address').change).toBe(0);
  });

  test('a promise that is kept within three office hours of the limit counts', () => {
    const desk = asked('change-address', {}, { newAddress: NEW_ADDRESS });
    answer(desk, 'address-changed');
    desk.until(hours(3)).do('order/amend', { order: 'O-1', address: NEW_ADDRESS });
    expect(desk.points('P3.1.2', 'question-change-address').change).toBe(2);
  });

  test('where the platform forbids a new address, saying no is the right answer', () => {
    expect(
      answer(asked('change-address', { channel: 'amber' }, { newAddress: NEW_ADDRESS }), 'address-cannot'),
    ).toEqual(DEED);
  });

  test('a promise of a new address comes too late after hand-over', () => {
    expect(answer(travelling(asked('change-address', {}, { newAddress: NEW_ADDRESS })), 'address-too-late')).toEqual(
      DEED,
    );
  });

  test('a promise to send orders together is kept by combining them; where that is forbidden, saying no is right', () => {
    const desk = asked('combine', [{}, { lines: [{ product: 'phone-case', quantity: 1 }] }], { otherOrder: 'O-2' });
    desk.until(hours(1)).do('order/confirm', { orders: ['O-1', 'O-2'] });
    desk.do('order/combine', { orders: ['O-1', 'O-2'] });
    expect(answer(desk, 'combined')).toEqual(DEED);
    expect(
      answer(asked('combine', [{ channel: 'amber' }, { channel: 'amber' }], { otherOrder: 'O-2' }), 'combine-cannot'),
    ).toEqual(DEED);
  });

  test('a promise to cancel is kept before hand-over, and comes too late after it', () => {
    const desk = asked('cancel').until(hours(1));
    desk.do('order/cancel', { orders: ['O-1'], reason: 'buyer-request' });
    expect(answer(desk, 'cancelled')).toEqual(DEED);
    expect(answer(travelling(asked('cancel')), 'cancel-too-late')).toEqual(DEED);
  });

  test('a promise to send part of an order first is kept by splitting it', () => {
    const desk = asked('split', {
      lines: [
        { product: 'oolong-pouch', quantity: 1 },
        { product: 'phone-case', quantity: 1 },
      ],
    }).until(hours(1));
    desk.do('order/split', { order: 'O-1', lines: [{ product: 'phone-case', quantity: 1 }] });
    expect(answer(desk, 'split-agreed')).toEqual(DEED);
    expect(desk.opportunities('P3.1.2', 'split')).toEqual([]);
  });
});
