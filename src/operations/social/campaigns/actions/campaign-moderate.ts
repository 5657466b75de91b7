import { z } from 'zod';
import type { Refusal } from '../../../../kernel/happening.ts';
import type { RecordReader, Step } from '../../../../kernel/step.ts';
import { idInput, makeAction } from '../../../shop/trainee-action.ts';
import { BUYER_POST, caseOf, POST_DECISIONS, type PostDecision } from '../buyer-post.ts';
import { capOf } from '../design.ts';
import { tellCampaign } from '../happenings.ts';
import { reading, refuse, sceneOf } from '../look-ups.ts';
import {
  CLAIM_DECISIONS,
  type ClaimDecision,
  claimReason,
  isClaimOpen,
  REFERRAL_CLAIM,
  type ReferralClaim,
} from '../referral-claim.ts';

type Decision = PostDecision | ClaimDecision;

const isPostDecision = (decision: Decision): decision is PostDecision =>
  POST_DECISIONS.some((each) => each === decision);
const isClaimDecision = (decision: Decision): decision is ClaimDecision =>
  CLAIM_DECISIONS.some((each) => each === decision);

const PHOTO_ONLY: readonly Decision[] = ['feature', 'ask-consent'];

function refusePost(world: RecordReader, id: string, decision: Decision): Refusal | null {
  const post = world.get(BUYER_POST, id);
  if (post === undefined) return refuse('word-campaign/no-such-item', { item: id }, 'moderation');
  if (!isPostDecision(decision)) return refuse('buyer-post/no-claim', {}, 'moderation');
  if (post.decision !== undefined) return refuse('buyer-post/decided', { postDecision: post.decision }, 'moderation');
  return PHOTO_ONLY.includes(decision) && post.kind !== 'photo'
    ? refuse('buyer-post/no-photo', {}, 'moderation')
    : null;
}

function refuseClaim(claim: ReferralClaim, decision: Decision): Refusal | null {
  const { stage, check, windowEnds } = claim;
  const page = 'referral-fraud';
  if (!isClaimDecision(decision)) return refuse('referral-claim/no-post', {}, page);
  if (stage === 'waiting') return refuse('referral-claim/window-open', { day: windowEnds }, page);
  if (stage === 'held' && check === undefined) return refuse('referral-claim/being-checked', {}, page);
  if (!isClaimOpen(claim)) return refuse('referral-claim/decided', {}, page);
  return decision === 'hold' && check !== undefined ? refuse('referral-claim/checked-already', {}, page) : null;
}

function moderatePost(step: Step, id: string, decision: PostDecision): void {
  const postCase = caseOf(reading(step), step.need(BUYER_POST, id));
  step.update(BUYER_POST, id, (post) => {
    post.decision = decision;
    post.decidedAt = step.now;
  });
  tellCampaign(step, 'buyer-post/moderated', id, { postDecision: decision, postCase });
}

const STAGE_AFTER = { pay: 'paid', hold: 'held', deny: 'denied' } as const;

function decideClaim(step: Step, claim: ReferralClaim, decision: ClaimDecision): void {
  const reason = claimReason(claim, capOf(sceneOf(step, claim.campaign)));
  step.update(REFERRAL_CLAIM, claim.id, (draft) => {
    draft.stage = STAGE_AFTER[decision];
  });
  tellCampaign(step, 'referral-claim/decided', claim.id, { claimDecision: decision, claimReason: reason });
}

/** Decides what becomes of something that came in: of a post of a buyer, or of the claim for a member's reward. */
export const campaignModerate = makeAction({
  kind: 'campaign/moderate',
  indicators: ['P1.1.3'],
  input: z.object({ item: idInput, decision: z.enum([...POST_DECISIONS, ...CLAIM_DECISIONS]) }).strict(),
  check: (world, { item, decision }) => {
    const claim = world.get(REFERRAL_CLAIM, item);
    return claim === undefined ? refusePost(world, item, decision) : refuseClaim(claim, decision);
  },
  apply: (step, { item, decision }) => {
    const claim = step.get(REFERRAL_CLAIM, item);
    if (claim === undefined) moderatePost(step, item, decision as PostDecision);
    else decideClaim(step, claim, decision as ClaimDecision);
  },
});
