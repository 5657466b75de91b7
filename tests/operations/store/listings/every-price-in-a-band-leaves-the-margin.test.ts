import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LISTING } from '../../../../src/operations/store/listings/listing.ts';
import { termsOf } from '../../../../src/operations/store/listings/look-ups.ts';
import { endedPrice, priceParts } from '../../../../src/operations/store/listings/price.ts';
import { priceBand, priceBasisOf, priceFits } from '../../../../src/operations/store/listings/price-terms.ts';
import { marketRules } from '../../../../src/operations/store/listings/terms.ts';
import { listingsDesk } from '../../../support/store/listings.ts';
import { days } from '../../../support/world.ts';

test('whatever the product, the place and the day: a price in its band leaves the stated share of the price without tax', () => {
  const desk = listingsDesk(202).until(days(4));
  const { world } = desk.sitting;
  const listings = world.all(LISTING);
  fc.assert(
    fc.property(fc.nat(listings.length - 1), fc.nat(1000), fc.nat(96), (which, share, hour) => {
      const listing = listings[which];
      if (listing === undefined) return;
      const terms = termsOf(world, desk.open + hour * 3_600_000);
      const band = priceBand(terms, listing);
      if (band === null) throw new Error('no price leaves the margin');
      const within = band.low + Math.floor(((band.high - band.low) * share) / 1000);
      const price = endedPrice(within, marketRules(terms, listing.market).ending);
      if (!priceFits(terms, listing, price)) return;
      const basis = priceBasisOf(terms, listing);
      const { left, withoutTax } = priceParts(price, basis);
      // Each part is rounded to a minor unit: a price can miss its share by the roundings and by nothing more.
      expect(left * 1000).toBeGreaterThanOrEqual(withoutTax * basis.marginPermille - 2000);
    }),
    { numRuns: 60 },
  );
});

test('every listing on sale on Monday has a price in its band', () => {
  const desk = listingsDesk(101);
  const terms = termsOf(desk.sitting.world, desk.open);
  const off = desk.listings.filter((one) => one.content !== undefined && !priceFits(terms, one, one.content.price));
  expect(off.map(({ id }) => id)).toEqual([]);
});
