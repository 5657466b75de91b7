import {
  accountOf,
  clockOf,
  isPeak,
  localMoment,
  type PlannedPost,
  type PlannedWeek,
  type PostCard,
  type PostingWeekView,
  type Rows,
  type SittingHost,
  type SocialAccount,
  type SocialHouse,
  slotAt,
  weekOfMoment,
} from '../../../host/index.ts';
import { formatDay, formatMoment } from '../../format.ts';
import { t } from '../../i18n.ts';
import { nameOf } from '../../parts/names.ts';
import { term } from '../../parts/words.ts';

/** Kinds of papers: the calendar, and one post. */
export const POSTING = 'posting';
export const POST = 'social-post';

export const MINUTE = 60_000;
const DAY = 86_400_000;

/** What a question about the calendar is asked of. */
export type Desk = Pick<SittingHost, 'view' | 'catalogue'>;

/** The handbook of the social desk. Throws in a sitting that does not train it. */
export function socialHouse({ catalogue: { social } }: Pick<SittingHost, 'catalogue'>): SocialHouse {
  if (social === undefined) throw new Error('this sitting has no social desk');
  return social;
}

export const postsOf = (host: Pick<SittingHost, 'view'>): Rows<PlannedPost> => host.view().social?.plannedPosts ?? [];
export const weeksOf = (host: Pick<SittingHost, 'view'>): Rows<PostingWeekView> =>
  host.view().social?.postingWeeks ?? [];
export const postOf = (host: Pick<SittingHost, 'view'>, id: string): PlannedPost | undefined =>
  postsOf(host).find((each) => each.id === id);

export const accountName = (host: SittingHost, id: string): string => nameOf(host, 'account', id);
export const cardName = (host: SittingHost, { id }: Pick<PostCard, 'id'>): string => nameOf(host, 'postCard', id);
export const markName = (host: SittingHost, id: string): string => nameOf(host, 'postMark', id);
export const formatName = (format: string): string => term('postFormat', format);
export const languageName = (language: string): string => term('language', language);
export const stageWords = (stage: string): string => term(`${POST}.${POST}`, stage);

/** Whether a post is to go out, or went out: whether it takes a place in its week. */
export const takesPlace = ({ stage, publishedAt }: PlannedPost): boolean =>
  stage === 'scheduled' || (publishedAt !== undefined && stage !== 'withdrawn');

/** The posts of an account that stand in a week, in the sequence of their times; those that were taken off aside. */
export function postsIn(host: Desk, account: string, week: number): PlannedPost[] {
  const house = socialHouse(host);
  return postsOf(host)
    .filter(
      (post) =>
        post.account === account &&
        post.stage !== 'withdrawn' &&
        weekOfMoment(house, account, post.publishedAt ?? post.at)?.week === week,
    )
    .sort((a, b) => a.at - b.at);
}

/** The market's clock as it shows a moment: the day of the week as an index, and the minutes after midnight. */
export function placeOf(
  host: Desk,
  account: SocialAccount,
  week: PlannedWeek,
  at: number,
): { day: number; minutes: number } {
  const { date, minutes } = localMoment(socialHouse(host).audiences.offsets, account.market, at);
  const day = Math.round((Date.parse(`${date}T00:00:00+08:00`) - week.startsAt) / DAY);
  return { day, minutes };
}

/** A day of a week in words, `2/17（週三）`. */
export const dayWords = ({ startsAt }: PlannedWeek, day: number): string => formatDay(startsAt + day * DAY + DAY / 2);

/** A moment on the clock of an account: `2/17（週三） 20:00`. */
export function localWords(host: Desk, account: string, at: number): string {
  const house = socialHouse(host);
  const market = accountOf(house, account)?.market ?? '';
  const { date, minutes } = localMoment(house.audiences.offsets, market, at);
  return `${formatDay(Date.parse(`${date}T12:00:00+08:00`))} ${clockOf(minutes)}`;
}

/** The same moment in Taipei. */
export const taipeiWords = (at: number): string => t('papers:posting.taipei', { at: formatMoment(at) });

/** A slot of a week in words, with all that the eye sees of it: day, clock, Taipei, whether people are there. */
export function slotWords(host: Desk, account: SocialAccount, week: PlannedWeek, day: number, minutes: number): string {
  const { offsets } = socialHouse(host).audiences;
  const at = slotAt(offsets, account.market, week, day, minutes);
  const peak = isPeak(account, localMoment(offsets, account.market, at));
  return t('papers:posting.slot', {
    day: dayWords(week, day),
    clock: clockOf(minutes),
    taipei: formatMoment(at),
    peak: t(peak ? 'papers:posting.inPeak' : 'papers:posting.offPeak'),
  });
}
