import { describe, expect, test } from 'vitest';
import type { Reply } from '../../../src/operations/orders/inquiry.ts';
import { find } from '../../../src/operations/shop/catalogue.ts';
import { dutyOutcome, mayBeCharged } from '../../../src/operations/shop/import-duty.ts';
import type { Currency } from '../../../src/operations/shop/money.ts';
import { deskWith } from '../../support/desk.ts';
import { SEEDS } from '../../support/played.ts';
import type { OrderWish } from '../../support/week.ts';
import { days, formFor, hours } from '../../support/world.ts';

const { catalogue, days: week } = formFor(1);
const now = week[0]?.open ?? 0;
const parcel = (channel: string, market: string, currency: Currency, value: number) => ({
  channel,
  market,
  currency,
  lines: [{ product: 'tea-set', quantity: 1, unitPrice: value }],
});

describe('what a buyer pays at the border', () => {
  test.each<[string, string, Currency, number, string, string]>([
    ['harbour', 'DE', 'EUR', 15_000, 'ems', 'collected'],
    ['harbour', 'DE', 'EUR', 15_001, 'ems', 'may-be-charged'],
    ['amber', 'DE', 'EUR', 3990, 'epacket', 'collected'],
    ['harbour', 'DE', 'EUR', 15_001, 'courier', 'included'],
    ['harbour', 'SG', 'SGD', 40_000, 'epacket', 'collected'],
    ['harbour', 'SG', 'SGD', 40_001, 'epacket', 'may-be-charged'],
    ['harbour', 'MY', 'MYR', 50_000, 'ems', 'collected'],
    ['harbour', 'AU', 'AUD', 100_000, 'epacket', 'collected'],
    ['lah', 'SG', 'SGD', 2000, 'lah-logistics', 'included'],
    ['rakuya', 'JP', 'JPY', 13_200, 'epacket', 'may-be-charged'],
    ['amber', 'US', 'USD', 2000, 'consolidator', 'included'],
  ])('on %s to %s, %s %i by %s: %s', (channel, market, currency, value, mode, outcome) => {
    expect(dutyOutcome(parcel(channel, market, currency, value), find(catalogue.modes, mode), catalogue, now)).toBe(
      outcome,
    );
  });

  test('a duty that a dated rule lays on the buyer makes customs charge, from its day on', () => {
    const rule = {
      id: 'x',
      page: 'papers',
      markets: ['DE'],
      validFrom: '2026-11-02',
      dutyOwedBy: 'buyer',
      source: '-',
    } as const;
    const strict = { ...catalogue, importRules: [rule] };
    const german = parcel('harbour', 'DE', 'EUR', 5000);
    const ems = find(catalogue.modes, 'ems');
    expect(dutyOutcome(german, ems, strict, Date.parse('2026-11-01T12:00:00+08:00'))).toBe('collected');
    expect(dutyOutcome(german, ems, strict, Date.parse('2026-11-02T12:00:00+08:00'))).toBe('may-be-charged');
  });

  test('in Japan customs charge nothing up to JPY 10,000', () => {
    const ems = find(catalogue.modes, 'ems');
    expect(mayBeCharged(parcel('rakuya', 'JP', 'JPY', 10_000), ems, catalogue, now)).toBe(false);
    expect(mayBeCharged(parcel('rakuya', 'JP', 'JPY', 10_001), ems, catalogue, now)).toBe(true);
  });
});

/** The points for the facts of an answer to a question about duty, once the parcel is booked. */
function facts(order: OrderWish, mode: string | null, reply: Reply): number | undefined {
  const inquiry = {
    id: 'Q-001',
    channel: order.channel ?? 'harbour',
    buyer: { id: 'B-O-1', name: 'A', language: 'en' as const },
    order: 'O-1',
    message: { key: 'buyers.duty.1', values: {} },
  };
  const desk = deskWith({
    orders: [order],
    coming: (open) => [{ kind: 'inquiry/arrives', at: open + hours(0.2), inquiry }],
  }).until(hours(0.5));
  desk.do('order/confirm', { orders: ['O-1'] });
  if (mode !== null) desk.prepare('O-1', mode);
  desk.do('inquiry/answer', { inquiry: 'Q-001', reply, order: 'O-1', facts: [], language: 'en', text: '' });
  return desk.points('P3.1.2', 'question-duty').facts;
}

describe('the answer to a buyer', () => {
  const SMALL: OrderWish = { market: 'SG', lines: [{ product: 'phone-case', quantity: 1 }] };
  const DEAR: OrderWish = { market: 'JP', lines: [{ product: 'tea-set', quantity: 1 }] };
  test.each<[string, OrderWish, string | null, Reply, number]>([
    ['a tax number stands on the paper: collected', SMALL, 'epacket', 'duty-collected', 3],
    ['a tax number stands on the paper: never “pay on delivery”', SMALL, 'epacket', 'duty-by-buyer', 0],
    ['no number, sent unpaid: may be charged', DEAR, 'epacket', 'duty-by-buyer', 3],
    ['no number, sent unpaid: not collected', DEAR, 'epacket', 'duty-collected', 0],
    ['sent duty paid: included', DEAR, 'courier', 'duty-included', 3],
    ['sent duty paid with a number: collected is as true', SMALL, 'courier', 'duty-collected', 3],
    ['not booked yet: what is true whichever way it goes', SMALL, null, 'duty-collected', 3],
    ['not booked yet: nothing is promised that only one mode keeps', DEAR, null, 'duty-included', 0],
  ])('%s', (_title, order, mode, reply, points) => {
    expect(facts(order, mode, reply)).toBe(points);
  });
});

describe('a review that complains of customs', () => {
  const reviewed = (order: OrderWish, mode: string, reply: string): number | undefined => {
    const desk = deskWith([
      {
        ...order,
        truth: {
          journey: { pacePermille: 200, recovery: 0 },
          acceptance: { kind: 'accepts', after: hours(3), settles: 0, refundPermille: 0 },
          review: { after: hours(2), stars: 2, cause: 'customs-charge', variant: 1 },
        },
      },
    ])
      .ship('O-1', mode)
      .until(days(3) + hours(6));
    desk.do('review/answer', { review: 'R-O-1', reply, language: 'ja', text: '' });
    return desk.points('P3.3.1', 'answer-review').reply;
  };
  const JAPAN: OrderWish = { market: 'JP', lines: [{ product: 'tea-set', quantity: 1 }] };

  test('where customs may charge, the duty is explained', () => {
    expect(reviewed(JAPAN, 'ems', 'explain-duty')).toBe(3);
    expect(reviewed(JAPAN, 'ems', 'apologise-and-help')).toBe(0);
  });

  test('where duty was included, something went wrong: apologise and help', () => {
    expect(reviewed(JAPAN, 'courier', 'apologise-and-help')).toBe(3);
    expect(reviewed(JAPAN, 'courier', 'explain-duty')).toBe(0);
  });

  test.each([...SEEDS, 1, 5, 7, 8, 21])('the form of seed %i draws it only where it can be true', (seed) => {
    const form = formFor(seed);
    const orders = new Map(
      form.coming.flatMap((event) => (event.kind === 'order/arrives' ? [[event.order.id, event.order]] : [])),
    );
    const complained = Object.entries(form.truth.orders).filter(
      ([, truth]) => truth.review?.cause === 'customs-charge',
    );
    for (const [id] of complained) {
      const booked = form.earlier.find(
        ({ action, input }) => action === 'shipment/book' && JSON.stringify(input).includes(`"${id}"`),
      );
      const mode = (booked?.input as { bookings?: { mode: string }[] } | undefined)?.bookings?.[0]?.mode ?? '';
      const order = orders.get(id);
      expect(order !== undefined && mayBeCharged(order, find(form.catalogue.modes, mode), form.catalogue, now)).toBe(
        true,
      );
    }
  });
});
