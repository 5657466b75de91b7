import { describe, expect, test } from 'vitest';
import type { CaseClaim } from '../../../src/operations/service/case.ts';
import { entitlementOf, missingForCase } from '../../../src/operations/service/case-rules.ts';
import { DAY } from '../../../src/operations/shop/calendar.ts';
import { type Request as Asked, house, MONDAY, readerOf, requested } from '../../support/service-requests.ts';

/** Wednesday's midnight in Taipei, from which the platform's new window holds. */
const WEDNESDAY = MONDAY + 2 * DAY - 9 * 3_600_000;

interface Request extends Asked {
  readonly opened?: boolean;
  readonly wish?: CaseClaim['wish'];
}

/** The right decision on a case in one line: the remedy, the rules that give it, and whether the law does. */
function says({ opened = false, wish = 'refund', ...asked }: Request): string {
  const { one, sale } = requested({ ...asked, claim: { opened, wish } });
  const { decisions, bases, lawful } = entitlementOf(readerOf(), house, one, sale, asked.ground);
  return `${decisions.join()} by ${bases.join('+')}${lawful ? ', lawful' : ''}`;
}

const days = (amount: number): number => amount * DAY;
const TW = { ground: 'withdrawal', market: 'TW', product: 'umbrella' } as const;
const DE = { ground: 'withdrawal', market: 'DE', product: 'furoshiki' } as const;
const JP = { ground: 'withdrawal', market: 'JP', product: 'umbrella' } as const;
const LAH = { ground: 'withdrawal', market: 'MY', channel: 'lah', product: 'furoshiki' } as const;
const AMBER = { ground: 'withdrawal', market: 'US', channel: 'amber', product: 'umbrella' } as const;
const HARBOUR = { ground: 'withdrawal', market: 'US', product: 'umbrella' } as const;

describe('a change of mind', () => {
  test.each<[string, Request, string]>([
    ['Taiwan, on the last moment of the seventh day', { ...TW, after: days(7) }, 'refund by tw-cpa-19, lawful'],
    ['Taiwan, a millisecond later', { ...TW, after: days(7) + 1 }, 'reject by tw-cpa-19'],
    ['Taiwan, at the moment of receipt', { ...TW, after: 0 }, 'refund by tw-cpa-19, lawful'],
    ['Taiwan, opened to look at', { ...TW, opened: true, after: days(2) }, 'refund by tw-cpa-19, lawful'],
    ['Taiwan, pastries that keep a month', { ...TW, product: 'pineapple-cake', after: days(1) }, 'reject by tw-cpa-19'],
    ['Taiwan, tea, which keeps', { ...TW, product: 'tea-bags', after: days(6) }, 'refund by tw-cpa-19, lawful'],
    ['Taiwan, masks with their seal', { ...TW, product: 'sheet-mask', after: days(1) }, 'refund by tw-cpa-19, lawful'],
    ['Taiwan, masks without', { ...TW, product: 'sheet-mask', opened: true, after: days(1) }, 'reject by tw-cpa-19'],
    ['EU, on the last moment of the fourteenth day', { ...DE, after: days(14) }, 'refund by eu-withdrawal, lawful'],
    ['EU, a millisecond later', { ...DE, after: days(14) + 1 }, 'reject by eu-withdrawal'],
    [
      'EU, masks without their seal',
      { ...DE, product: 'sheet-mask', opened: true, after: days(1) },
      'reject by eu-withdrawal',
    ],
    [
      'EU on Amber, after the law but within the platform’s thirty days',
      { ...DE, channel: 'amber', after: days(15) },
      'refund by amber-returns',
    ],
    [
      'EU on Amber, within both: either is a basis, and it is the law',
      { ...DE, channel: 'amber', after: days(3) },
      'refund by eu-withdrawal+amber-returns, lawful',
    ],
    [
      'Japan, on the last moment of the eighth day, by the shop’s terms',
      { ...JP, after: days(8) },
      'refund by jp-shop-terms',
    ],
    ['Japan, a millisecond later', { ...JP, after: days(8) + 1 }, 'reject by jp-shop-terms'],
    [
      'Japan, tea that was opened',
      { ...JP, product: 'tea-bags', opened: true, after: days(1) },
      'reject by jp-shop-terms',
    ],
    ['Japan, an umbrella that was opened', { ...JP, opened: true, after: days(1) }, 'refund by jp-shop-terms'],
    ['US in the own shop, fourteen days', { ...HARBOUR, after: days(14) }, 'refund by harbour-terms'],
    ['US in the own shop, a millisecond later', { ...HARBOUR, after: days(14) + 1 }, 'reject by harbour-terms'],
    ['US in the own shop, tea', { ...HARBOUR, product: 'tea-bags', after: days(1) }, 'reject by harbour-terms'],
    ['US on Amber, thirty days', { ...AMBER, after: days(30) }, 'refund by amber-returns'],
    ['US on Amber, a millisecond later', { ...AMBER, after: days(30) + 1 }, 'reject by amber-returns'],
  ])('%s', (_what, wish, expected) => {
    expect(says(wish)).toBe(expected);
  });
});

describe('the platform’s window that changes on Wednesday for orders placed from then on', () => {
  test.each<[string, Request, string]>([
    [
      'ordered at the last moment of Tuesday, asked for after fifteen days',
      { ...LAH, placedAt: WEDNESDAY - 1, after: days(15) },
      'refund by lah-returns-15',
    ],
    [
      'ordered on Tuesday, a millisecond more',
      { ...LAH, placedAt: WEDNESDAY - 1, after: days(15) + 1 },
      'reject by lah-returns-15+lah-returns-7',
    ],
    [
      'ordered on Tuesday: nobody cuts the contract short afterwards, whenever it is asked for',
      { ...LAH, placedAt: WEDNESDAY - 1, at: WEDNESDAY + days(1), after: days(9) },
      'refund by lah-returns-15',
    ],
    ['ordered on Wednesday, seven days', { ...LAH, placedAt: WEDNESDAY, after: days(7) }, 'refund by lah-returns-7'],
    [
      'ordered on Wednesday, a millisecond more',
      { ...LAH, placedAt: WEDNESDAY, after: days(7) + 1 },
      'reject by lah-returns-15+lah-returns-7',
    ],
    [
      'Taiwan, where the law gives seven days whatever the platform says',
      { ...LAH, market: 'TW', placedAt: WEDNESDAY, after: days(7) },
      'refund by tw-cpa-19+lah-returns-7, lawful',
    ],
  ])('%s', (_what, wish, expected) => {
    expect(says(wish)).toBe(expected);
  });
});

describe('what is wrong with the goods', () => {
  const US = { market: 'US', product: 'cup-pair', wish: 'replacement' } as const;
  test.each<[string, Request, string]>([
    ['damaged, thirty days', { ...US, ground: 'damaged', after: days(30) }, 'replacement by faulty-goods'],
    ['damaged, a millisecond later', { ...US, ground: 'damaged', after: days(30) + 1 }, 'reject by faulty-goods'],
    [
      'damaged, money wished for',
      { ...US, ground: 'damaged', wish: 'refund', after: days(1) },
      'refund by faulty-goods',
    ],
    [
      'damaged, a repair wished for that nobody offers',
      { ...US, ground: 'damaged', wish: 'repair', after: days(1) },
      'replacement by faulty-goods',
    ],
    [
      'damaged, a flaw to live with for part of the price',
      { ...US, ground: 'damaged', wish: 'partial-refund', after: days(1) },
      'partial-refund by faulty-goods',
    ],
    [
      'a change of mind for part of the price',
      { ...US, ground: 'withdrawal', product: 'umbrella', wish: 'partial-refund', after: days(1) },
      'refund by harbour-terms',
    ],
    [
      'damaged food',
      { ...US, ground: 'damaged', product: 'pineapple-cake', opened: true, after: days(1) },
      'replacement by faulty-goods',
    ],
    ['the wrong thing came', { ...US, ground: 'wrong-item', after: days(2) }, 'replacement by faulty-goods'],
    [
      'a part is missing, thirty days',
      { ...US, ground: 'missing-part', wish: 'send-part', after: days(30) },
      'send-part by missing-parts',
    ],
    [
      'a part is missing, a millisecond later',
      { ...US, ground: 'missing-part', wish: 'send-part', after: days(30) + 1 },
      'reject by missing-parts',
    ],
    [
      'a part is missing, money wished for',
      { ...US, ground: 'missing-part', wish: 'refund', after: days(1) },
      'send-part by missing-parts',
    ],
    [
      'a defect, repair wished for',
      { ...US, ground: 'defect', product: 'bike-light', wish: 'repair', after: days(16) },
      'repair by warranty',
    ],
    [
      'a defect, a new one within thirty days: both rules give it',
      { ...US, ground: 'defect', product: 'bike-light', after: days(30) },
      'replacement by faulty-goods+warranty',
    ],
    [
      'a defect, money within thirty days',
      { ...US, ground: 'defect', product: 'bike-light', wish: 'refund', after: days(30) },
      'refund by faulty-goods',
    ],
    [
      'a defect, money after them: only repair or a new one',
      { ...US, ground: 'defect', product: 'bike-light', wish: 'refund', after: days(30) + 1 },
      'repair by warranty',
    ],
    [
      'a defect, the last day of the warranty',
      { ...US, ground: 'defect', product: 'bike-light', after: days(365) },
      'replacement by warranty',
    ],
    [
      'a defect, a millisecond later',
      { ...US, ground: 'defect', product: 'bike-light', after: days(365) + 1 },
      'reject by faulty-goods+warranty',
    ],
    [
      'a defect of food has no warranty',
      { ...US, ground: 'defect', product: 'tea-bags', after: days(31) },
      'reject by faulty-goods+warranty',
    ],
    [
      'a recall, a year',
      { ...US, ground: 'recall', product: 'power-bank', wish: 'refund', opened: true, after: days(365) },
      'refund by recall',
    ],
    [
      'a recall, where the buyer would rather have a new one',
      { ...US, ground: 'recall', product: 'power-bank', after: days(20) },
      'replacement by recall',
    ],
  ])('%s', (_what, wish, expected) => {
    expect(says(wish)).toBe(expected);
  });
});

describe('a photo is asked for', () => {
  type Shown = Pick<Request, 'ground' | 'product'> & { readonly photo: boolean };
  const asks = ({ photo, ...asked }: Shown): readonly string[] => {
    const { one, sale } = requested({ ...asked, market: 'TW', claim: { photo } });
    return missingForCase(readerOf(), house, one, sale, asked.ground);
  };
  test.each<[string, Shown, readonly string[]]>([
    ['where dear goods are damaged', { ground: 'damaged', product: 'cup-pair', photo: false }, ['photo']],
    ['where dear goods are the wrong ones', { ground: 'wrong-item', product: 'bike-light', photo: false }, ['photo']],
    ['where dear goods fail', { ground: 'defect', product: 'umbrella', photo: false }, ['photo']],
    ['not where there is one', { ground: 'damaged', product: 'cup-pair', photo: true }, []],
    ['not for goods of TWD 520', { ground: 'damaged', product: 'pineapple-cake', photo: false }, []],
    [
      'not where nothing is to be seen: a change of mind',
      { ground: 'withdrawal', product: 'cup-pair', photo: false },
      [],
    ],
    ['not for a missing part', { ground: 'missing-part', product: 'craft-kit', photo: false }, []],
    ['not in a recall', { ground: 'recall', product: 'power-bank', photo: false }, []],
  ])('%s', (_what, wish, expected) => {
    expect(asks(wish)).toEqual(expected);
  });
});
