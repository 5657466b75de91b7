import { type RandomStream, randomFrom } from '../../../kernel/random.ts';
import { HOUR } from '../../shop/calendar.ts';
import { type AccountDay, type Figures, NO_FIGURES, sumOf } from './figures.ts';
import { dateOfDay } from './local-days.ts';
import type { Audience, AudienceEffect, AudienceModel } from './model.ts';
import { livedPermille, partOf } from './post-outcome.ts';

/** A post that is out, with all that will come of it. */
export interface OutPost {
  readonly id: string;
  readonly account: string;
  readonly at: number;
  readonly outcome: Figures;
  /** Posts of its seven days that were too many, and whether it offends: both make followers leave. */
  readonly excess: number;
  readonly offends: boolean;
  /** When it was taken down: nobody sees it from then on. */
  readonly takenDownAt?: number;
}

/** A day of an account on the clock of its market. */
export interface DaySpan {
  readonly day: number;
  readonly start: number;
  readonly end: number;
}

/** What of a day decides its figures. */
export interface DaySituation {
  readonly span: DaySpan;
  /** The posts that people still see. */
  readonly posts: readonly OutPost[];
  /** At the beginning of the day. */
  readonly followers: number;
  /** −1000 to 1000: how warmly the market speaks of the brand. */
  readonly warmth: number;
}

const NO_EFFECT: Omit<AudienceEffect, 'account' | 'from' | 'to'> = {
  ...{ engagement: 1000, clicks: 1000, orders: 1000, spend: 1000 },
};

/** What changes the figures of an account on a day; where several do, the last. */
export const effectOn = ({ effects }: AudienceModel, account: string, day: number) =>
  effects.findLast((each) => each.account === account && day >= each.from && day <= each.to) ?? NO_EFFECT;

const share = (amount: number, permille: number): number => Math.floor((amount * permille) / 1000);

/** An amount over a divisor, rounded by chance so that it is right on average. */
const byChance = (random: RandomStream, amount: number, over: number): number =>
  Math.floor((amount + random.int(0, over - 1)) / over);

/** Of 1,000 followers, so many come by on a day of their own accord. */
const COME_BY = 12;
/** Of 100,000 followers, so many leave on any day; of 10,000, so many where a post offends. */
const LEAVE = 22;
const OFFENDED = 60;
/** Who comes by, and who sees a boosted post, does so much of what the people of a post do, per-mille. */
const BOOSTED = { engagement: 350, clicks: 700 } as const;

/** What comes of those who come by, and of boosted impressions. */
function besides(
  { own, kind }: Audience,
  followers: number,
  effect: typeof NO_EFFECT,
  random: RandomStream,
): Pick<Figures, 'impressions' | 'reach' | 'likes' | 'clicks' | 'spend' | 'views'> {
  const [came, bought] = [share(followers, COME_BY), share(own.boost, random.int(950, 1050))];
  const shown = own.boostPrice === 0 ? 0 : Math.floor((bought * 1000) / own.boostPrice);
  const reach = came + share(shown, 800);
  const impressions = share(came, 1300) + shown;
  return {
    ...{ reach, impressions, views: share(reach, kind.views) },
    likes: share(share(reach, kind.engagement), BOOSTED.engagement),
    clicks: share(Math.floor((impressions * kind.clicks) / 10_000), BOOSTED.clicks),
    spend: share(bought, effect.spend),
  };
}

/** What of a post comes on a day, with what changes it. */
export function postOnDay({ kind }: Audience, post: OutPost, span: DaySpan, effect: typeof NO_EFFECT): Figures {
  const lived = (at: number): number => {
    const seen = Math.min(at, post.takenDownAt ?? at);
    return livedPermille(kind, Math.max(0, Math.floor((seen - post.at) / HOUR)));
  };
  const part = partOf(post.outcome, lived(span.start), lived(span.end));
  return {
    ...part,
    ...{ likes: share(part.likes, effect.engagement), comments: share(part.comments, effect.engagement) },
    ...{ shares: share(part.shares, effect.engagement), saves: share(part.saves, effect.engagement) },
    clicks: share(part.clicks, effect.clicks),
  };
}

/** People who begin to follow, and who leave. */
function moves(
  audience: Audience,
  { span, posts, followers }: DaySituation,
  reach: number,
  random: RandomStream,
): { readonly gained: number; readonly lost: number } {
  const { own, kind } = audience;
  const today = posts.filter(({ at }) => at >= span.start && at < span.end);
  const leaving = today.reduce(
    (sum, { excess, offends }) => sum + kind.leaves * (1 + excess) + (offends ? OFFENDED : 0),
    0,
  );
  const lost = Math.min(followers, byChance(random, followers * (LEAVE + leaving * 10), 100_000));
  const room = Math.max(0, own.people - followers);
  return { gained: Math.min(room, byChance(random, reach * kind.gains, 10_000)), lost };
}

/** Of an angry market, at most so many per-mille fewer of those who click order (and so many more of a warm one). */
const WARMTH = 60;

/** Clicks that become orders, and what these bring. */
function sales(
  { own }: Audience,
  clicks: number,
  effect: typeof NO_EFFECT,
  warmth: number,
  random: RandomStream,
): Pick<Figures, 'orders' | 'revenue'> {
  const warm = 1000 + Math.floor((warmth * WARMTH) / 1000);
  const expected = Math.floor((clicks * own.conversion * effect.orders) / 1000) * warm;
  const orders = Math.min(clicks, byChance(random, expected, 10_000_000));
  return { orders, revenue: share(orders * own.basket, random.int(930, 1070)) };
}

/**
 * The figures of a day of an account, once it is over. What comes by chance hangs on account and day alone, so that a post more or less
 * changes nothing but what comes of it.
 */
export function dayOutcome(model: AudienceModel, audience: Audience, situation: DaySituation): AccountDay {
  const { span, posts, followers, warmth } = situation;
  const { account } = audience.own;
  const date = dateOfDay(span.day);
  const random = randomFrom(model.seed).fork(`${account}/${date}`);
  const effect = effectOn(model, account, span.day);
  const extra = { ...NO_FIGURES, ...besides(audience, followers, effect, random.fork('besides')) };
  const parts = posts.map((post) => postOnDay(audience, post, span, effect));
  const all = sumOf([
    { ...extra, likes: share(extra.likes, effect.engagement), clicks: share(extra.clicks, effect.clicks) },
    ...parts,
  ]);
  // Who sees two posts of a day is one person, and no more people can be reached than there are.
  const reach = Math.min(all.reach, audience.own.people);
  const { gained, lost } = moves(audience, situation, reach, random.fork('followers'));
  return {
    ...{ id: `${account}/${date}`, account, date, settled: true, ...all, reach },
    ...sales(audience, all.clicks, effect, warmth, random.fork('orders')),
    posts: posts.filter(({ at }) => at >= span.start && at < span.end).length,
    followers: followers + gained - lost,
    ...{ gained, lost },
  };
}

/** The day as its platform shows it at first: views not yet cleaned of machines, orders not yet all counted (handbook, `platform-figures`). */
export function provisional(model: AudienceModel, day: AccountDay, people: number): AccountDay {
  const random = randomFrom(model.seed).fork(`${day.id}/early`);
  const more = (amount: number, least: number, most: number): number => share(amount, random.int(least, most));
  const clicks = more(day.clicks, 1020, 1050);
  const orders = Math.min(clicks, more(day.orders, 650, 850));
  return {
    ...day,
    settled: false,
    impressions: more(day.impressions, 1030, 1060),
    reach: Math.min(people, more(day.reach, 1030, 1060)),
    views: more(day.views, 1030, 1060),
    ...{ clicks, orders },
    revenue: day.orders === 0 ? 0 : Math.floor((day.revenue * orders) / day.orders),
  };
}
