import { type RandomStream, randomFrom } from '../../../kernel/random.ts';
import { DAY, HOUR } from '../../shop/calendar.ts';
import type { PostFormat } from '../brief.ts';
import type { PostFit } from '../calendar/social-post.ts';
import type { Offsets } from '../local-time.ts';
import type { AudienceNow, PostEcho } from './audience.ts';
import { type DaySpan, dayOutcome, effectOn, postOnDay } from './day-outcome.ts';
import { type AccountDay, countsOf, NO_FIGURES, type PostFigures, sumOf } from './figures.ts';
import { dateOfDay, dayIn, startOfDay } from './local-days.ts';
import { type Audience, type AudienceModel, audienceOf } from './model.ts';
import { lifeHours, luckOf, postOutcome, tooMany } from './post-outcome.ts';

/** What is known of a post that goes out. */
export interface NewPost {
  readonly id: string;
  readonly account: string;
  readonly at: number;
  /** The idea it is made of; with account and day it names the stream of what comes by chance. */
  readonly card: string;
  readonly topic: string;
  readonly format: PostFormat;
  readonly fit: PostFit;
}

/** The audience of an account; throws where the model has none, which the check of a pack rules out. */
export function needAudience(model: AudienceModel, account: string): Audience {
  const audience = audienceOf(model, account);
  if (audience === undefined) throw new Error(`no audience of ${account}`);
  return audience;
}

/** A day of a market, from its first moment to the next day's. */
export const spanOf = (offsets: Offsets, market: string, day: number): DaySpan => ({
  day,
  start: startOfDay(offsets, market, day),
  end: startOfDay(offsets, market, day + 1),
});

/** The stream of what comes by chance to a post: the same whatever else goes out, and whatever number it has. */
const luckFor = (model: AudienceModel, { account, card }: NewPost, date: string): RandomStream =>
  randomFrom(model.seed).fork(`${account}/${date}/post/${card}`);

/** A week between posts is a week, also where the later one goes out some hours earlier in the day. */
const WEEK = 7 * DAY - 12 * HOUR;

/** What the public will make of a post that goes out now. `earlier`: when other posts of the account went out. */
export function hear(
  model: AudienceModel,
  offsets: Offsets,
  post: NewPost,
  followers: number,
  earlier: readonly number[],
): PostEcho {
  const audience = needAudience(model, post.account);
  const { own, kind } = audience;
  const day = dayIn(offsets, own.market, post.at);
  const inSevenDays = 1 + earlier.filter((at) => at > post.at - WEEK && at <= post.at).length;
  const { id, account, at, topic, format, fit } = post;
  const luck = luckOf(luckFor(model, post, dateOfDay(day)));
  return {
    ...{ id, account, at, topic, format, isOver: false, soFar: NO_FIGURES },
    outcome: postOutcome(audience, model.losses, { followers, topic, fit, inSevenDays, luck }),
    excess: tooMany(inSevenDays, own.bears),
    offends: fit.offends !== null,
    lastDay: dayIn(offsets, own.market, at + lifeHours(kind) * HOUR),
  };
}

/** What a platform shows of a post. */
export const shownPost = ({ id, account, at, topic, format, soFar, isOver }: PostEcho): PostFigures => ({
  ...{ id, account, at, topic, format, settled: isOver },
  ...countsOf(soFar),
});

/** The day of an account, and how its people and posts stand afterwards. */
export interface Counted {
  readonly day: AccountDay;
  readonly audience: AudienceNow;
  readonly echoes: readonly PostEcho[];
}

/** Counts a day of an account once it is over. `echoes` are its posts that were seen that day. */
export function countDay(
  model: AudienceModel,
  now: AudienceNow,
  echoes: readonly PostEcho[],
  span: DaySpan,
  warmth: number,
): Counted {
  const audience = needAudience(model, now.id);
  const day = dayOutcome(model, audience, { span, posts: echoes, followers: now.followers, warmth });
  const effect = effectOn(model, now.id, span.day);
  return {
    day,
    audience: { id: now.id, followers: day.followers, counted: span.day },
    echoes: echoes.map((echo) => {
      const part = postOnDay(audience, echo, span, effect);
      // The platform gives each post the orders of its own clicks; the rest came by way of the account.
      const ofAll = (amount: number): number =>
        day.clicks === 0 ? 0 : Math.floor((amount * part.clicks) / day.clicks);
      const sold = { orders: ofAll(day.orders), revenue: ofAll(day.revenue) };
      return { ...echo, soFar: sumOf([echo.soFar, { ...part, ...sold }]) };
    }),
  };
}
