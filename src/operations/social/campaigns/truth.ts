import type { WordRules } from '../audiences/word-of-mouth.ts';
import type { BuyerPost } from './buyer-post.ts';
import type { ClaimCheck, ReferralClaim } from './referral-claim.ts';
import type { SourThread } from './sour-thread.ts';
import type { DrawEntry } from './word-campaign.ts';

/** What the subject begins with: the campaigns of the brief, by id. */
export interface CampaignsForm {
  readonly campaigns: readonly string[];
}

/** A post that comes once its campaign is live: not before `at`. */
export type ComingPost = Omit<BuyerPost, 'dueAt' | 'decision' | 'decidedAt'>;
/** A claim that comes once its campaign is live. */
export type ComingClaim = Omit<ReferralClaim, 'stage' | 'dueAt' | 'check'> & { readonly checkSays: ClaimCheck };
export type ComingThread = Omit<SourThread, 'dueAt' | 'voices' | 'growth' | 'answers' | 'calmedAt'>;

/** What comes of one campaign, if it goes live. */
export interface CampaignTruth {
  /** At which moments readings are taken, and how many orders come until each. */
  readonly ticks: readonly { readonly at: number; readonly orders: number; readonly media: number }[];
  /** From when on its traffic is bought by people who buy nothing; null: never. Simulated ms. */
  readonly dryFrom: number | null;
  readonly posts: readonly ComingPost[];
  readonly claims: readonly ComingClaim[];
  readonly threads: readonly ComingThread[];
  readonly entries: readonly DrawEntry[];
  readonly drawn: readonly number[];
  /** Members whose word spreads, and how; none where nobody brings members. */
  readonly members: readonly string[];
  readonly word: WordRules;
  /** Names of people there, for those who are brought. */
  readonly people: readonly string[];
}

/** What nobody at the social desk can know of it. */
export interface CampaignsTruth {
  /** Of its streams of chance: how word spreads, how an angry thread grows. */
  readonly seed: number;
  /** Which campaign brings what, by its id. */
  readonly campaigns: Readonly<Record<string, CampaignTruth>>;
}
