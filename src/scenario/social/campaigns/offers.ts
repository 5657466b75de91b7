import type { RandomStream } from '../../../kernel/random.ts';
import { atClock } from '../../../operations/shop/calendar.ts';
import { inTwd } from '../../../operations/shop/market.ts';
import { HOME_MARKET } from '../../../operations/social/brief.ts';
import { allowedCost } from '../../../operations/social/campaigns/costs.ts';
import type { CampaignOffer } from '../../../operations/social/campaigns/house.ts';
import type { Mechanic } from '../../../operations/social/campaigns/mechanics.ts';
import { dayAt } from '../../compile/context.ts';
import type { CompilingSocial } from '../subject.ts';
import type { CampaignsData, OfferData } from './schema.ts';

/** What is sold at home is priced as in the market whose prices the house calculates in. */
const PRICED_LIKE_HOME = 'US';

/** What a product brings in a market, whole TWD. */
function priceIn({ catalogue }: CompilingSocial, product: string, market: string): number {
  const priced = market === HOME_MARKET ? PRICED_LIKE_HOME : market;
  const found = catalogue.markets.find(({ id }) => id === priced);
  const goods = catalogue.products.find(({ id }) => id === product);
  if (found === undefined || goods === undefined) return 0;
  return inTwd(goods.prices[found.currency] ?? 0, found);
}

const between = (random: RandomStream, { least, most }: { least: number; most: number }): number =>
  random.int(least, Math.max(least, most));

const hundreds = (value: number): number => Math.ceil(value / 100) * 100;

/** The dates and limits that all campaigns have in common. */
function datesOf(c: CompilingSocial, { from, until, approveBy, lapses }: CampaignsData) {
  return {
    from: dayAt(c, from - 1).date,
    until: dayAt(c, until - 1).date,
    approveBy: dayAt(c, approveBy - 1).close,
    lapsesAt: dayAt(c, lapses - 1).close,
  };
}

/** Draws a campaign of the brief: where, with what, and what it may cost. The numbers always leave room for a good reward. */
export function makeOffer(c: CompilingSocial, random: RandomStream, own: CampaignsData, place: number): CampaignOffer {
  const data = own.offers[place] as OfferData;
  const market = random.pick(data.markets);
  const product = random.pick(data.products);
  const price = priceIn(c, product, market);
  const marginPermille = between(random, data.marginPermille);
  const allowed = allowedCost({ price, marginPermille }, c.socialRules);
  const expectedOrders = between(random, data.expectedOrders);
  const rewards = between(random, data.rewardsPerOrderPermille);
  return {
    ...{ id: data.mechanic, mechanic: data.mechanic as Mechanic, market, product, price, marginPermille },
    mediaPerOrder: Math.floor((allowed * between(random, data.mediaPermille)) / 1000),
    rewardsPerOrderPermille: data.prizes === 0 ? rewards : Math.ceil((data.prizes * 1000) / expectedOrders),
    expectedOrders,
    leastValue: Math.ceil((price * data.leastValuePermille) / 1000),
    budget: hundreds((allowed * expectedOrders * random.int(1100, 1300)) / 1000),
    prizes: data.prizes,
    talkTarget: data.talkTarget,
    offeredAt: atClock(dayAt(c, data.offered.day - 1).open, data.offered.at as `${number}:${number}`),
    ...datesOf(c, own),
  };
}

/** The moments at which a live campaign is read. */
export const readingTimes = (c: CompilingSocial, { from, until, readings }: CampaignsData): readonly number[] =>
  Array.from({ length: until - from + 1 }, (_, i) => dayAt(c, from - 1 + i)).flatMap(({ open }) =>
    readings.map((at) => atClock(open, at as `${number}:${number}`)),
  );
