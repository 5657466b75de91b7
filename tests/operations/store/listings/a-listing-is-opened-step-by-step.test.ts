import { describe, expect, test } from 'vitest';
import { listingsDesk } from '../../../support/store/listings.ts';
import { hours } from '../../../support/world.ts';

const SEED = 101;

describe('a listing that may be opened', () => {
  const desk = listingsDesk(SEED);

  test('is not written before its restrictions are checked', () => {
    const listing = desk.toOpen(true);
    expect(desk.refused('listing/draft', { listing: listing.id, ...desk.right(listing) })).toBe(
      'market-listing/not-assessed',
    );
    expect(desk.refused('listing/submit', { listing: listing.id })).toBe('market-listing/not-written');
  });

  test('is live once the review of its channel has answered', () => {
    const listing = desk.toOpen(true);
    desk.submit(listing);
    expect(desk.stage(listing.id)).toBe('in-review');
    expect(desk.refused('listing/fix', { listing: listing.id, title: 0 })).toBe('market-listing/not-now');
    desk.wait(hours(6));
    expect(desk.stage(listing.id)).toBe('live');
  });

  test('comes back with every reason, is mended and sent in again', () => {
    const listing = desk.toOpen(true);
    desk.submit(listing, { attributes: {}, images: [] }).wait(hours(6));
    const codes = new Set(desk.listing(listing.id).faults?.map(({ code }) => code));
    expect([...codes].sort()).toEqual(['attribute-missing', 'images-few']);
    const { attributes, images } = desk.right(listing);
    desk.do('listing/fix', { listing: listing.id, attributes, images });
    desk.do('listing/submit', { listing: listing.id });
    desk.wait(hours(6));
    expect(desk.stage(listing.id)).toBe('live');
  });

  test('takes only what the product sheet and the handbook have to choose from', () => {
    const listing = desk.toOpen(true);
    desk.do('listing/assess', { listing: listing.id, verdict: 'allowed', law: null });
    const content = { listing: listing.id, ...desk.right(listing) };
    for (const wrong of [
      { title: 40 },
      { images: ['none'] },
      { images: ['front', 'front'] },
      { hs: '123456' },
      { origin: 'XX' },
    ])
      expect(desk.refused('listing/draft', { ...content, ...wrong })).toBe('market-listing/no-such-choice');
  });
});

describe('a listing that a rule forbids', () => {
  const desk = listingsDesk(SEED);

  test('is declined with the rule, and needs one to be called restricted', () => {
    const { id, ...place } = desk.toOpen(false);
    const [law = ''] = desk.laws(place);
    expect(desk.refused('listing/assess', { listing: id, verdict: 'restricted', law: null })).toBe(
      'market-listing/rule-missing',
    );
    desk.do('listing/assess', { listing: id, verdict: 'restricted', law });
    expect(desk.told('market-listing/assessed', id)).toMatchObject([{ right: true, lawRight: true }]);
    desk.do('listing/decline', { listing: id, law });
    expect(desk.stage(id)).toBe('delisted');
  });

  test('is sent back by the platform where it was sent in all the same', () => {
    const listing = desk.toOpen(false);
    desk.submit(listing).wait(hours(6));
    expect(desk.listing(listing.id).faults?.[0]?.code).toBe('restricted');
  });
});
