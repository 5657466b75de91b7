import type { RandomStream } from '../../../kernel/random.ts';
import type { CampaignOffer } from '../../../operations/social/campaigns/house.ts';
import type { CampaignsPart } from '../../../operations/social/campaigns/part.ts';
import type { CampaignTruth } from '../../../operations/social/campaigns/truth.ts';
import type { CompilingSocial } from '../subject.ts';
import { makeClaims } from './claims.ts';
import { makeDraw } from './draws.ts';
import { makeOffer, readingTimes } from './offers.ts';
import { makePosts } from './posts.ts';
import type { CampaignsData } from './schema.ts';
import { makeThreads } from './threads.ts';

/** Readings at which the traffic of one campaign turns bad: late enough to have seen it good, early enough to be mended. */
const DRY_READINGS = [2, 3] as const;

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** Gives ids in the order of time, so that they tell nothing. */
const numbered = <T extends { readonly at: number }>(
  prefix: string,
  all: readonly T[],
): readonly (T & { id: string })[] =>
  [...all].sort((a, b) => a.at - b.at).map((each, i) => ({ ...each, id: `${prefix}-${twoDigits(i + 1)}` }));

/** How many orders come until each reading, and what posts and messages cost until then: a little less than was expected. */
const ticksOf = (random: RandomStream, offer: CampaignOffer, times: readonly number[]): CampaignTruth['ticks'] =>
  times.map((at, i) => {
    const one = random.fork(`tick/${i}`);
    const usual = Math.floor(offer.expectedOrders / times.length);
    const orders = Math.max(4, usual + one.int(-1, 1));
    return { at, orders, media: Math.floor((offer.mediaPerOrder * orders * one.int(850, 990)) / 1000) };
  });

function truthOf(
  c: CompilingSocial,
  random: RandomStream,
  own: CampaignsData,
  offers: readonly CampaignOffer[],
): CampaignsPart['truth'] {
  const times = readingTimes(c, own);
  const dry = random.fork('dry');
  const [dryOffer, dryFrom] = [dry.pick(offers).id, times[dry.pick(DRY_READINGS)] ?? null];
  const streamOf = ({ id }: CampaignOffer): RandomStream => random.fork(`campaign/${id}`);
  const posts = numbered(
    'BP',
    offers.flatMap((offer) => makePosts(c, streamOf(offer).fork('posts'), own, offer)),
  );
  const claims = numbered(
    'RC',
    offers.flatMap((offer) =>
      offer.mechanic === 'referral' ? makeClaims(c, streamOf(offer).fork('claims'), own, offer) : [],
    ),
  );
  const threads = makeThreads(c, random.fork('threads'), own, offers);
  const { members, ...word } = own.word;
  const of = <T extends { readonly campaign: string }>(all: readonly T[], id: string): readonly T[] =>
    all.filter(({ campaign }) => campaign === id);
  const campaigns = offers.map((offer): [string, CampaignTruth] => [
    offer.id,
    {
      ticks: ticksOf(streamOf(offer).fork('ticks'), offer, times),
      dryFrom: offer.id === dryOffer ? dryFrom : null,
      posts: of(posts, offer.id),
      claims: of(claims, offer.id),
      threads: of(threads, offer.id),
      ...makeDraw(streamOf(offer).fork('draw'), own, offer),
      members: offer.mechanic === 'referral' ? Array.from({ length: members }, (_, i) => `member-${i + 1}`) : [],
      word,
      people: own.people.find(({ market }) => market === offer.market)?.names ?? [],
    },
  ]);
  return { seed: random.fork('seed').int(1, 1_000_000_000), campaigns: Object.fromEntries(campaigns) };
}

/** Puts the offers and the ends of their time on the agenda. */
function planOffers(c: CompilingSocial, offers: readonly CampaignOffer[]): void {
  for (const [i, { id: campaign, offeredAt, lapsesAt }] of offers.entries()) {
    c.coming.push(
      { kind: 'word-campaign/is-offered', at: offeredAt, campaign },
      { kind: 'word-campaign/lapses', at: lapsesAt, campaign },
    );
    const signs = [{ happening: 'word-campaign/offered', of: campaign }];
    c.made.push({ file: 'campaigns.yaml', path: ['campaigns', 'offers', i], least: 1, most: 1, signs });
  }
}

/** Makes the part of a form about campaigns by word of mouth. */
export function compileCampaigns(
  c: CompilingSocial,
  own: CampaignsData,
): { house: CampaignsPart['house']; form: CampaignsPart['form']; truth: CampaignsPart['truth'] } {
  const random = c.random.fork('campaigns');
  const offers = own.offers.map((_, i) => makeOffer(c, random.fork(`offer/${i}`), own, i));
  planOffers(c, offers);
  return {
    house: { offers, laws: own.laws as CampaignsPart['house']['laws'] },
    form: { campaigns: offers.map(({ id }) => id) },
    truth: truthOf(c, random, own, offers),
  };
}
