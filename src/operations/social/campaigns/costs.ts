import type { CampaignOffer, CampaignsRules } from './house.ts';

/** What an order may cost to be won, whole TWD: a share of its margin (fact sheet 7.1 and 7.3, CAC). */
export const allowedCost = (
  { price, marginPermille }: Pick<CampaignOffer, 'price' | 'marginPermille'>,
  { winningPermille }: Pick<CampaignsRules, 'winningPermille'>,
): number => Math.floor((price * marginPermille * winningPermille) / 1_000_000);

/** What an order will cost with a reward of that worth, whole TWD, rounded up: posts and messages, and the rewards paid for it. */
export const expectedCost = (
  { mediaPerOrder, rewardsPerOrderPermille }: Pick<CampaignOffer, 'mediaPerOrder' | 'rewardsPerOrderPermille'>,
  value: number,
): number => mediaPerOrder + Math.ceil((value * rewardsPerOrderPermille) / 1000);

/** The dearest reward that the margin bears, whole TWD. */
export const mostValue = (offer: CampaignOffer, rules: CampaignsRules): number =>
  Math.floor(((allowedCost(offer, rules) - offer.mediaPerOrder) * 1000) / offer.rewardsPerOrderPermille);

/** The least budget that carries all orders that are hoped for. */
export const leastBudget = (offer: CampaignOffer, value: number): number =>
  expectedCost(offer, value) * offer.expectedOrders;
