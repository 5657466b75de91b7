import { ORDER_PAGES } from '../../operations/orders/handbook.ts';
import type { OrderRules } from '../../operations/orders/house.ts';
import { DUTY_CODES } from '../../operations/parts.ts';
import { scaled } from '../compile/scaled.ts';
import type { ScenarioDuty } from '../duty.ts';
import { listOf } from '../references.ts';
import { textKeys, WORDINGS } from '../text-keys.ts';
import { colleagueShips } from './colleague.ts';
import { addInquiries, type InquiryList, inquiryList } from './inquiries.ts';
import { orderRules } from './rules.ts';
import { checkOrdersSense, checkOrdersTrade } from './sense.ts';

/** Where on the desk's papers a guide can point. */
const ORDER_PLACES = {
  'orders/channels': 'list',
  'order/decide': 'record',
  'order/hold': 'record',
  'order/cancel': 'record',
  'order/pack': 'record',
  'order/book': 'record',
  'order/document': 'record',
  'order/hand-over': 'record',
  'order/tracking': 'record',
  'order/way': 'record',
} as const;

/** Names that a question's texts may have in braces. */
const inQuestion = (topic: string): readonly string[] => [
  ...['number', 'name'],
  ...(topic === 'change-address' ? ['address'] : []),
  ...(topic === 'combine' ? ['other'] : []),
];

/** The order desk. Sales come in every pack; what is the desk's own are its rules, the questions about sales, and who ships them. */
export const orders: ScenarioDuty<{ readonly inquiries: InquiryList }> = {
  code: DUTY_CODES.orders,
  pack: { rules: orderRules },
  demand: { inquiries: inquiryList },
  files: [],
  pages: ORDER_PAGES,
  numbers: {
    file: 'pack.yaml',
    list: 'rules',
    pages: {
      priceFloorPermille: 'order-conditions',
      duplicateMinutes: 'order-conditions',
      inboundMarginHours: 'order-conditions',
      fraudCardAttempts: 'fraud',
      fraudValue: 'fraud',
      costTolerancePermille: 'modes',
      cn22UpTo: 'papers',
      noticeHours: 'following-parcels',
      tellBuyerHours: 'following-parcels',
      verifyHours: 'receipt-and-reviews',
      reviewHours: 'receipt-and-reviews',
      payoutHours: 'payouts',
      refundHours: 'closing',
      closeHours: 'closing',
    } satisfies Partial<Record<keyof OrderRules, string>>,
    tables: {
      'channels.commissionPermille': 'payouts',
      'channels.paymentPermille': 'payouts',
      'modes.cutOff': 'hand-over',
      'modes.fuelPermille': 'tariff',
      'modes.tariff.first': 'tariff',
      'modes.tariff.step': 'tariff',
    },
  },
  places: ORDER_PLACES,
  buyerTexts: ['buyers', 'reviews'],
  letters: ['buyers'],
  neededTexts({ 'demand.yaml': demand }) {
    const topics = new Set(listOf(demand?.data, 'inquiries').map(({ topic }) => String(topic)));
    // A buyer who cancels writes about it.
    if (listOf(demand?.data, 'fresh').some(({ situation }) => situation === 'buyer-cancels')) topics.add('cancel');
    const reviews = new Set(
      listOf(demand?.data, 'backlog').flatMap(({ review }) => (review === undefined ? [] : [String(review)])),
    );
    return [
      ...textKeys([...topics], 'buyers', ...WORDINGS),
      ...textKeys([...reviews], 'reviews', ...WORDINGS.slice(0, 2)),
    ];
  },
  checkSense: checkOrdersSense,
  checkTrade: checkOrdersTrade,
  filledIn(files) {
    const keys = this.neededTexts(files);
    return new Map(
      keys.map((key) => [key, key.startsWith('reviews.') ? ['product'] : inQuestion(key.split('.')[1] ?? '')]),
    );
  },
  scale: ({ inquiries }, { plain }) => ({ inquiries: scaled(inquiries, () => plain) }),
  addDemand: (c, { inquiries }) => addInquiries(c, inquiries, c.random.fork('inquiries')),
  standIn: colleagueShips,
};
