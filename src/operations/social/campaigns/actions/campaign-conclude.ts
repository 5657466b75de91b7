import { z } from 'zod';
import { idInput, makeAction } from '../../../shop/trainee-action.ts';
import { tellCampaign } from '../happenings.ts';
import { campaignRef, offered, refuse, refuseStage } from '../look-ups.ts';
import { CONCLUSIONS, campaignStage, WORD_CAMPAIGN } from '../word-campaign.ts';

/** Says what follows from the account of a campaign, and files it. */
export const campaignConclude = makeAction({
  kind: 'campaign/conclude',
  indicators: ['P1.1.3'],
  input: z.object({ campaign: idInput, conclusion: z.enum(CONCLUSIONS) }).strict(),
  check: (world, { campaign: id }) => {
    const campaign = offered(world, id);
    if (campaign === undefined) return refuse('word-campaign/unknown', { campaign: id }, 'campaign-closing');
    const stage = campaignStage(campaign);
    if (stage === 'analysing') return refuse('word-campaign/no-account-yet', {}, 'campaign-closing');
    return stage === 'reported' ? null : refuseStage(campaign);
  },
  apply: (step, { campaign: id, conclusion }) => {
    step.send(campaignRef(id), { type: 'CONCLUDE' });
    step.update(WORD_CAMPAIGN, id, (draft) => {
      draft.conclusion = conclusion;
    });
    tellCampaign(step, 'word-campaign/concluded', id, { wordConclusion: conclusion });
  },
});
