import type { Step } from '../../../kernel/step.ts';
import { atClock, closeOfWorkingDay, midnightOf } from '../../shop/calendar.ts';
import { conclusionOf } from '../../social/campaigns/closing.ts';
import { allowedCost } from '../../social/campaigns/costs.ts';
import { judgeDesign } from '../../social/campaigns/design.ts';
import { tellCampaign } from '../../social/campaigns/happenings.ts';
import { campaignRef, campaignTruthOf, hoursOf, officeHours, sceneOf } from '../../social/campaigns/look-ups.ts';
import { broughtBy, costPerOrder, spentBy, WORD_CAMPAIGN } from '../../social/campaigns/word-campaign.ts';
import { socialHouseOf } from '../../social/look-ups.ts';
import { ACCOUNT_COMES, CAMPAIGN_APPROVER } from './campaigns-agenda.ts';

interface OfCampaign {
  readonly campaign: string;
}
interface AboutCampaign {
  readonly subject: { readonly id: string };
}

/** The brief offers a campaign: from now on it can be designed. */
export function campaignIsOffered(step: Step, { campaign: id }: OfCampaign): void {
  const { offer } = sceneOf(step, id);
  step.update(WORD_CAMPAIGN, id, (campaign) => {
    campaign.offeredAt = step.now;
  });
  tellCampaign(step, 'word-campaign/offered', id, { mechanic: offer.mechanic, approveBy: offer.approveBy });
}

/** Its place is given away where it is not live by now. */
export function campaignLapses(step: Step, { campaign: id }: OfCampaign): void {
  if (step.trySend(campaignRef(id), { type: 'ABORT' })) tellCampaign(step, 'word-campaign/aborted', id, {});
}

/** The approver has a design to read. */
export function approverIsAsked(step: Step, { subject }: AboutCampaign): void {
  const { rules } = socialHouseOf(step);
  step.schedule(officeHours(step, rules.approverHours), CAMPAIGN_APPROVER, { campaign: subject.id });
}

/** Approved where nothing is wrong with it; otherwise it comes back with everything that is. */
export function approverAnswers(step: Step, { campaign: id }: OfCampaign): void {
  const { design } = step.need(WORD_CAMPAIGN, id);
  if (design === undefined) return;
  const { faults } = judgeDesign(sceneOf(step, id), design);
  if (faults.length > 0) {
    if (!step.trySend(campaignRef(id), { type: 'RETURN' })) return;
    step.update(WORD_CAMPAIGN, id, (campaign) => {
      campaign.returned.push({ at: step.now, reasons: [...faults] });
    });
    tellCampaign(step, 'word-campaign/returned', id, { faults, count: faults.length });
    return;
  }
  if (!step.trySend(campaignRef(id), { type: 'APPROVE' })) return;
  const { from, until } = design;
  const startsAt = officeHours(step, 0, midnightOf(from));
  const launchBy = closeOfWorkingDay(Math.max(startsAt, step.now), 0, hoursOf(step));
  const draws = sceneOf(step, id).offer.prizes > 0;
  tellCampaign(step, 'word-campaign/approved', id, { startsAt, launchBy, closeBy: closeByOf(step, until), draws });
}

/** Nobody can join any more: at the close of its last day. */
export const endOf = (until: string): number => atClock(midnightOf(until), CLOSING_TIME);

const CLOSING_TIME = '18:00';

/** It has to be closed by the end of the next working day. */
const closeByOf = (step: Step, until: string): number => closeOfWorkingDay(endOf(until), 1, hoursOf(step));

/** The last day of a campaign is over. */
export function campaignEnds(step: Step, { campaign: id }: OfCampaign): void {
  if (!step.trySend(campaignRef(id), { type: 'END' })) return;
  step.trySend(campaignRef(id), { type: 'STOP_SPENDING' });
  const { entries, drawn } = campaignTruthOf(step, id);
  const { offer } = sceneOf(step, id);
  const draws = offer.prizes > 0;
  step.update(WORD_CAMPAIGN, id, (campaign) => {
    campaign.endedAt = step.now;
    if (draws) {
      campaign.entries = [...entries];
      campaign.drawn = [...drawn];
    }
  });
  const { design } = step.need(WORD_CAMPAIGN, id);
  tellCampaign(step, 'word-campaign/ended', id, { closeBy: closeByOf(step, design?.until ?? '') });
}

/** Once it is closed, the books are made up. */
export function accountIsAsked(step: Step, { subject }: AboutCampaign): void {
  const { rules } = socialHouseOf(step);
  step.schedule(officeHours(step, rules.accountHours), ACCOUNT_COMES, { campaign: subject.id });
}

/** The account of a closed campaign: all it has cost and brought. */
export function accountComes(step: Step, { campaign: id }: OfCampaign): void {
  if (!step.trySend(campaignRef(id), { type: 'ACCOUNT' })) return;
  const campaign = step.need(WORD_CAMPAIGN, id);
  const account = { at: step.now, spend: spentBy(campaign), orders: broughtBy(campaign) };
  step.update(WORD_CAMPAIGN, id, (draft) => {
    draft.account = account;
  });
  const scene = sceneOf(step, id);
  tellCampaign(step, 'word-campaign/accounted', id, {
    cost: costPerOrder(account) ?? account.spend,
    allowed: allowedCost(scene.offer, scene.rules),
    dueAt: officeHours(step, scene.rules.concludeHours),
    rightWordConclusion: conclusionOf(scene, account),
  });
}
