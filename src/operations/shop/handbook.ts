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

/** The same for packs that train the service desk. */
export const SERVICE_PAGES = [
  'tickets',
  'triage',
  'replies',
  'duplicates',
  'faq',
  'after-sales',
  'returns',
  'refunds',
] as const;
