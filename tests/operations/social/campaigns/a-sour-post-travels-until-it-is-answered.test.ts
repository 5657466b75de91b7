import { expect, test } from 'vitest';
import type { Intent } from '../../../../src/bots/bot.ts';
import { HOUR } from '../../../../src/operations/shop/calendar.ts';
import { SOUR_THREAD } from '../../../../src/operations/social/campaigns/sour-thread.ts';
import { campaignsDesk, onDay, runUntil, wantedIn } from '../../../support/social/campaigns.ts';
import type { SocialTestDesk } from '../../../support/social-desk.ts';

const SEED = 5;
const notAnswering = (intent: Intent): Intent | null => (intent.action === 'campaign/answer' ? null : intent);

/** A desk at which a post has just turned sour, with everything else done. */
function soured(): SocialTestDesk {
  const desk = campaignsDesk(SEED);
  runUntil(desk.sitting, onDay(desk.sitting, 6, 4.5), notAnswering);
  return desk;
}

const thread = (desk: SocialTestDesk) => desk.sitting.world.all(SOUR_THREAD)[0];
const wantedAnswer = (desk: SocialTestDesk) =>
  wantedIn(desk.sitting).find(({ action }) => action === 'campaign/answer')?.input as Record<string, unknown>;
const warmth = (desk: SocialTestDesk): number =>
  desk.sitting.view().social?.talk.find(({ id }) => id === thread(desk)?.market)?.warmth ?? 0;

test('more people join in hour by hour, the talk cools, and it ends by itself in the end', () => {
  const desk = soured();
  const before = thread(desk)?.voices ?? 0;
  const cold = warmth(desk);
  desk.wait(4 * HOUR);
  const after = thread(desk);
  expect(after?.voices).toBeGreaterThan(before + 5);
  expect(warmth(desk)).toBeLessThan(cold);
  const hours = (after?.growth ?? []).map(({ voices }) => voices);
  expect([...hours].sort((a, b) => a - b)).toEqual(hours);
  desk.sitting.advance(onDay(desk.sitting, 10, 8));
  expect(thread(desk)?.calmedAt).toBeDefined();
  expect(thread(desk)?.voices).toBeLessThanOrEqual(600);
});

test('a good answer ends it: nobody else joins in, and after some hours it is calm', () => {
  const desk = soured();
  desk.do('campaign/answer', wantedAnswer(desk));
  const { voices, campaign } = thread(desk) ?? { voices: 0, campaign: '' };
  const moodOf = () => desk.sitting.view().social?.wordCampaigns.find(({ id }) => id === campaign)?.mood;
  expect(moodOf()).toBe('answered');
  desk.wait(7 * HOUR);
  expect(thread(desk)?.voices).toBe(voices);
  expect(thread(desk)?.calmedAt).toBeDefined();
  expect(moodOf()).toBe('calm');
});

test('a bad answer is passed on, and another can follow it', () => {
  const [quiet, loud] = [soured(), soured()];
  const good = wantedAnswer(loud);
  expect(loud.refused('campaign/answer', { ...good, fact: 'nonsense' })).toBe('sour-thread/no-such-fact');
  expect(loud.refused('campaign/answer', { ...good, blocks: ['apology', 'apology'] })).toBe('sour-thread/said-twice');
  loud.do('campaign/answer', { ...good, blocks: ['threat', 'deletion'] });
  for (const desk of [quiet, loud]) desk.wait(5 * HOUR);
  expect(thread(loud)?.voices).toBeGreaterThan(thread(quiet)?.voices ?? 0);
  loud.do('campaign/answer', good);
  expect(loud.refused('campaign/answer', good)).toBe('sour-thread/answered');
});

test('each part of an answer is judged by the memo', () => {
  const desk = soured();
  const good = wantedAnswer(desk);
  const others = (thread(desk)?.facts ?? []).filter((key) => key !== good.fact);
  desk.do('campaign/answer', { ...good, fact: others[0], remedy: 'say-nothing', blocks: ['coupon'] });
  const [{ verdict } = {}] = desk.told('sour-thread/answered');
  expect(verdict).toMatchObject({ fact: false, remedy: false, apology: false, bad: ['coupon'], good: false });
});

test('with and without an answer, everything else that comes is the same', () => {
  const [one, other] = [soured(), soured()];
  one.do('campaign/answer', wantedAnswer(one));
  for (const desk of [one, other]) desk.sitting.advance(onDay(desk.sitting, 7, 2));
  const others = (desk: SocialTestDesk) => {
    const { buyerPosts, referralClaims, wordCampaigns } = desk.sitting.view().social ?? {};
    const readings = [...(wordCampaigns ?? [])].map(({ readings }) =>
      readings.map(({ spend, orders }) => [spend, orders]),
    );
    return JSON.stringify([[...(buyerPosts ?? [])], [...(referralClaims ?? [])], readings]);
  };
  expect(others(one)).toBe(others(other));
});
