/** Pages of the handbook to which refusals and verdicts about listings point. */
export const LISTING_PAGES = [
  ...(['listing-steps', 'listing-content', 'listing-prices', 'listing-changes'] as const),
  ...(['restricted-goods', 'takedowns'] as const),
] as const;

export type ListingPage = (typeof LISTING_PAGES)[number];
