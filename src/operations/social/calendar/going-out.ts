import { dueKind } from '../../../kernel/agenda.ts';
import type { Step } from '../../../kernel/step.ts';
import { HOUR, MINUTE } from '../../shop/calendar.ts';
import { accountOf, platformOf } from '../brief.ts';
import { clockOf, localMoment } from '../local-time.ts';
import { socialHouseOf } from '../look-ups.ts';
import { type FittedPost, fitOf, repeats } from './fit.ts';
import { tellPost } from './happenings.ts';
import { cardOf } from './house.ts';
import { postRef, publishedPosts, sceneOf, weekIdOf } from './look-ups.ts';
import { type PublishedPost, SOCIAL_POST, type SocialPost } from './social-post.ts';

type OfPost = { readonly post: string };

/** The time of a post has come. */
export const POST_IS_DUE = dueKind<OfPost>('social-post/is-due');
/** The time of a post that nobody published by hand is lost. */
export const POST_IS_LOST = dueKind<OfPost>('social-post/is-lost');
/** Nobody is shown a post any more. */
export const POST_EXPIRES = dueKind<OfPost>('social-post/expires');

const dueKey = (id: string): string => `social-post/${id}/due`;
const lostKey = (id: string): string => `social-post/${id}/lost`;

/** Puts a post on the calendar, at its time. */
export function pin(step: Step, { id, at }: Pick<SocialPost, 'id' | 'at'>): void {
  step.send(postRef(id), { type: 'SCHEDULE' });
  step.unschedule(lostKey(id));
  step.schedule(at, POST_IS_DUE, { post: id }, dueKey(id));
}

/** Takes a post off the agenda: it will not go out by itself. */
export function unpin(step: Step, id: string): void {
  step.unschedule(dueKey(id));
  step.unschedule(lostKey(id));
}

/** Lets the time of a post that is published by hand run out. */
export function awaitHand(step: Step, { id, at }: Pick<SocialPost, 'id' | 'at'>): void {
  const { byHandLostMinutes } = socialHouseOf(step).rules;
  step.schedule(at + byHandLostMinutes * MINUTE, POST_IS_LOST, { post: id }, lostKey(id));
}

/** What the public gets of a post, as it fits its account at a moment. */
export function madePublic(
  step: Step,
  { id, account, card, format, language }: FittedPost,
  at: number,
  before: readonly FittedPost[],
): PublishedPost {
  const house = socialHouseOf(step);
  const topic = cardOf(house.calendar, card)?.topic ?? '';
  const post = { id, account, card, format, language };
  const fit = fitOf(sceneOf(house), post, at, before);
  const copyOf = before.find((other) => repeats(post, other))?.account ?? null;
  const clock = clockOf(localMoment(house.audiences.offsets, accountOf(house, account)?.market ?? '', at).minutes);
  return { account, card, format, language, topic, fit, copyOf, clock };
}

/** Puts a post out now. */
export function publish(step: Step, id: string): void {
  const post = step.need(SOCIAL_POST, id);
  const house = socialHouseOf(step);
  const out = madePublic(step, post, step.now, publishedPosts(step));
  const late = Math.trunc((step.now - post.at) / MINUTE);
  const week = weekIdOf(house, post.account, step.now);
  unpin(step, id);
  step.send(postRef(id), { type: 'PUBLISH' });
  step.update(SOCIAL_POST, id, (draft) => {
    draft.publishedAt = step.now;
    delete draft.trouble;
  });
  const account = accountOf(house, post.account);
  const kind = account === undefined ? undefined : platformOf(house, account)?.kind;
  if (kind !== undefined) step.schedule(step.now + house.calendar.lifeHours[kind] * HOUR, POST_EXPIRES, { post: id });
  tellPost(step, 'social-post/published', id, { ...out, week, late });
}
