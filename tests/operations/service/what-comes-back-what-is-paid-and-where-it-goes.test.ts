import { describe, expect, test } from 'vitest';
import type {
  Amounts,
  Booking,
  CaseChannel,
  Condition,
  Ground,
  ReturnWay,
} from '../../../src/operations/service/case.ts';
import { amountsDue, bookingFor, channelFor, returnWayFor } from '../../../src/operations/service/case-rules.ts';
import { find } from '../../../src/operations/shop/catalogue.ts';
import { catalogue, house, type Request, readerOf, requested } from '../../support/service-requests.ts';

describe('what is paid back', () => {
  const due = (wish: Request): Amounts => {
    const { one, sale, entitlement } = requested(wish);
    return amountsDue(house, one, sale, entitlement);
  };
  test.each<[string, Request, [item: number, shipping: number, duty: number]]>([
    ['Taiwan’s law: goods and freight', { ground: 'withdrawal', market: 'TW', product: 'umbrella' }, [790, 650, 0]],
    ['all pieces of them', { ground: 'withdrawal', market: 'TW', product: 'umbrella', quantity: 3 }, [2370, 650, 0]],
    [
      'one piece of three, the freight stays',
      { ground: 'withdrawal', market: 'TW', product: 'umbrella', quantity: 3, claim: { quantity: 1, whole: false } },
      [790, 0, 0],
    ],
    [
      'EU law: goods and freight, not the duty paid at the door',
      { ground: 'withdrawal', market: 'DE', product: 'furoshiki', claim: { dutyPaid: 148 } },
      [780, 650, 0],
    ],
    ['Japan’s shop terms: goods alone', { ground: 'withdrawal', market: 'JP', product: 'umbrella' }, [3720, 0, 0]],
    [
      'the platform’s terms: goods alone',
      { ground: 'withdrawal', market: 'MY', channel: 'lah', product: 'furoshiki' },
      [3790, 0, 0],
    ],
    [
      'law before platform: the freight as well',
      { ground: 'withdrawal', market: 'DE', channel: 'amber', product: 'furoshiki' },
      [780, 650, 0],
    ],
    [
      'damaged, our fault: freight and duty too',
      { ground: 'damaged', market: 'DE', product: 'cup-pair', claim: { dutyPaid: 758 } },
      [3990, 650, 758],
    ],
    [
      'damaged, one of two: its price and the duty, the freight stays',
      {
        ground: 'damaged',
        market: 'DE',
        product: 'cup-pair',
        quantity: 2,
        claim: { quantity: 1, whole: false, dutyPaid: 758 },
      },
      [3990, 0, 758],
    ],
    ['the wrong thing: freight too', { ground: 'wrong-item', market: 'TW', product: 'bike-light' }, [860, 650, 0]],
    [
      'a recall: freight and duty too',
      { ground: 'recall', market: 'JP', product: 'power-bank', claim: { dutyPaid: 462 } },
      [4620, 650, 462],
    ],
    [
      'a flaw to live with: three tenths of the price, rounded down',
      { ground: 'damaged', market: 'JP', product: 'furoshiki', claim: { wish: 'partial-refund', dutyPaid: 136 } },
      [408, 0, 0],
    ],
    [
      'three tenths of all pieces',
      { ground: 'damaged', market: 'MY', product: 'bean-plate', quantity: 3, claim: { wish: 'partial-refund' } },
      [1881, 0, 0],
    ],
    [
      'nothing of goods that are not in the order',
      { ground: 'withdrawal', market: 'TW', product: 'umbrella', claim: { product: 'tea-bags' } },
      [0, 650, 0],
    ],
  ])('%s', (_what, wish, [item, shipping, duty]) => {
    expect(due(wish)).toEqual({ item, shipping, duty });
  });
});

describe('how goods come back', () => {
  const way = (wish: Request): ReturnWay => {
    const { one, sale, entitlement } = requested(wish);
    return returnWayFor(readerOf(), house, one, sale, entitlement);
  };
  test.each<[string, Request, ReturnWay]>([
    ['Taiwan’s law: at our cost', { ground: 'withdrawal', market: 'TW', product: 'umbrella' }, 'prepaid-label'],
    [
      'EU law, where the shop said so: the buyer ships',
      { ground: 'withdrawal', market: 'DE', product: 'furoshiki' },
      'buyer-ships',
    ],
    ['Japan’s shop terms: the buyer ships', { ground: 'withdrawal', market: 'JP', product: 'umbrella' }, 'buyer-ships'],
    [
      'a change of mind about cheap goods comes back as well',
      { ground: 'withdrawal', market: 'TW', product: 'bean-plate' },
      'prepaid-label',
    ],
    ['broken and dear: on our label', { ground: 'damaged', market: 'US', product: 'cup-pair' }, 'prepaid-label'],
    ['broken and cheap: stays', { ground: 'damaged', market: 'JP', product: 'bean-plate' }, 'keep-goods'],
    [
      'two of them are cheap still',
      { ground: 'damaged', market: 'JP', product: 'bean-plate', quantity: 2 },
      'keep-goods',
    ],
    ['three are not', { ground: 'damaged', market: 'JP', product: 'bean-plate', quantity: 3 }, 'prepaid-label'],
    [
      'the wrong thing, up to TWD 350: stays',
      { ground: 'wrong-item', market: 'TW', product: 'phone-case' },
      'keep-goods',
    ],
    [
      'the wrong thing, above it: on our label',
      { ground: 'wrong-item', market: 'TW', product: 'tea-bags' },
      'prepaid-label',
    ],
    [
      'what misses a part: stays',
      { ground: 'missing-part', market: 'US', product: 'craft-kit', claim: { wish: 'send-part' } },
      'keep-goods',
    ],
    [
      'a recalled power bank travels nowhere',
      { ground: 'recall', market: 'JP', product: 'power-bank' },
      'collection-point',
    ],
    [
      'a power bank never goes by post: sent back',
      { ground: 'withdrawal', market: 'JP', product: 'power-bank' },
      'courier-pickup',
    ],
    [
      'what the buyer keeps for part of the price, however dear',
      { ground: 'damaged', market: 'US', product: 'cup-pair', claim: { wish: 'partial-refund' } },
      'keep-goods',
    ],
    ['nor does a defective one', { ground: 'defect', market: 'US', product: 'power-bank' }, 'collection-point'],
    [
      'nor a lamp that came broken, with its battery inside, even for part of the price',
      { ground: 'damaged', market: 'US', product: 'bike-light', claim: { wish: 'partial-refund' } },
      'collection-point',
    ],
    [
      'a lamp that only stopped working comes back',
      { ground: 'defect', market: 'US', product: 'bike-light', claim: { wish: 'repair' } },
      'prepaid-label',
    ],
  ])('%s', (_what, wish, expected) => {
    expect(way(wish)).toBe(expected);
  });

  test('goods up to TWD 350, at the pack’s rates, may stay with the buyer', () => {
    const at = (rate: number): ReturnWay => {
      const markets = catalogue.markets.map((market) => (market.id === 'TW' ? { ...market, rate } : market));
      const { one, sale, entitlement } = requested({ ground: 'wrong-item', market: 'TW', product: 'phone-case' });
      return returnWayFor(readerOf({ ...catalogue, markets }), house, one, sale, entitlement);
    };
    // 320 × 1.096 is 350.72, of which whole TWD count; 320 × 1.097 is 351.04.
    expect([at(1096), at(1097)]).toEqual(['keep-goods', 'prepaid-label']);
  });
});

describe('where it is booked', () => {
  test.each<[string, string, Condition, Ground, Booking]>([
    ['as good as new: on the shelf', 'umbrella', 'as-new', 'withdrawal', 'restock'],
    ['opened, nothing to spoil: on the shelf', 'furoshiki', 'opened', 'withdrawal', 'restock'],
    ['broken: written off', 'cup-pair', 'broken', 'damaged', 'write-off'],
    ['food never goes back on the shelf', 'tea-bags', 'as-new', 'withdrawal', 'write-off'],
    ['what touches the skin, sealed', 'sheet-mask', 'as-new', 'withdrawal', 'restock'],
    ['what touches the skin, unsealed', 'sheet-mask', 'opened', 'withdrawal', 'write-off'],
    ['what failed goes to its maker', 'bike-light', 'broken', 'defect', 'return-to-supplier'],
    ['what is recalled goes nowhere', 'power-bank', 'as-new', 'recall', 'quarantine'],
    ['the wrong thing, untouched: on the shelf', 'bike-light', 'as-new', 'wrong-item', 'restock'],
  ])('%s', (_what, product, condition, ground, booking) => {
    expect(bookingFor(find(catalogue.products, product), condition, ground)).toBe(booking);
  });
});

describe('how the buyer is told', () => {
  test.each<[string, Request, CaseChannel]>([
    [
      'a recall: by telephone, whatever was asked for',
      { ground: 'recall', market: 'JP', channel: 'rakuya', product: 'power-bank', claim: { contact: 'email' } },
      'phone',
    ],
    [
      'on a platform: there',
      { ground: 'damaged', market: 'DE', channel: 'amber', product: 'cup-pair' },
      'platform-message',
    ],
    ['in the own shop: as the buyer likes', { ground: 'damaged', market: 'DE', product: 'cup-pair' }, 'phone'],
    [
      'in the own shop: or otherwise',
      { ground: 'damaged', market: 'DE', product: 'cup-pair', claim: { contact: 'email' } },
      'email',
    ],
  ])('%s', (_what, wish, expected) => {
    const { one } = requested(wish);
    expect(channelFor(catalogue, one, wish.ground)).toBe(expected);
  });
});
