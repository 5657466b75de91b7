import { type HappeningTable, makeTell } from '../../shop/happening-table.ts';
import { BUYER_POST, type PostCase, type PostDecision } from './buyer-post.ts';
import type { DesignVerdict } from './design.ts';
import type { DesignFault, Mechanic } from './mechanics.ts';
import { type ClaimDecision, type ClaimReason, REFERRAL_CLAIM } from './referral-claim.ts';
import { SOUR_THREAD, type SourAnswer, type SourVerdict } from './sour-thread.ts';
import { type CampaignDesign, type CodeWay, type Conclusion, WORD_CAMPAIGN } from './word-campaign.ts';

type Nothing = Record<string, never>;

/** How a campaign was closed, and what would have been right. */
interface ClosingVerdict {
  readonly right: number;
  readonly wrong: number;
  readonly of: number;
  readonly winners: readonly number[];
  /** Posts and claims of it that were still to be dealt with. */
  readonly left: number;
}

/** What can happen, with its data. Scoring and the market read all of it. */
export interface CampaignsHappenings {
  'word-campaign/offered': { mechanic: Mechanic; approveBy: number };
  'word-campaign/designed': Nothing;
  'word-campaign/submitted': { attempt: number; design: CampaignDesign; verdict: DesignVerdict };
  'word-campaign/returned': { faults: readonly DesignFault[]; count: number };
  'word-campaign/approved': { startsAt: number; launchBy: number; closeBy: number; draws: boolean };
  'word-campaign/launched': Nothing;
  'word-campaign/reading-came': { spend: number; orders: number };
  /** Two readings in a row cost more than the margin bears. */
  'word-campaign/overspent': { cost: number; allowed: number; dueAt: number };
  'word-campaign/paused': { dear: boolean; cost: number; allowed: number };
  'word-campaign/mended': { dueAt: number };
  'word-campaign/resumed': { mended: boolean };
  'word-campaign/spent': Nothing;
  'word-campaign/ended': { closeBy: number };
  'word-campaign/closed': { winners: readonly number[]; codeWay: CodeWay; verdict: ClosingVerdict };
  'word-campaign/accounted': { cost: number; allowed: number; dueAt: number; rightWordConclusion: Conclusion };
  'word-campaign/concluded': { wordConclusion: Conclusion };
  'word-campaign/aborted': Nothing;
  'buyer-post/came': { campaign: string; dueAt: number; postCase: PostCase };
  'buyer-post/moderated': { postDecision: PostDecision; postCase: PostCase };
  'referral-claim/came': { campaign: string; dueAt: number; claimReason: ClaimReason };
  /** A friend of a friend has joined: nothing is due before the return window is over. */
  'referral-claim/joined': { campaign: string };
  'referral-claim/decided': { claimDecision: ClaimDecision; claimReason: ClaimReason };
  'referral-claim/checked': { dueAt: number; claimReason: ClaimReason };
  'sour-thread/started': { campaign: string; dueAt: number };
  'sour-thread/grew': { voices: number };
  'sour-thread/answered': { answer: SourAnswer; verdict: SourVerdict };
  'sour-thread/calmed': Nothing;
}

const work = (state: string) => ({ work: state });

export const campaignsHappenings: HappeningTable<CampaignsHappenings> = {
  'word-campaign/offered': { of: WORD_CAMPAIGN, tells: ['approveBy'], says: 'calm', subjectAs: 'campaign' },
  'word-campaign/designed': { of: WORD_CAMPAIGN, tells: [], leadsTo: work('planning') },
  'word-campaign/submitted': { of: WORD_CAMPAIGN, tells: [], leadsTo: work('awaiting-approval') },
  'word-campaign/returned': {
    of: WORD_CAMPAIGN,
    tells: ['count'],
    says: 'urgent',
    subjectAs: 'campaign',
    leadsTo: work('rework'),
  },
  'word-campaign/approved': {
    of: WORD_CAMPAIGN,
    tells: ['startsAt'],
    says: 'calm',
    subjectAs: 'campaign',
    leadsTo: work('scheduled'),
  },
  'word-campaign/launched': { of: WORD_CAMPAIGN, tells: [], leadsTo: { work: 'live', spend: 'running' } },
  'word-campaign/reading-came': { of: WORD_CAMPAIGN, tells: ['spend', 'orders'] },
  'word-campaign/overspent': { of: WORD_CAMPAIGN, tells: [], hidden: 'until-over' },
  'word-campaign/paused': { of: WORD_CAMPAIGN, tells: [], leadsTo: { spend: 'paused' } },
  'word-campaign/mended': { of: WORD_CAMPAIGN, tells: ['dueAt'], says: 'urgent', subjectAs: 'campaign' },
  'word-campaign/resumed': { of: WORD_CAMPAIGN, tells: [], leadsTo: { spend: 'running' } },
  'word-campaign/spent': {
    of: WORD_CAMPAIGN,
    tells: [],
    says: 'calm',
    subjectAs: 'campaign',
    leadsTo: { spend: 'spent' },
  },
  'word-campaign/ended': {
    ...{ of: WORD_CAMPAIGN, tells: ['closeBy'], says: 'urgent', subjectAs: 'campaign' },
    leadsTo: { work: 'collecting', spend: 'ended' },
  },
  'word-campaign/closed': { of: WORD_CAMPAIGN, tells: ['codeWay'], leadsTo: work('analysing') },
  'word-campaign/accounted': {
    of: WORD_CAMPAIGN,
    tells: ['dueAt'],
    says: 'calm',
    subjectAs: 'campaign',
    leadsTo: work('reported'),
  },
  'word-campaign/concluded': { of: WORD_CAMPAIGN, tells: ['wordConclusion'], leadsTo: work('closed') },
  'word-campaign/aborted': {
    of: WORD_CAMPAIGN,
    tells: [],
    says: 'urgent',
    subjectAs: 'campaign',
    leadsTo: work('aborted'),
  },
  'buyer-post/came': { of: BUYER_POST, tells: [] },
  'buyer-post/moderated': { of: BUYER_POST, tells: ['postDecision'] },
  'referral-claim/came': { of: REFERRAL_CLAIM, tells: [] },
  'referral-claim/joined': { of: REFERRAL_CLAIM, tells: [] },
  'referral-claim/decided': { of: REFERRAL_CLAIM, tells: ['claimDecision'] },
  'referral-claim/checked': { of: REFERRAL_CLAIM, tells: [], says: 'calm' },
  'sour-thread/started': { of: SOUR_THREAD, tells: ['dueAt'], says: 'urgent' },
  'sour-thread/grew': { of: SOUR_THREAD, tells: ['voices'] },
  'sour-thread/answered': { of: SOUR_THREAD, tells: [] },
  'sour-thread/calmed': { of: SOUR_THREAD, tells: [], says: 'calm' },
};

/** Says that something has happened in a campaign. */
export const tellCampaign = makeTell(campaignsHappenings);
