import { randomFrom } from '../../../kernel/random.ts';
import type { Step } from '../../../kernel/step.ts';
import { HOUR, MINUTE } from '../../shop/calendar.ts';
import { stirTalk } from '../../social/audiences/talk.ts';
import { spreadWord } from '../../social/audiences/word-of-mouth.ts';
import { campaignTruthOf, sceneOf } from '../../social/campaigns/look-ups.ts';
import type { CampaignTruth } from '../../social/campaigns/truth.ts';
import { WORD_CAMPAIGN } from '../../social/campaigns/word-campaign.ts';
import { socialTruthOf } from '../../social/look-ups.ts';
import {
  BUYER_POSTS,
  CAMPAIGN_ENDS,
  CLAIM_COMES,
  MEMBER_JOINS,
  READING_COMES,
  THREAD_STARTS,
} from './campaigns-agenda.ts';
import { endOf } from './campaigns-course.ts';

/** What was to come before a late launch comes after it, one thing after another. */
const laterOf = (step: Step, at: number, place: number): number =>
  at > step.now ? at : step.now + (place + 1) * 15 * MINUTE;

function schedulePeople(step: Step, campaign: string, { posts, claims, threads }: CampaignTruth): void {
  for (const [i, { at, id: post }] of posts.entries())
    step.schedule(laterOf(step, at, i), BUYER_POSTS, { campaign, post });
  for (const [i, { at, id: claim }] of claims.entries())
    step.schedule(laterOf(step, at, i), CLAIM_COMES, { campaign, claim });
  for (const [i, { at, id: thread }] of threads.entries())
    step.schedule(laterOf(step, at, i), THREAD_STARTS, { campaign, thread });
}

/** Word goes from member to member: each friend who joins has a place in the chain that nothing else moves. */
export function chainOf(step: Step, campaign: string): ReturnType<typeof spreadWord> {
  const { members, word } = campaignTruthOf(step, campaign);
  return spreadWord(randomFrom(socialTruthOf(step, 'campaigns').seed).fork(`word/${campaign}`), members, word);
}

/** A campaign is live: from now on people talk, post, join and buy, until its last day is over. */
export function peopleWillTalk(step: Step, { subject: { id } }: { readonly subject: { readonly id: string } }): void {
  const { design } = step.need(WORD_CAMPAIGN, id);
  const truth = campaignTruthOf(step, id);
  stirTalk(step, sceneOf(step, id).offer.market, { more: 40, warmer: 60 });
  for (const [tick, { at }] of truth.ticks.entries())
    if (at > step.now) step.schedule(at, READING_COMES, { campaign: id, tick });
  schedulePeople(step, id, truth);
  for (const [place, { afterHours }] of chainOf(step, id).entries())
    step.schedule(step.now + afterHours * HOUR, MEMBER_JOINS, { campaign: id, place });
  step.schedule(endOf(design?.until ?? ''), CAMPAIGN_ENDS, { campaign: id });
}
