import { type DueRow, whenDue } from '../../../kernel/domain.ts';
import {
  ACCOUNT_COMES,
  BUYER_POSTS,
  CAMPAIGN_APPROVER,
  CAMPAIGN_COMING,
  CAMPAIGN_ENDS,
  CLAIM_CHECKED,
  CLAIM_COMES,
  MEMBER_JOINS,
  READING_COMES,
  THREAD_CALMS,
  THREAD_GROWS,
  THREAD_STARTS,
  TRAFFIC_MENDED,
} from './campaigns-agenda.ts';
import {
  accountComes,
  accountIsAsked,
  approverAnswers,
  approverIsAsked,
  campaignEnds,
  campaignIsOffered,
  campaignLapses,
} from './campaigns-course.ts';
import { peopleWillTalk } from './campaigns-launch.ts';
import {
  buyerPosts,
  claimChecked,
  claimComes,
  claimIsDecided,
  memberJoins,
  postIsHandled,
} from './campaigns-people.ts';
import { threadCalms, threadGrows, threadIsAnswered, threadStarts } from './campaigns-sour.ts';
import { readingComes, trafficIsLookedAt, trafficMended } from './campaigns-spending.ts';

/** The handler of each kind of agenda entry of the subject. */
export const campaignsDue: readonly DueRow[] = [
  whenDue(CAMPAIGN_COMING['word-campaign/is-offered'], campaignIsOffered),
  whenDue(CAMPAIGN_COMING['word-campaign/lapses'], campaignLapses),
  whenDue(CAMPAIGN_APPROVER, approverAnswers),
  whenDue(READING_COMES, readingComes),
  whenDue(TRAFFIC_MENDED, trafficMended),
  whenDue(CAMPAIGN_ENDS, campaignEnds),
  whenDue(ACCOUNT_COMES, accountComes),
  whenDue(BUYER_POSTS, buyerPosts),
  whenDue(CLAIM_COMES, claimComes),
  whenDue(MEMBER_JOINS, memberJoins),
  whenDue(CLAIM_CHECKED, claimChecked),
  whenDue(THREAD_STARTS, threadStarts),
  whenDue(THREAD_GROWS, threadGrows),
  whenDue(THREAD_CALMS, threadCalms),
];

/** What it does when something happens, by the kind of happening. */
export const campaignsReactions = {
  'word-campaign/submitted': [approverIsAsked],
  'word-campaign/launched': [peopleWillTalk],
  'word-campaign/paused': [trafficIsLookedAt],
  'word-campaign/closed': [accountIsAsked],
  'buyer-post/moderated': [postIsHandled],
  'referral-claim/decided': [claimIsDecided],
  'sour-thread/answered': [threadIsAnswered],
};
