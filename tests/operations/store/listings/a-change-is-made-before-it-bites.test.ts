import { expect, test } from 'vitest';
import { rightFields, rightImages, rightTitle } from '../../../../src/bots/store/listing-content.ts';
import { termsOf } from '../../../../src/operations/store/listings/look-ups.ts';
import { priceBand } from '../../../../src/operations/store/listings/price-terms.ts';
import { type ListingsDesk, listingsDesk } from '../../../support/store/listings.ts';
import { hours } from '../../../support/world.ts';

const until = (desk: ListingsDesk, at: number): ListingsDesk => desk.wait(Math.max(0, at - desk.now));

test('a platform suspends what breaks its new rule on the day, and takes it back once it is mended', () => {
  const desk = listingsDesk(101);
  const notice = desk.untilNotice('attribute');
  const [listing] = desk.touched(notice);
  if (listing === undefined) throw new Error('nothing is touched');
  until(desk, notice.bitesAt);
  expect(desk.stage(listing.id)).toBe('suspended');
  expect(desk.refused('listing/resume', { listings: [listing.id] })).toBe('market-listing/still-at-fault');
  desk.do('listing/fix', { listing: listing.id, attributes: rightFields(termsOf(desk.sitting.world), listing) });
  desk.do('listing/resume', { listings: [listing.id] });
  expect(desk.stage(listing.id)).toBe('live');
});

test('a listing that is mended in time stays live, and the change counts as made', () => {
  const desk = listingsDesk(101);
  const notice = desk.untilNotice('title', 'image');
  const terms = termsOf(desk.sitting.world, notice.bitesAt);
  for (const listing of desk.touched(notice))
    desk.do('listing/fix', {
      listing: listing.id,
      ...(notice.matter.sort === 'title'
        ? { title: rightTitle(terms, listing) }
        : { images: rightImages(terms, listing) }),
    });
  until(desk, notice.bitesAt);
  expect(desk.told('listing-notice/bitten', notice.id)).toMatchObject([{ left: [] }]);
  for (const { id } of desk.touched(notice)) expect(desk.stage(id)).toBe('live');
});

test('a price that falls out of its band is due, and one that stays in it is not', () => {
  const desk = listingsDesk(101);
  const notice = desk.untilNotice('rate');
  const terms = termsOf(desk.sitting.world, notice.bitesAt);
  const touched = new Set(desk.touched(notice).map(({ id }) => id));
  expect(touched.size).toBeGreaterThan(0);
  for (const { id, market, content, ...place } of desk.listings) {
    if (notice.matter.sort !== 'rate' || market !== notice.matter.market || content === undefined) continue;
    const band = priceBand(terms, { ...place, market });
    expect(touched.has(id), id).toBe(band === null || content.price < band.low || content.price > band.high);
  }
});

test('prices are changed for many listings at once, and a wrong one in the rows changes none', () => {
  const desk = listingsDesk(101);
  const live = desk.listings.filter(({ content }) => content !== undefined).slice(0, 2);
  const prices = live.map(({ id, content }) => ({ listing: id, price: content?.price ?? 1 }));
  desk.do('listing/reprice', { prices });
  expect(desk.told('market-listing/repriced')).toHaveLength(2);
  expect(desk.refused('listing/reprice', { prices: [...prices, { listing: 'L-none', price: 5 }] })).toBe(
    'market-listing/unknown',
  );
  expect(desk.refused('listing/reprice', { prices: [prices[0], prices[0]] })).toBe('market-listing/twice');
  desk.wait(hours(1));
});
