/** Handbook pages that refusals point to: every pack for the order desk has them. */
export const ORDER_PAGES = [
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
