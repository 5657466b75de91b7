import type { Subject } from '../../subject.ts';
import { campaignsActions } from './actions/index.ts';
import { BUYER_POST } from './buyer-post.ts';
import { campaignMachine } from './campaign.machine.ts';
import { campaignsConsequences } from './consequences.ts';
import { campaignsHappenings } from './happenings.ts';
import { lookAtCampaigns } from './look.ts';
import { campaignNames } from './names.ts';
import type { CampaignsPart } from './part.ts';
import { REFERRAL_CLAIM } from './referral-claim.ts';
import { SOUR_THREAD } from './sour-thread.ts';
import { WORD_CAMPAIGN } from './word-campaign.ts';

/** Campaigns by word of mouth: rewards for feedback, members who bring members, photos of buyers. */
export const campaigns: Subject<CampaignsPart> = {
  actions: campaignsActions,
  lifecycles: { [WORD_CAMPAIGN]: campaignMachine },
  names: campaignNames,
  shows: {
    wordCampaigns: WORD_CAMPAIGN,
    buyerPosts: BUYER_POST,
    referralClaims: REFERRAL_CLAIM,
    sourThreads: SOUR_THREAD,
  },
  happenings: campaignsHappenings,
  begin: (step, own) => {
    for (const id of own?.campaigns ?? [])
      step.put(WORD_CAMPAIGN, {
        id,
        state: step.begin(WORD_CAMPAIGN, id, {}),
        submitted: 0,
        returned: [],
        readings: [],
      });
  },
  look: lookAtCampaigns,
  outputs: () => [],
  consequences: campaignsConsequences,
};
