import type { RandomStream } from '../../../kernel/random.ts';
import type { PostFit } from '../calendar/social-post.ts';
import { type Figures, figuresOf, NO_FIGURES } from './figures.ts';
import type { Audience, FitLosses, KindTraits } from './model.ts';

const WHOLE = 1000;
const share = (amount: number, permille: number): number => Math.floor((amount * permille) / WHOLE);

/** The share of its reach that a post keeps by how it fits, per-mille. */
const fitPermille = (losses: FitLosses, fit: PostFit): number =>
  [
    fit.peak ? WHOLE : losses.peak,
    fit.language ? WHOLE : losses.language,
    fit.format ? WHOLE : losses.format,
    fit.fresh ? WHOLE : losses.fresh,
    fit.offends === null ? WHOLE : losses.offends,
  ].reduce(share, WHOLE);

/** Posts of the last seven days, this one among them, beyond what the people of the account bear. */
export const tooMany = (inSevenDays: number, bears: number): number => Math.max(0, inSevenDays - bears);

/** The share of its reach that a post keeps among so many of seven days: people tire of more than they bear. Per-mille. */
const tirednessPermille = ({ tires }: Pick<KindTraits, 'tires'>, excess: number): number =>
  Math.floor((WHOLE * WHOLE) / (WHOLE + tires * excess));

/** What chance makes of a post, per-mille; its own draws, whatever else happens. */
export interface PostLuck {
  readonly reach: number;
  readonly engagement: number;
  readonly clicks: number;
}

/** Chance moves the figures of a post by so many per-mille up or down at most. */
const SPREAD = { reach: 140, engagement: 120, clicks: 140 } as const;

export const luckOf = (random: RandomStream): PostLuck => ({
  reach: random.int(WHOLE - SPREAD.reach, WHOLE + SPREAD.reach),
  engagement: random.int(WHOLE - SPREAD.engagement, WHOLE + SPREAD.engagement),
  clicks: random.int(WHOLE - SPREAD.clicks, WHOLE + SPREAD.clicks),
});

/** What decides what comes of a post. */
export interface PostSituation {
  readonly followers: number;
  readonly topic: string;
  readonly fit: PostFit;
  /** Posts of the account in the seven days up to this one, itself included. */
  readonly inSevenDays: number;
  readonly luck: PostLuck;
}

/** Interactions told apart: likes are what is left. */
function splitUp(interactions: number, { comments, shares, saves }: KindTraits) {
  const parts = {
    comments: share(interactions, comments),
    shares: share(interactions, shares),
    saves: share(interactions, saves),
  };
  return { ...parts, likes: interactions - parts.comments - parts.shares - parts.saves };
}

/**
 * All that will come of a post as long as people see it; orders and revenue come with the clicks of each day and are not in it. Reach is
 * a share of the followers and of the market's people, by how it fits, by its topic, and by how tired people are; never more than there
 * are people.
 */
export function postOutcome({ own, kind }: Audience, losses: FitLosses, situation: PostSituation): Figures {
  const { followers, topic, fit, inSevenDays, luck } = situation;
  const liked = own.topics[topic] ?? WHOLE;
  const tired = tirednessPermille(kind, tooMany(inSevenDays, own.bears));
  const kept = [fitPermille(losses, fit), tired, Math.floor((WHOLE + liked) / 2), luck.reach].reduce(share, WHOLE);
  const best = share(followers, kind.reach) + Math.floor((own.people * kind.discovery) / 10_000);
  const reach = Math.min(own.people, share(best, kept));
  const impressions = share(reach, kind.impressions);
  const interactions = Math.min(
    impressions,
    [kind.engagement, liked, luck.engagement].reduce((all, each) => share(all, each), reach),
  );
  return {
    ...NO_FIGURES,
    ...{ reach, impressions, views: share(reach, kind.views), ...splitUp(interactions, kind) },
    clicks: Math.min(impressions, share(Math.floor((impressions * kind.clicks) / 10_000), luck.clicks)),
    spend: Math.floor((followers * kind.message) / 1000),
  };
}

/** Per-mille of its reach that a post has had so many hours after it went out; in between on a straight line. */
export function livedPermille({ life }: Pick<KindTraits, 'life'>, hours: number): number {
  let before = { hours: 0, permille: 0 };
  for (const point of life) {
    if (hours < point.hours) {
      const [past, span] = [Math.max(0, hours - before.hours), point.hours - before.hours];
      return before.permille + Math.floor(((point.permille - before.permille) * past) / span);
    }
    before = point;
  }
  return before.permille;
}

/** Hours after which nobody sees a post any more. */
export const lifeHours = ({ life }: Pick<KindTraits, 'life'>): number => life.at(-1)?.hours ?? 0;

/** What of an outcome comes between two shares of its life; parts of a whole life add up to it. Money is spent at once. */
export const partOf = (outcome: Figures, from: number, to: number): Figures =>
  figuresOf((name) =>
    name === 'spend'
      ? from === 0 && to > 0
        ? outcome.spend
        : 0
      : share(outcome[name], to) - share(outcome[name], from),
  );
