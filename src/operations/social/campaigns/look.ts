import type { ViewFrame, ViewReader } from '../../duty.ts';
import { pickShown } from '../../shop/shown.ts';
import { ShownList } from '../../shop/shown-list.ts';
import { BUYER_POST, type BuyerPost } from './buyer-post.ts';
import { REFERRAL_CLAIM, type ReferralClaim } from './referral-claim.ts';
import { SOUR_THREAD, type SourThread } from './sour-thread.ts';
import {
  BUYER_POST_SHOWN,
  CAMPAIGN_SHOWN,
  type CampaignsView,
  CLAIM_SHOWN,
  THREAD_SHOWN,
  type WordCampaignView,
} from './view.ts';
import { campaignStates, WORD_CAMPAIGN, type WordCampaign } from './word-campaign.ts';

/** A campaign from its offer on. */
function showCampaign(campaign: WordCampaign): WordCampaignView | null {
  if (campaign.offeredAt === undefined) return null;
  const { work, spend, mood } = campaignStates(campaign);
  return { ...pickShown(campaign, CAMPAIGN_SHOWN), stage: work, spend, mood };
}

/** Makes the function that shows the subject. */
export function lookAtCampaigns(reader: ViewReader, _frame: ViewFrame): () => CampaignsView {
  const campaigns = new ShownList(reader, WORD_CAMPAIGN, showCampaign);
  const posts = new ShownList(reader, BUYER_POST, (post: BuyerPost) => pickShown(post, BUYER_POST_SHOWN));
  const claims = new ShownList(reader, REFERRAL_CLAIM, (claim: ReferralClaim) => pickShown(claim, CLAIM_SHOWN));
  const threads = new ShownList(reader, SOUR_THREAD, (thread: SourThread) => pickShown(thread, THREAD_SHOWN));
  return () => ({
    wordCampaigns: campaigns.rows(),
    buyerPosts: posts.rows(),
    referralClaims: claims.rows(),
    sourThreads: threads.rows(),
  });
}
