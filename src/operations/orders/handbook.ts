/** Handbook pages that refusals at the order desk point to: every pack for it has them. */
export const ORDER_PAGES = [
  'day',
  'order-conditions',
  'buyer-questions',
  'changes',
  'modes',
  'weight',
  'papers',
  'hand-over',
  'following-parcels',
  'receipt-and-reviews',
  'payouts',
  'closing',
] as const;
export type OrderPage = (typeof ORDER_PAGES)[number];
