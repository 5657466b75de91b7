import { POST_DECISIONS } from '../../../src/operations/social/campaigns/buyer-post.ts';
import { PART_OPTIONS, PARTS_OF } from '../../../src/operations/social/campaigns/mechanics.ts';
import { CLAIM_DECISIONS } from '../../../src/operations/social/campaigns/referral-claim.ts';
import { ANSWER_BLOCKS, REMEDIES } from '../../../src/operations/social/campaigns/sour-thread.ts';
import { CODE_WAYS, CONCLUSIONS } from '../../../src/operations/social/campaigns/word-campaign.ts';
import type { SocialHouse, SocialView } from '../../../src/operations/social/parts.ts';
import { at, type PossibleInputs } from '../junk.ts';

/** What a hand could send here, right or wrong. */
export function campaignsInputs(
  view: SocialView,
  { campaigns }: SocialHouse,
  picks: readonly number[],
): PossibleInputs {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = picks;
  const offer = at(campaigns.offers, a);
  const campaign = offer?.id ?? 'none';
  const choices = Object.fromEntries(
    PARTS_OF[offer?.mechanic ?? 'feedback'].map((part, i) => [part, at(PART_OPTIONS[part], b + i)]),
  );
  const item = c % 2 === 0 ? at(view.buyerPosts, d)?.id : at(view.referralClaims, d)?.id;
  const thread = at(view.sourThreads, e);
  const dates = ['2027-02-19', '2027-02-21', '2027-02-24', '2027-03-01'];
  return {
    'campaign/design': {
      ...{ campaign, value: 1 + (c % 900), cap: 1 + (d % 8), budget: 1 + e * 40, choices },
      ...{ from: at(dates, f), until: at(dates, f + b) },
    },
    'campaign/submit': { campaign },
    'campaign/launch': { campaign },
    'campaign/pause': { campaign, paused: b % 2 === 0 },
    'campaign/moderate': { item: item ?? 'BP-none', decision: at([...POST_DECISIONS, ...CLAIM_DECISIONS], e) },
    'campaign/answer': {
      ...{ thread: thread?.id ?? 'ST-none', fact: at(thread?.facts ?? ['t-none'], f), remedy: at(REMEDIES, b) },
      blocks: ANSWER_BLOCKS.filter((_, i) => (c >> i) % 2 === 1),
    },
    'campaign/close': {
      ...{ campaign, codes: at(CODE_WAYS, c) },
      winners: campaign === 'photos' ? [1 + (d % 24), 1 + (e % 24)] : [],
    },
    'campaign/conclude': { campaign, conclusion: at(CONCLUSIONS, d) },
  };
}
