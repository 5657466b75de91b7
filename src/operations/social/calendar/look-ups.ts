import type { Refusal } from '../../../kernel/happening.ts';
import type { RecordReader } from '../../../kernel/step.ts';
import { HOUR, MINUTE } from '../../shop/calendar.ts';
import { accountOf } from '../brief.ts';
import { localMoment } from '../local-time.ts';
import { socialHouseOf } from '../look-ups.ts';
import type { SocialHouse } from '../parts.ts';
import type { PostScene } from './fit.ts';
import type { CalendarPage } from './handbook.ts';
import type { AnswerVerdict } from './happenings.ts';
import type { PlannedWeek } from './house.ts';
import { postingWeekId } from './posting-week.ts';
import { isOnGrid, isPeak, weekAt } from './slots.ts';
import { isPostStanding, postState, SOCIAL_POST, type SocialPost, wentOut } from './social-post.ts';
import { MEND_OF, type PlatformTrouble, type PostMend } from './trouble.ts';

export const postRef = (id: string) => ({ kind: SOCIAL_POST, id });

/** A refusal at the calendar: its key and values, and the page that says the rule. */
export const refuse = (
  key: string,
  values: NonNullable<Refusal['values']> = {},
  page: CalendarPage = 'posting',
): Refusal => ({ key, values, page });

/** What posts are judged by, of a handbook. */
export const sceneOf = (house: SocialHouse): PostScene => ({
  brief: house,
  calendar: house.calendar,
  offsets: house.audiences.offsets,
});

/** The week of the plan in which a moment lies for an account; undefined outside of them. */
export function weekOfMoment(house: SocialHouse, account: string, at: number): PlannedWeek | undefined {
  const market = accountOf(house, account)?.market;
  return market === undefined
    ? undefined
    : weekAt(house.calendar, localMoment(house.audiences.offsets, market, at).date);
}

/** The record of the week in which a moment lies for an account. */
export const weekIdOf = (house: SocialHouse, account: string, at: number): string =>
  postingWeekId(account, weekOfMoment(house, account, at)?.week ?? 0);

/** Whether posts of an account have to be published by hand. */
export const isByHand = (house: SocialHouse, account: string): boolean =>
  house.calendar.byHand.includes(accountOf(house, account)?.platform ?? '');

/** What a calendar holds of posts; a bot reads them in the view. */
export type Calendared = Pick<SocialPost, 'id' | 'account' | 'at' | 'publishedAt'> & { readonly standing: boolean };

const calendared = (post: SocialPost): Calendared => ({ ...post, standing: isPostStanding(postState(post)) });

/** Whether a post takes its time on the calendar: it is to go out then, or went out. */
const takesItsTime = (post: Calendared): boolean => post.standing || wentOut(post);

/** Why a post of an account cannot go out at a moment, or null. `self`: the post that is moved, where there is one. */
export function refuseTime(
  world: RecordReader,
  { account, at, self }: { readonly account: string; readonly at: number; readonly self?: string },
): Refusal | null {
  const house = socialHouseOf(world);
  const { postGapMinutes: minutes } = house.rules;
  if (!isOnGrid(at)) return refuse('post/off-grid');
  if (at <= world.now) return refuse('post/time-is-past', { at });
  if (weekOfMoment(house, account, at) === undefined) return refuse('post/outside-weeks', {}, 'cadence');
  const near = world
    .all(SOCIAL_POST)
    .map(calendared)
    .some(
      (post) =>
        post.id !== self &&
        post.account === account &&
        takesItsTime(post) &&
        Math.abs((post.publishedAt ?? post.at) - at) < minutes * MINUTE,
    );
  return near ? refuse('post/too-close', { minutes }) : null;
}

/** How a post that the platform did not take is answered with a new time. */
export function answerTo(
  world: RecordReader,
  trouble: PlatformTrouble,
  { account, at, mend }: { readonly account: string; readonly at: number; readonly mend: PostMend },
): AnswerVerdict {
  const house = socialHouseOf(world);
  const found = accountOf(house, account);
  const until = world.now + house.rules.retryHours * HOUR;
  return {
    trouble,
    mend,
    rightMend: MEND_OF[trouble],
    peak: found !== undefined && isPeak(found, localMoment(house.audiences.offsets, found.market, at)),
    soon: at <= until,
    until,
  };
}

/** The trouble of the platform that a post had last; null where it never had one, or was only forgotten. */
export function platformTrouble({ falls }: Pick<SocialPost, 'falls'>): PlatformTrouble | null {
  const why = falls.at(-1)?.why;
  return why === undefined || why === 'not-pressed' ? null : why;
}

/** Everything that went out so far. */
export const publishedPosts = (reader: RecordReader): readonly SocialPost[] => reader.all(SOCIAL_POST).filter(wentOut);
