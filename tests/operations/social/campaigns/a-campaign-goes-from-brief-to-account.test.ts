import { expect, test } from 'vitest';
import { isClaimOpen } from '../../../../src/operations/social/campaigns/referral-claim.ts';
import type { WordCampaignView } from '../../../../src/operations/social/campaigns/view.ts';
import { actNow, campaignsDesk, onDay, runUntil, wantedIn } from '../../../support/social/campaigns.ts';
import type { SocialTestDesk } from '../../../support/social-desk.ts';

const ID = 'feedback';

function campaign(desk: SocialTestDesk, id = ID): WordCampaignView {
  const found = desk.sitting.view().social?.wordCampaigns.find((each) => each.id === id);
  if (found === undefined) throw new Error(`there is no campaign ${id}`);
  return found;
}

/** The design an expert would write for a campaign now. */
const designOf = (desk: SocialTestDesk, id = ID): Record<string, unknown> => {
  const wanted = wantedIn(desk.sitting).find(
    ({ action, input }) => action === 'campaign/design' && (input as { campaign: string }).campaign === id,
  );
  return { ...(wanted?.input as Record<string, unknown>) };
};

/** A desk on the second day, at eleven: the first campaign has been offered. */
function begun(): SocialTestDesk {
  const desk = campaignsDesk(3);
  desk.sitting.advance(onDay(desk.sitting, 2, 2));
  return desk;
}

test('a campaign is there from its offer on, and is designed part by part before it is submitted', () => {
  const early = campaignsDesk(3);
  expect(early.sitting.view().social?.wordCampaigns.length).toBe(0);
  const desk = begun();
  expect(campaign(desk).stage).toBe('researching');
  expect(desk.refused('campaign/submit', { campaign: ID })).toBe('word-campaign/design-first');
  const design = designOf(desk);
  const { label: _label, ...rest } = design.choices as Record<string, string>;
  expect(desk.refused('campaign/design', { ...design, choices: rest })).toBe('word-campaign/part-missing');
  expect(desk.refused('campaign/design', { ...design, choices: { ...rest, label: 'pr', draw: 'random-draw' } })).toBe(
    'word-campaign/no-such-part',
  );
  expect(desk.refused('campaign/design', { ...design, from: design.until, until: design.from })).toBe(
    'word-campaign/dates-turned',
  );
  desk.do('campaign/design', design);
  expect(campaign(desk).stage).toBe('planning');
  desk.do('campaign/submit', { campaign: ID });
  expect(desk.refused('campaign/design', design)).toBe('word-campaign/not-now');
});

test('a design with faults comes back with all of them, and has to be changed before it is submitted again', () => {
  const desk = begun();
  const design = designOf(desk);
  const choices = { ...(design.choices as object), reward: 'cash', disclosure: 'no-word' };
  desk.do('campaign/design', { ...design, value: 100_000, choices });
  desk.do('campaign/submit', { campaign: ID });
  expect(desk.refused('campaign/launch', { campaign: ID })).toBe('word-campaign/not-approved');
  desk.wait(3 * 3_600_000);
  const { stage, returned } = campaign(desk);
  expect(stage).toBe('rework');
  expect([...(returned[0]?.reasons ?? [])].sort()).toEqual(['disclosure', 'reward', 'value-too-high']);
  expect(desk.refused('campaign/submit', { campaign: ID })).toBe('word-campaign/change-first');
  desk.do('campaign/design', design);
  desk.do('campaign/submit', { campaign: ID });
  desk.wait(3 * 3_600_000);
  expect(campaign(desk).stage).toBe('scheduled');
  expect(desk.refused('campaign/launch', { campaign: ID })).toBe('word-campaign/too-early');
});

test('a campaign that is not live in time gives its place away', () => {
  const desk = campaignsDesk(3);
  desk.sitting.advance(onDay(desk.sitting, 6, 9) + 1);
  expect(desk.told('word-campaign/aborted')).toHaveLength(3);
  expect(campaign(desk).stage).toBe('aborted');
});

test('a live campaign can be paused and goes on, ends on its last day, and is closed only then', () => {
  const desk = campaignsDesk(3);
  runUntil(desk.sitting, onDay(desk.sitting, 5, 1));
  expect(campaign(desk)).toMatchObject({ stage: 'live', spend: 'running' });
  desk.do('campaign/pause', { campaign: ID, paused: true });
  expect(desk.refused('campaign/pause', { campaign: ID, paused: true })).toBe('word-campaign/paused-already');
  const before = campaign(desk).readings.length;
  desk.sitting.advance(onDay(desk.sitting, 5, 8));
  expect(campaign(desk).readings).toHaveLength(before);
  desk.do('campaign/pause', { campaign: ID, paused: false });
  expect(desk.refused('campaign/pause', { campaign: ID, paused: false })).toBe('word-campaign/not-paused');
  expect(desk.refused('campaign/close', { campaign: ID, winners: [], codes: 'valid-and-due' })).toBe(
    'word-campaign/still-live',
  );
  desk.sitting.advance(onDay(desk.sitting, 8, 9) + 1);
  expect(campaign(desk)).toMatchObject({ stage: 'collecting', spend: 'ended' });
  expect(desk.refused('campaign/close', { campaign: ID, winners: [3], codes: 'valid-and-due' })).toBe(
    'word-campaign/no-draw',
  );
  desk.do('campaign/close', { campaign: ID, winners: [], codes: 'valid-and-due' });
  expect(desk.refused('campaign/conclude', { campaign: ID, conclusion: 'repeat' })).toBe(
    'word-campaign/no-account-yet',
  );
});

test('winners are entries of the list, each of them once', () => {
  const desk = campaignsDesk(3);
  runUntil(desk.sitting, onDay(desk.sitting, 9), ({ action, input }) =>
    action === 'campaign/close' ? null : { action, input },
  );
  const close = { campaign: 'photos', codes: 'valid-and-due' };
  expect(desk.refused('campaign/close', { ...close, winners: [1, 1] })).toBe('word-campaign/won-twice');
  expect(desk.refused('campaign/close', { ...close, winners: [99] })).toBe('word-campaign/no-such-entry');
  actNow(desk.sitting);
  expect(campaign(desk, 'photos').closed?.winners).toHaveLength(3);
});

test('a campaign run as the handbook says is accounted and concluded', () => {
  const desk = campaignsDesk(3);
  runUntil(desk.sitting, onDay(desk.sitting, 10, 9));
  for (const id of ['feedback', 'referral', 'photos']) {
    const { stage, account, readings } = campaign(desk, id);
    expect(stage).toBe('closed');
    expect(account?.orders).toBe(readings.reduce((sum, { orders }) => sum + orders, 0));
  }
});

test('posts are dealt with once, and only photos are featured', () => {
  const desk = campaignsDesk(3);
  runUntil(desk.sitting, onDay(desk.sitting, 6, 8), (intent) =>
    intent.action === 'campaign/moderate' ? null : intent,
  );
  const posts = [...(desk.sitting.view().social?.buyerPosts ?? [])];
  const words = posts.find(({ kind }) => kind !== 'photo')?.id ?? '';
  expect(desk.refused('campaign/moderate', { item: words, decision: 'feature' })).toBe('buyer-post/no-photo');
  expect(desk.refused('campaign/moderate', { item: words, decision: 'pay' })).toBe('buyer-post/no-claim');
  desk.do('campaign/moderate', { item: words, decision: 'thank' });
  expect(desk.refused('campaign/moderate', { item: words, decision: 'answer' })).toBe('buyer-post/decided');
  expect(desk.refused('campaign/moderate', { item: 'BP-99', decision: 'thank' })).toBe('word-campaign/no-such-item');
});

test('a reward waits for its return window, and a claim that is held for its answer', () => {
  const desk = campaignsDesk(3);
  runUntil(desk.sitting, onDay(desk.sitting, 8, 4), (intent) =>
    intent.action === 'campaign/moderate' ? null : intent,
  );
  const claims = [...(desk.sitting.view().social?.referralClaims ?? [])];
  const waiting = claims.find(({ stage }) => stage === 'waiting');
  const open = claims.find(isClaimOpen)?.id ?? '';
  expect(desk.refused('campaign/moderate', { item: waiting?.id, decision: 'pay' })).toBe('referral-claim/window-open');
  expect(desk.refused('campaign/moderate', { item: open, decision: 'thank' })).toBe('referral-claim/no-post');
  desk.do('campaign/moderate', { item: open, decision: 'hold' });
  expect(desk.refused('campaign/moderate', { item: open, decision: 'pay' })).toBe('referral-claim/being-checked');
  desk.wait(3 * 3_600_000);
  expect(desk.refused('campaign/moderate', { item: open, decision: 'hold' })).toBe('referral-claim/checked-already');
  desk.do('campaign/moderate', { item: open, decision: 'deny' });
  expect(desk.refused('campaign/moderate', { item: open, decision: 'pay' })).toBe('referral-claim/decided');
});
