/** Handbook pages that refusals at the service desk point to: every pack for it has them. */
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
export type ServicePage = (typeof SERVICE_PAGES)[number];
