import { z } from 'zod';
import { taipeiDate } from '../../../shop/calendar.ts';
import { idInput, makeAction } from '../../../shop/trainee-action.ts';
import { tellCampaign } from '../happenings.ts';
import { campaignRef, offered, refuse, refuseStage } from '../look-ups.ts';
import { campaignStage, WORD_CAMPAIGN } from '../word-campaign.ts';

/** Lets an approved campaign begin. From then on people answer, and money is spent. */
export const campaignLaunch = makeAction({
  kind: 'campaign/launch',
  indicators: ['P1.1.3'],
  input: z.object({ campaign: idInput }).strict(),
  check: (world, { campaign: id }) => {
    const campaign = offered(world, id);
    if (campaign === undefined) return refuse('word-campaign/unknown', { campaign: id });
    const stage = campaignStage(campaign);
    if (stage !== 'scheduled')
      return stage === 'live' ? refuseStage(campaign) : refuse('word-campaign/not-approved', { wordStage: stage });
    const { from = '', until = '' } = campaign.design ?? {};
    const today = taipeiDate(world.now);
    if (today < from) return refuse('word-campaign/too-early', { day: from });
    return today > until ? refuse('word-campaign/dates-over', { day: until }) : null;
  },
  apply: (step, { campaign: id }) => {
    step.send(campaignRef(id), { type: 'LAUNCH' });
    step.send(campaignRef(id), { type: 'SPEND' });
    step.update(WORD_CAMPAIGN, id, (campaign) => {
      campaign.launchedAt = step.now;
      campaign.runningSince = step.now;
    });
    tellCampaign(step, 'word-campaign/launched', id, {});
  },
});
