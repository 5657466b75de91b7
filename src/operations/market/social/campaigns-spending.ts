import type { Step } from '../../../kernel/step.ts';
import { BRAND_TALK, stirTalk } from '../../social/audiences/talk.ts';
import { tellCampaign } from '../../social/campaigns/happenings.ts';
import { allowedFor, campaignRef, campaignTruthOf, officeHours, sceneOf } from '../../social/campaigns/look-ups.ts';
import {
  campaignStates,
  costPerOrder,
  isTooDear,
  spentBy,
  WORD_CAMPAIGN,
  type WordCampaign,
} from '../../social/campaigns/word-campaign.ts';
import { socialHouseOf } from '../../social/look-ups.ts';
import { TRAFFIC_MENDED } from './campaigns-agenda.ts';

interface OfCampaign {
  readonly campaign: string;
}

/** Of those who come while the traffic is bad, so few buy: one in so many. */
const BUY_WHEN_DRY = 4;

/** Whether people come who take rewards and buy nothing. */
const isDry = (step: Step, { id, mendedAt }: WordCampaign, at: number): boolean => {
  const { dryFrom } = campaignTruthOf(step, id);
  return dryFrom !== null && at >= dryFrom && mendedAt === undefined;
};

/** Says so once where what an order costs has just become too dear. */
function watchCost(step: Step, before: WordCampaign): void {
  const allowed = allowedFor(step, before.id);
  const campaign = step.need(WORD_CAMPAIGN, before.id);
  if (isTooDear(before, allowed) || !isTooDear(campaign, allowed)) return;
  const last = campaign.readings.at(-1);
  const cost = last === undefined ? 0 : (costPerOrder(last) ?? last.spend);
  const { pauseHours } = socialHouseOf(step).rules;
  tellCampaign(step, 'word-campaign/overspent', before.id, { cost, allowed, dueAt: officeHours(step, pauseHours) });
}

/** What was spent since the reading before, and what came of it; nothing while spending stands still. */
export function readingComes(step: Step, { campaign: id, tick }: OfCampaign & { readonly tick: number }): void {
  const before = step.need(WORD_CAMPAIGN, id);
  const planned = campaignTruthOf(step, id).ticks[tick];
  const { design } = before;
  if (planned === undefined || design === undefined || campaignStates(before).spend !== 'running') return;
  const { offer } = sceneOf(step, id);
  const rewards = Math.floor((design.value * offer.rewardsPerOrderPermille * planned.orders) / 1000);
  const left = design.budget - spentBy(before);
  const spend = Math.min(planned.media + rewards, left);
  const orders = isDry(step, before, planned.at)
    ? Math.max(1, Math.floor(planned.orders / BUY_WHEN_DRY))
    : planned.orders;
  stirTalk(step, offer.market, { more: orders, warmer: orders });
  const talk = step.get(BRAND_TALK, offer.market)?.volume ?? 0;
  step.update(WORD_CAMPAIGN, id, (draft) => {
    draft.readings.push({ at: step.now, spend, orders, talk });
  });
  tellCampaign(step, 'word-campaign/reading-came', id, { spend, orders });
  if (spend < left) watchCost(step, before);
  else if (step.trySend(campaignRef(id), { type: 'SPEND_OUT' })) tellCampaign(step, 'word-campaign/spent', id, {});
}

/** Whoever buys the traffic looks at it once a campaign that costs too much stands still. */
export function trafficIsLookedAt(
  step: Step,
  { subject, data }: { readonly subject: { readonly id: string }; readonly data: { readonly dear: boolean } },
): void {
  if (!data.dear) return;
  const { mendHours } = socialHouseOf(step).rules;
  step.schedule(officeHours(step, mendHours), TRAFFIC_MENDED, { campaign: subject.id });
}

/** The traffic is right again: a paused campaign can go on. */
export function trafficMended(step: Step, { campaign: id }: OfCampaign): void {
  const { work, spend } = campaignStates(step.need(WORD_CAMPAIGN, id));
  if (work !== 'live') return;
  step.update(WORD_CAMPAIGN, id, (draft) => {
    draft.mendedAt = step.now;
  });
  const { resumeHours } = socialHouseOf(step).rules;
  if (spend === 'paused') tellCampaign(step, 'word-campaign/mended', id, { dueAt: officeHours(step, resumeHours) });
}
