import type { Step } from '../../../kernel/step.ts';
import { DAY, taipeiDate } from '../../shop/calendar.ts';
import { stirTalk } from '../../social/audiences/talk.ts';
import { BUYER_POST, caseOf, type PostCase, type PostDecision } from '../../social/campaigns/buyer-post.ts';
import { capOf } from '../../social/campaigns/design.ts';
import { tellCampaign } from '../../social/campaigns/happenings.ts';
import { campaignTruthOf, officeHours, reading, sceneOf } from '../../social/campaigns/look-ups.ts';
import {
  type ClaimDecision,
  claimReason,
  REFERRAL_CLAIM,
  type ReferralClaim,
} from '../../social/campaigns/referral-claim.ts';
import { campaignStates, WORD_CAMPAIGN } from '../../social/campaigns/word-campaign.ts';
import { socialHouseOf } from '../../social/look-ups.ts';
import { CLAIM_CHECKED } from './campaigns-agenda.ts';
import { chainOf } from './campaigns-launch.ts';

interface OfCampaign {
  readonly campaign: string;
}

const isLive = (step: Step, campaign: string): boolean =>
  campaignStates(step.need(WORD_CAMPAIGN, campaign)).work === 'live';

/** Somebody posts about a campaign that is live. */
export function buyerPosts(step: Step, { campaign, post: id }: OfCampaign & { readonly post: string }): void {
  const post = campaignTruthOf(step, campaign).posts.find((each) => each.id === id);
  if (post === undefined || !isLive(step, campaign)) return;
  const dueAt = officeHours(step, socialHouseOf(step).rules.postHours);
  step.put(BUYER_POST, { ...post, at: step.now, dueAt });
  tellCampaign(step, 'buyer-post/came', id, { campaign, dueAt, postCase: caseOf(reading(step), post) });
}

/** How people take what was done with a post: how many more talk of it, and how much warmer. */
function echoOf(postCase: PostCase, decision: PostDecision): { readonly more: number; readonly warmer: number } {
  const removed = decision === 'report' || decision === 'disqualify';
  if (removed && (postCase === 'criticism' || postCase === 'question')) return { more: 30, warmer: -90 };
  if (removed) return { more: 0, warmer: 0 };
  return postCase === 'criticism' ? { more: 2, warmer: 10 } : { more: 4, warmer: 6 };
}

/** People see what the house does with posts. */
export function postIsHandled(
  step: Step,
  {
    subject,
    data: { postCase, postDecision },
  }: {
    readonly subject: { readonly id: string };
    readonly data: { readonly postCase: PostCase; readonly postDecision: PostDecision };
  },
): void {
  stirTalk(step, step.need(BUYER_POST, subject.id).market, echoOf(postCase, postDecision));
}

const reasonOf = (step: Step, claim: ReferralClaim) => claimReason(claim, capOf(sceneOf(step, claim.campaign)));

/** The shop's system puts forward a claim whose return window is over, or that looks odd. */
export function claimComes(step: Step, { campaign, claim: id }: OfCampaign & { readonly claim: string }): void {
  const found = campaignTruthOf(step, campaign).claims.find((each) => each.id === id);
  if (found === undefined || !isLive(step, campaign)) return;
  const { checkSays: _sealed, ...rest } = found;
  const dueAt = officeHours(step, socialHouseOf(step).rules.claimHours);
  const claim: ReferralClaim = { ...rest, at: step.now, stage: 'open', dueAt };
  step.put(REFERRAL_CLAIM, claim);
  tellCampaign(step, 'referral-claim/came', id, { campaign, dueAt, claimReason: reasonOf(step, claim) });
}

/** Orders of these weeks can still be returned: their rewards wait. */
const WINDOW_DAYS = 7;

/** A friend of a member has joined: the order counts once its return window is over. */
export function memberJoins(step: Step, { campaign, place }: OfCampaign & { readonly place: number }): void {
  const told = chainOf(step, campaign)[place];
  const { work, spend } = campaignStates(step.need(WORD_CAMPAIGN, campaign));
  if (told === undefined || work !== 'live' || spend !== 'running') return;
  const { offer } = sceneOf(step, campaign);
  const { people, members } = campaignTruthOf(step, campaign);
  const nameAt = (at: number): string => people[at % Math.max(1, people.length)] ?? '';
  const id = `RC-${101 + place}`;
  step.put(REFERRAL_CLAIM, {
    ...{ id, campaign, code: `FOG-${1001 + place}`, generation: told.generation, at: step.now, amount: offer.price },
    member: nameAt(members.indexOf(told.starter)),
    friend: nameAt(members.length + place),
    orderedOn: taipeiDate(step.now),
    windowEnds: taipeiDate(step.now + (2 + WINDOW_DAYS) * DAY),
    ...{ signs: [], newCustomer: true, returned: false, before: 0, stage: 'waiting' },
  });
  stirTalk(step, offer.market, { more: 3, warmer: 3 });
  tellCampaign(step, 'referral-claim/joined', id, { campaign });
}

/** A claim that is held is looked into: the answer takes some hours. */
export function claimIsDecided(
  step: Step,
  {
    subject,
    data,
  }: { readonly subject: { readonly id: string }; readonly data: { readonly claimDecision: ClaimDecision } },
): void {
  if (data.claimDecision !== 'hold') return;
  const { claimCheckHours } = socialHouseOf(step).rules;
  step.schedule(officeHours(step, claimCheckHours), CLAIM_CHECKED, { claim: subject.id });
}

/** It is known who the two are. */
export function claimChecked(step: Step, { claim: id }: { readonly claim: string }): void {
  const { campaign } = step.need(REFERRAL_CLAIM, id);
  const check = campaignTruthOf(step, campaign).claims.find((each) => each.id === id)?.checkSays ?? 'two-people';
  const dueAt = officeHours(step, socialHouseOf(step).rules.claimHours);
  step.update(REFERRAL_CLAIM, id, (claim) => {
    claim.check = check;
    claim.dueAt = dueAt;
  });
  const claim = step.need(REFERRAL_CLAIM, id);
  tellCampaign(step, 'referral-claim/checked', id, { dueAt, claimReason: reasonOf(step, claim) });
}
