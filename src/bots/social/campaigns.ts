import { HOUR, taipeiDate } from '../../operations/shop/calendar.ts';
import { caseOf, DECISIONS_FOR, POST_DECISIONS } from '../../operations/social/campaigns/buyer-post.ts';
import { conclusionOf, winnersOf } from '../../operations/social/campaigns/closing.ts';
import { allowedCost, leastBudget, mostValue } from '../../operations/social/campaigns/costs.ts';
import { capOf, type DesignScene, rightChoices } from '../../operations/social/campaigns/design.ts';
import { offerOf } from '../../operations/social/campaigns/house.ts';
import { PART_OPTIONS, PARTS_OF } from '../../operations/social/campaigns/mechanics.ts';
import {
  CLAIM_DECISIONS,
  claimReason,
  isClaimOpen,
  rightClaimDecision,
} from '../../operations/social/campaigns/referral-claim.ts';
import { causeOf, REMEDIES, REMEDY_FOR, trueFact } from '../../operations/social/campaigns/sour-thread.ts';
import type { WordCampaignView } from '../../operations/social/campaigns/view.ts';
import { CODE_WAYS, CONCLUSIONS, isTooDear } from '../../operations/social/campaigns/word-campaign.ts';
import { type Intent, intent } from '../bot.ts';
import type { Input, Slip } from '../bot-duty.ts';
import type { SocialDesk, SocialPolicy } from './desk.ts';

/** A campaign as the rules read it. */
function sceneOf({ house }: SocialDesk, id: string): DesignScene | null {
  const offer = offerOf(house.campaigns, id);
  return offer === undefined ? null : { offer, house: house.campaigns, rules: house.rules };
}

/** A design without a fault: a reward between the least and the dearest, a little dearer each time one came back. */
function design(scene: DesignScene, { id, returned }: WordCampaignView): Intent {
  const { offer, house, rules } = scene;
  const most = mostValue(offer, rules);
  const value = Math.min(most, Math.floor((offer.leastValue + most) / 2) + returned.length);
  const choices = Object.fromEntries(
    PARTS_OF[offer.mechanic].map((part) => [part, rightChoices(part, offer, house, value)[0] ?? '']),
  );
  const budget = Math.max(leastBudget(offer, value), offer.budget);
  return intent('campaign/design', {
    ...{ campaign: id, value, cap: capOf(scene), budget, from: offer.from, until: offer.until, choices },
  });
}

/** Stops what costs too much, and goes on once it is mended. */
function mindSpending({ offer, rules }: DesignScene, campaign: WordCampaignView): Intent[] {
  const { id, spend, mendedAt, pausedAt = 0 } = campaign;
  if (spend === 'running' && isTooDear(campaign, allowedCost(offer, rules)))
    return [intent('campaign/pause', { campaign: id, paused: true })];
  const mended = spend === 'paused' && mendedAt !== undefined && mendedAt >= pausedAt;
  return mended ? [intent('campaign/pause', { campaign: id, paused: false })] : [];
}

/** Whether posts and claims of a campaign wait for somebody. */
const hasLeft = ({ social }: SocialDesk, id: string): boolean =>
  social.buyerPosts.some(({ campaign, decision }) => campaign === id && decision === undefined) ||
  social.referralClaims.some((claim) => claim.campaign === id && isClaimOpen(claim));

function close({ id, entries = [], drawn = [] }: WordCampaignView): Intent {
  return intent('campaign/close', { campaign: id, winners: winnersOf(entries, drawn), codes: 'valid-and-due' });
}

/** How long a campaign that has ended waits for what is still open: until the afternoon of the next day. */
const WAITS = 20 * HOUR;

/** Takes each campaign from its offer to its conclusion. */
const runCampaigns: SocialPolicy = (desk) =>
  desk.social.wordCampaigns.flatMap((campaign): Intent[] => {
    const { id, stage, account } = campaign;
    const scene = sceneOf(desk, id);
    if (scene === null) return [];
    switch (stage) {
      case 'researching':
      case 'rework':
        return [design(scene, campaign)];
      case 'planning':
        return [intent('campaign/submit', { campaign: id })];
      case 'scheduled':
        return taipeiDate(desk.now) >= (campaign.design?.from ?? '')
          ? [intent('campaign/launch', { campaign: id })]
          : [];
      case 'live':
        return mindSpending(scene, campaign);
      case 'collecting':
        return hasLeft(desk, id) && desk.now < (campaign.endedAt ?? 0) + WAITS ? [] : [close(campaign)];
      case 'reported':
        return account === undefined
          ? []
          : [intent('campaign/conclude', { campaign: id, conclusion: conclusionOf(scene, account) })];
      default:
        return [];
    }
  });

/** Reads each post, looks at its facts, and does what the handbook says. */
const mindPosts: SocialPolicy = ({ social, read }) =>
  social.buyerPosts
    .filter(({ decision }) => decision === undefined)
    .map((post) =>
      intent('campaign/moderate', { item: post.id, decision: DECISIONS_FOR[caseOf(read, post)][0] ?? 'answer' }),
    );

const settleClaims: SocialPolicy = (desk) =>
  desk.social.referralClaims.filter(isClaimOpen).flatMap((claim) => {
    const scene = sceneOf(desk, claim.campaign);
    if (scene === null) return [];
    return [
      intent('campaign/moderate', { item: claim.id, decision: rightClaimDecision(claimReason(claim, capOf(scene))) }),
    ];
  });

/** The fact that the memo bears out, what is done, and an apology. */
const answerThreads: SocialPolicy = ({ social, read }) =>
  social.sourThreads
    .filter(({ answers, calmedAt }) => calmedAt === undefined && !answers.some(({ good }) => good))
    .map((thread) =>
      intent('campaign/answer', {
        thread: thread.id,
        fact: trueFact(read, thread),
        remedy: REMEDY_FOR[causeOf(read, thread)],
        blocks: ['apology', 'private'],
      }),
    );

/** All that the handbook asks for, in the order in which it is done. */
export const campaignsExpert: readonly SocialPolicy[] = [answerThreads, mindPosts, settleClaims, runCampaigns];

const choicesOf = ({ choices }: Input): Input => choices as Input;

/** Campaigns stand on the desk until they are done with: who forgets a step today may think of it tomorrow. */
export const campaignsRoutine: readonly string[] = [
  ...['campaign/design', 'campaign/submit', 'campaign/launch', 'campaign/close', 'campaign/conclude'],
];

/** How each act goes wrong in practice. */
export const campaignsSlips: Readonly<Record<string, Slip>> = {
  'campaign/design': (input, random) => {
    const choices = choicesOf(input);
    const changed = random.pick([
      { ...input, value: Number(input.value) * 3, choices: { ...choices, reward: 'cash' } },
      { ...input, budget: Number(input.budget) + 20_000, choices: { ...choices, terms: 'en' } },
      { ...input, value: Number(input.value) * 2, choices: { ...choices, disclosure: 'terms-page' } },
    ]);
    return intent('campaign/design', changed);
  },
  'campaign/moderate': (input, random) => {
    const isClaim = CLAIM_DECISIONS.some((each) => each === input.decision);
    const decisions = isClaim ? CLAIM_DECISIONS : POST_DECISIONS.filter((each) => each !== 'feature');
    const others = decisions.filter((each) => each !== input.decision);
    return intent('campaign/moderate', { ...input, decision: random.pick<string>(others) });
  },
  'campaign/answer': ({ blocks: _blocks, ...input }, random) =>
    intent('campaign/answer', { ...input, remedy: random.pick(REMEDIES), blocks: ['apology', 'coupon'] }),
  'campaign/close': ({ winners, ...input }, random) =>
    random.chance(500)
      ? intent('campaign/close', { ...input, winners, codes: 'pay-everybody' })
      : intent('campaign/close', { ...input, winners: (winners as number[]).slice(1) }),
  'campaign/conclude': (input, random) =>
    intent('campaign/conclude', {
      ...input,
      conclusion: random.pick(CONCLUSIONS.filter((each) => each !== input.conclusion)),
    }),
};

/** Thanks everybody for everything, and pays whoever asks. */
const sayYes: SocialPolicy = ({ social }) => [
  ...social.buyerPosts
    .filter(({ decision }) => decision === undefined)
    .map(({ id }) => intent('campaign/moderate', { item: id, decision: 'thank' })),
  ...social.referralClaims
    .filter(isClaimOpen)
    .map(({ id }) => intent('campaign/moderate', { item: id, decision: 'pay' })),
];

/** Chooses whatever comes first in every list, submits, launches and closes. */
const clickThrough: SocialPolicy = (desk) =>
  desk.social.wordCampaigns.flatMap((campaign): Intent[] => {
    const { id, stage } = campaign;
    const scene = sceneOf(desk, id);
    if (scene === null) return [];
    if (stage === 'researching') {
      const first = PARTS_OF[scene.offer.mechanic].map((part) => [part, PART_OPTIONS[part][0]]);
      const ideal = design(scene, campaign).input as Input;
      return [intent('campaign/design', { ...ideal, value: scene.offer.price, choices: Object.fromEntries(first) })];
    }
    if (stage === 'planning') return [intent('campaign/submit', { campaign: id })];
    // What comes back is put right by copying the neighbour's sheet, numbers and all.
    if (stage === 'rework') return [design(scene, campaign)];
    if (stage === 'scheduled') return [intent('campaign/launch', { campaign: id })];
    if (stage === 'collecting') return [intent('campaign/close', { campaign: id, winners: [], codes: CODE_WAYS[1] })];
    return stage === 'reported' ? [intent('campaign/conclude', { campaign: id, conclusion: 'repeat' })] : [];
  });

/** What somebody does who clicks everything and reads nothing. */
export const campaignsBlind: readonly SocialPolicy[] = [sayYes, clickThrough];

/** Buys praise: a reward for five stars, asked of happy buyers alone. What can be asked for is asked for in every design. */
export const payForPraise: SocialPolicy = (desk) =>
  desk.social.wordCampaigns.flatMap((campaign): Intent[] => {
    const { id, stage } = campaign;
    const scene = sceneOf(desk, id);
    if (scene === null) return [];
    if (stage === 'planning') return [intent('campaign/submit', { campaign: id })];
    if (stage !== 'researching' && stage !== 'rework') return [];
    const ideal = design(scene, campaign).input as Input;
    const bought: Input = { asked: 'happy-buyers', condition: 'five-stars' };
    const choices = Object.fromEntries(
      Object.entries(choicesOf(ideal)).map(([part, choice]) => [part, bought[part] ?? choice]),
    );
    return [intent('campaign/design', { ...ideal, choices })];
  });
