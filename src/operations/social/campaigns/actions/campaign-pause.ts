import { z } from 'zod';
import type { Step } from '../../../../kernel/step.ts';
import { idInput, makeAction } from '../../../shop/trainee-action.ts';
import { tellCampaign } from '../happenings.ts';
import { allowedFor, campaignRef, offered, refuse, refuseStage } from '../look-ups.ts';
import { campaignStates, costPerOrder, isTooDear, WORD_CAMPAIGN } from '../word-campaign.ts';

function pause(step: Step, id: string): void {
  const campaign = step.need(WORD_CAMPAIGN, id);
  const allowed = allowedFor(step, id);
  const last = campaign.readings.at(-1);
  const cost = last === undefined ? 0 : (costPerOrder(last) ?? last.spend);
  step.send(campaignRef(id), { type: 'PAUSE' });
  step.update(WORD_CAMPAIGN, id, (draft) => {
    draft.pausedAt = step.now;
  });
  tellCampaign(step, 'word-campaign/paused', id, { dear: isTooDear(campaign, allowed), cost, allowed });
}

function resume(step: Step, id: string): void {
  const { mendedAt, pausedAt = 0 } = step.need(WORD_CAMPAIGN, id);
  step.send(campaignRef(id), { type: 'RESUME' });
  step.update(WORD_CAMPAIGN, id, (draft) => {
    draft.runningSince = step.now;
  });
  tellCampaign(step, 'word-campaign/resumed', id, { mended: mendedAt !== undefined && mendedAt >= pausedAt });
}

/** Stops the spending of a live campaign for a while, or lets it go on. */
export const campaignPause = makeAction({
  kind: 'campaign/pause',
  indicators: ['P1.1.3'],
  input: z.object({ campaign: idInput, paused: z.boolean() }).strict(),
  check: (world, { campaign: id, paused }) => {
    const campaign = offered(world, id);
    if (campaign === undefined) return refuse('word-campaign/unknown', { campaign: id });
    const { work, spend } = campaignStates(campaign);
    if (work !== 'live') return refuseStage(campaign);
    if (spend === 'spent') return refuse('word-campaign/all-spent', {}, 'rewards-margin');
    if ((spend === 'running') === paused) return null;
    return paused
      ? refuse('word-campaign/paused-already', {}, 'rewards-margin')
      : refuse('word-campaign/not-paused', {}, 'rewards-margin');
  },
  apply: (step, { campaign: id, paused }) => (paused ? pause(step, id) : resume(step, id)),
});
