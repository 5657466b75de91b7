import { z } from 'zod';
import { idInput, makeAction } from '../../../shop/trainee-action.ts';
import { judgeDesign } from '../design.ts';
import { tellCampaign } from '../happenings.ts';
import { campaignRef, offered, refuse, refuseStage, sceneOf } from '../look-ups.ts';
import { campaignStage, WORD_CAMPAIGN } from '../word-campaign.ts';

/** Gives the design of a campaign to whoever approves it. */
export const campaignSubmit = makeAction({
  kind: 'campaign/submit',
  indicators: ['P1.1.3'],
  input: z.object({ campaign: idInput }).strict(),
  check: (world, { campaign: id }) => {
    const campaign = offered(world, id);
    if (campaign === undefined) return refuse('word-campaign/unknown', { campaign: id });
    const stage = campaignStage(campaign);
    if (stage === 'rework') return refuse('word-campaign/change-first');
    if (stage === 'researching') return refuse('word-campaign/design-first');
    return stage === 'planning' ? null : refuseStage(campaign);
  },
  apply: (step, { campaign: id }) => {
    const { design, submitted } = step.need(WORD_CAMPAIGN, id);
    if (design === undefined) return;
    step.send(campaignRef(id), { type: 'SUBMIT' });
    step.update(WORD_CAMPAIGN, id, (campaign) => {
      campaign.submitted = submitted + 1;
    });
    const verdict = judgeDesign(sceneOf(step, id), design);
    tellCampaign(step, 'word-campaign/submitted', id, { attempt: submitted + 1, design, verdict });
  },
});
