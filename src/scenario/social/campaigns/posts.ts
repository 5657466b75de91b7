import type { RandomStream } from '../../../kernel/random.ts';
import { DAY, HOUR } from '../../../operations/shop/calendar.ts';
import type { PostCase, PostFacts, PostKind } from '../../../operations/social/campaigns/buyer-post.ts';
import type { CampaignOffer } from '../../../operations/social/campaigns/house.ts';
import type { ComingPost } from '../../../operations/social/campaigns/truth.ts';
import { dayAt, someTime } from '../../compile/context.ts';
import type { CompilingSocial } from '../subject.ts';
import type { CampaignsData, PostData } from './schema.ts';

const HONEST_ACCOUNT = [60, 2400] as const;
const FRESH_ACCOUNT = [1, 14] as const;

/** What can be seen of a post of each case. Now and then an honest buyer has a fresh account: that alone proves nothing. */
function factsOf(random: RandomStream, { case: postCase, rewarded = true }: PostData, kind: PostKind): PostFacts {
  const of = ([least, most]: readonly [number, number]): number => random.int(least, most);
  const honest: PostFacts = {
    ...{ order: 'delivered', rewarded, labelled: rewarded, alike: 1 },
    accountDays: of(random.chance(150) ? FRESH_ACCOUNT : HONEST_ACCOUNT),
    ...(kind === 'photo' ? { consent: 'given', people: random.chance(300) ? 'author' : 'nobody' } : {}),
  };
  const stranger: PostFacts = {
    ...{ order: 'none', rewarded: false, labelled: false, alike: 1 },
    accountDays: of(FRESH_ACCOUNT),
    ...(kind === 'photo' ? { consent: 'not-asked', people: 'nobody' } : {}),
  };
  switch (postCase) {
    case 'question':
      return { ...stranger, order: random.chance(400) ? 'delivered' : 'none', accountDays: of(HONEST_ACCOUNT) };
    case 'criticism':
      return { ...honest, accountDays: of(random.chance(400) ? FRESH_ACCOUNT : HONEST_ACCOUNT) };
    case 'unlabelled':
      return { ...honest, labelled: false };
    case 'photo-unasked':
      return { ...honest, consent: 'not-asked' };
    case 'photo-others':
      return { ...honest, people: 'others' };
    case 'fake-review':
      return { ...stranger, alike: random.int(1, 3) };
    case 'shill':
    case 'spam':
      return { ...stranger, accountDays: random.int(1, 40) };
    case 'hunter':
      return { ...honest, accountDays: random.int(5, 200), alike: random.int(3, 7) };
    default:
      return honest;
  }
}

const PHOTO_CASES: readonly PostCase[] = ['good-photo', 'photo-unasked', 'photo-others', 'hunter', 'unlabelled'];
const REVIEW_CASES: readonly PostCase[] = ['praise', 'criticism', 'unlabelled', 'fake-review'];

/** Where such a post stands: under a product, in an album, or among the comments. */
function kindOf({ mechanic, case: postCase }: PostData): PostKind {
  if (mechanic === 'photos') return PHOTO_CASES.includes(postCase) ? 'photo' : 'comment';
  return mechanic === 'feedback' && REVIEW_CASES.includes(postCase) ? 'review' : 'comment';
}

/** One post of every case there is for the campaign, and others up to the number. */
function draw(random: RandomStream, pool: readonly PostData[], many: number): readonly PostData[] {
  const mixed = random.shuffle(pool);
  const ofEach = [...new Set(mixed.map((post) => post.case))].map((postCase) =>
    mixed.find((post) => post.case === postCase),
  );
  const first = ofEach.filter((post) => post !== undefined);
  const others = mixed.filter((post) => !first.includes(post));
  return random.fork('order').shuffle([...first, ...others].slice(0, Math.max(many, first.length)));
}

/** Moments while the campaign is live: most in office hours, some in the evening. */
function moments(c: CompilingSocial, random: RandomStream, own: CampaignsData, many: number): readonly number[] {
  const last = dayAt(c, own.until - 1);
  const days = Array.from({ length: own.until - own.from + 1 }, (_, i) => dayAt(c, own.from - 1 + i));
  const at = (): number => {
    const { open, close } = random.pick(days);
    const evening = random.chance(250);
    return evening ? someTime(random, close + HOUR, close + 5 * HOUR) : someTime(random, open + HOUR / 2, close - HOUR);
  };
  // Nothing comes so late that it could not be dealt with before the campaign is closed.
  return Array.from({ length: many }, at)
    .map((moment) => (moment > last.close - 3 * HOUR ? moment - DAY : moment))
    .sort((a, b) => a - b);
}

/** What people will post about a campaign, in the order of time. Ids are given later. */
export function makePosts(
  c: CompilingSocial,
  random: RandomStream,
  own: CampaignsData,
  offer: CampaignOffer,
): readonly Omit<ComingPost, 'id'>[] {
  const pool = own.posts.filter(({ mechanic, market }) => mechanic === offer.mechanic && market === offer.market);
  const drawn = draw(random.fork('posts'), pool, own.postsPerCampaign);
  const times = moments(c, random.fork('times'), own, drawn.length);
  const names = random.fork('names').shuffle(own.people.find(({ market }) => market === offer.market)?.names ?? ['?']);
  return drawn.map((post, i) => ({
    ...{ campaign: offer.id, market: offer.market, kind: kindOf(post), language: post.language },
    author: names[i % names.length] ?? '?',
    text: `buyerPosts.${post.case}.${post.id}`,
    ...(post.stars === undefined ? {} : { stars: post.stars }),
    facts: factsOf(random.fork(`facts/${post.id}`), post, kindOf(post)),
    at: times[i] ?? 0,
  }));
}
