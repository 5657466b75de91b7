import type { Rows } from '../../../kernel/rows.ts';
import type { BuyerPost } from './buyer-post.ts';
import type { CampaignStage, MoodState, SpendState } from './campaign-states.ts';
import type { ReferralClaim } from './referral-claim.ts';
import type { SourThread } from './sour-thread.ts';
import type { WordCampaign } from './word-campaign.ts';

export const CAMPAIGN_SHOWN = [
  ...(['id', 'offeredAt', 'design', 'submitted', 'returned', 'launchedAt', 'readings'] as const),
  ...([
    'runningSince',
    'pausedAt',
    'mendedAt',
    'endedAt',
    'entries',
    'drawn',
    'closed',
    'account',
    'conclusion',
  ] as const),
] as const satisfies readonly (keyof WordCampaign)[];

/** A campaign as the trainee sees it. */
export interface WordCampaignView extends Pick<WordCampaign, (typeof CAMPAIGN_SHOWN)[number]> {
  readonly stage: CampaignStage;
  readonly spend: SpendState;
  readonly mood: MoodState;
}

export const BUYER_POST_SHOWN = [
  ...(['id', 'campaign', 'market', 'kind', 'language', 'author', 'text', 'stars', 'facts', 'at', 'dueAt'] as const),
  ...(['decision', 'decidedAt'] as const),
] as const satisfies readonly (keyof BuyerPost)[];
export type BuyerPostView = Pick<BuyerPost, (typeof BUYER_POST_SHOWN)[number]>;

export const CLAIM_SHOWN = [
  ...(['id', 'campaign', 'code', 'member', 'friend', 'generation', 'at', 'amount', 'orderedOn', 'windowEnds'] as const),
  ...(['signs', 'newCustomer', 'returned', 'before', 'stage', 'dueAt', 'check'] as const),
] as const satisfies readonly (keyof ReferralClaim)[];
export type ReferralClaimView = Pick<ReferralClaim, (typeof CLAIM_SHOWN)[number]>;

export const THREAD_SHOWN = [
  ...(['id', 'campaign', 'market', 'account', 'language', 'author', 'text', 'echoes', 'memo', 'facts', 'at'] as const),
  ...(['dueAt', 'voices', 'growth', 'answers', 'calmedAt'] as const),
] as const satisfies readonly (keyof SourThread)[];
export type SourThreadView = Pick<SourThread, (typeof THREAD_SHOWN)[number]>;

/** What is shown of the subject. */
export interface CampaignsView {
  readonly wordCampaigns: Rows<WordCampaignView>;
  readonly buyerPosts: Rows<BuyerPostView>;
  readonly referralClaims: Rows<ReferralClaimView>;
  readonly sourThreads: Rows<SourThreadView>;
}
