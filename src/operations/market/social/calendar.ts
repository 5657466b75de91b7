import { type DueRow, whenDue } from '../../../kernel/domain.ts';
import type { Step } from '../../../kernel/step.ts';
import { accountOf } from '../../social/brief.ts';
import {
  awaitHand,
  madePublic,
  POST_EXPIRES,
  POST_IS_DUE,
  POST_IS_LOST,
  publish,
} from '../../social/calendar/going-out.ts';
import { type StandingPost, tellPost } from '../../social/calendar/happenings.ts';
import { weekOf } from '../../social/calendar/house.ts';
import { isByHand, platformTrouble, postRef, publishedPosts, weekIdOf } from '../../social/calendar/look-ups.ts';
import { POSTING_WEEK, type PostingWeek } from '../../social/calendar/posting-week.ts';
import { isPostStanding, postState, SOCIAL_POST, type SocialPost, wentOut } from '../../social/calendar/social-post.ts';
import type { PostTrouble } from '../../social/calendar/trouble.ts';
import { socialHouseOf, socialTruthOf } from '../../social/look-ups.ts';
import { CALENDAR_COMING } from './calendar-agenda.ts';

type OfPost = { readonly post: string };
type OfWeek = { readonly week: number };

/** The post does not go out. */
function fall(step: Step, post: SocialPost, why: PostTrouble): void {
  const { id, account } = post;
  step.send(postRef(id), { type: 'FAIL' });
  step.update(SOCIAL_POST, id, (draft) => {
    draft.falls.push({ at: step.now, why });
    if (why !== 'not-pressed') draft.trouble = why;
  });
  const again = post.falls.some((before) => before.why === why);
  tellPost(step, 'social-post/failed', id, {
    account,
    postTrouble: why,
    week: weekIdOf(socialHouseOf(step), account, post.at),
    again,
  });
}

/** The fault of the platform that takes this post: it takes one, and then the platform works again. */
function faultFor(step: Step, { account }: SocialPost): PostTrouble | undefined {
  const had = step.all(SOCIAL_POST).flatMap((post) => (post.account === account ? post.falls : []));
  return socialTruthOf(step, 'calendar').faults.find(
    ({ account: of, from, until, why }) =>
      of === account &&
      step.now >= from &&
      step.now < until &&
      !had.some((before) => before.why === why && before.at >= from && before.at < until),
  )?.why;
}

/** The time of a post has come: it goes out, waits for a hand, or fails. */
function postIsDue(step: Step, { post: id }: OfPost): void {
  const post = step.need(SOCIAL_POST, id);
  if (!isPostStanding(postState(post))) return;
  if (isByHand(socialHouseOf(step), post.account)) {
    awaitHand(step, post);
    tellPost(step, 'social-post/waits', id, { account: post.account });
    return;
  }
  const trouble = post.trouble ?? faultFor(step, post);
  if (trouble === undefined) publish(step, id);
  else fall(step, post, trouble);
}

/** Nobody published it by hand. */
function postIsLost(step: Step, { post: id }: OfPost): void {
  const post = step.need(SOCIAL_POST, id);
  if (isPostStanding(postState(post))) fall(step, post, 'not-pressed');
}

function postExpires(step: Step, { post: id }: OfPost): void {
  if (step.trySend(postRef(id), { type: 'EXPIRE' }))
    tellPost(step, 'social-post/expired', id, {
      account: step.need(SOCIAL_POST, id).account,
    });
}

const postingWeeks = (step: Step, { week }: OfWeek): readonly PostingWeek[] =>
  step.all(POSTING_WEEK).filter((each) => each.week === week);

/** The posts of an account's week, in the sequence of their times. */
function postsOf(step: Step, { id }: PostingWeek): readonly SocialPost[] {
  return step
    .all(SOCIAL_POST)
    .filter(({ account, at }) => weekIdOf(socialHouseOf(step), account, at) === id)
    .sort((a, b) => a.at - b.at);
}

/** The desk begins to plan a week. */
function weekOpens(step: Step, of: OfWeek): void {
  const { pinBy = step.now } = weekOf(socialHouseOf(step).calendar, of.week) ?? {};
  for (const { id, account, week } of postingWeeks(step, of))
    tellPost(step, 'posting-week/opened', id, { account, week, pinBy });
}

/** The calendar of the week has to stand. As many posts are asked for as were settled, inside the band of the brief. */
function weekIsDue(step: Step, of: OfWeek): void {
  const house = socialHouseOf(step);
  const { overAt = step.now } = weekOf(house.calendar, of.week) ?? {};
  for (const posting of postingWeeks(step, of)) {
    const { id, account, week, perWeek = 0 } = posting;
    const { least, most } = accountOf(house, account)?.band ?? { least: 0, most: 0 };
    const slots = Math.min(most, Math.max(least, perWeek));
    const pinned = postsOf(step, posting).filter((post) => isPostStanding(postState(post)) || wentOut(post)).length;
    tellPost(step, 'posting-week/due', id, { account, week, slots, pinned, most, overAt });
  }
}

/** A post that is still to go out, as it will fit if nothing changes. */
function standingPost(step: Step, post: SocialPost, before: readonly SocialPost[]): StandingPost {
  return {
    ...madePublic(step, post, post.at, before),
    post: post.id,
    nobodyThere: isByHand(socialHouseOf(step), post.account),
  };
}

/** A week is looked over: what is still to go out in it is judged as it stands. */
function weekIsOver(step: Step, of: OfWeek): void {
  const standing = step
    .all(SOCIAL_POST)
    .filter((post) => isPostStanding(postState(post)))
    .sort((a, b) => a.at - b.at);
  for (const posting of postingWeeks(step, of)) {
    const { id, account, week } = posting;
    const posts = postsOf(step, posting);
    const still = posts
      .filter((post) => isPostStanding(postState(post)))
      .map((post) => standingPost(step, post, [...publishedPosts(step), ...standing.slice(0, standing.indexOf(post))]));
    const lost = posts.filter((post) => postState(post) === 'failed' && platformTrouble(post) !== null).length;
    tellPost(step, 'posting-week/over', id, { account, week, standing: still, lost });
  }
}

/** The handler of each kind of agenda entry of the subject. */
export const calendarDue: readonly DueRow[] = [
  whenDue(CALENDAR_COMING['posting-week/opens'], weekOpens),
  whenDue(CALENDAR_COMING['posting-week/is-due'], weekIsDue),
  whenDue(CALENDAR_COMING['posting-week/is-over'], weekIsOver),
  whenDue(POST_IS_DUE, postIsDue),
  whenDue(POST_IS_LOST, postIsLost),
  whenDue(POST_EXPIRES, postExpires),
];

/** What it does when something happens, by the kind of happening. */
export const calendarReactions = {};
