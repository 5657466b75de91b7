import type { RecordReader } from '../../../kernel/step.ts';
import type { OutputCell, OutputTable } from '../../duty.ts';
import { taipeiDate } from '../../shop/calendar.ts';
import { find } from '../../shop/catalogue.ts';
import { LISTING, type Listing, listingStage } from './listing.ts';
import { storeCatalogueOf, termsOf } from './look-ups.ts';
import { sheetOf } from './terms.ts';

const day = (at: number | undefined): OutputCell => (at === undefined ? '' : { day: taipeiDate(at) });

function rowOf(world: RecordReader, listing: Listing): readonly OutputCell[] {
  const { number, product, channel, market, content, goLiveBy, liveAt, declined } = listing;
  const { sku } = find(storeCatalogueOf(world).products, product);
  const { currency } = find(storeCatalogueOf(world).markets, market);
  return [
    ...[number, sku, product, channel, market, content?.category ?? ''],
    content === undefined ? '' : (sheetOf(termsOf(world), product).titles[content.title] ?? ''),
    ...[content?.hs ?? '', content?.origin ?? ''],
    content === undefined ? '' : { amount: content.price, currency },
    content?.quantity ?? '',
    listingStage(listing),
    ...[day(goLiveBy), day(liveAt), declined ?? ''],
  ];
}

/** O2.1.1 product data: one row a listing, as it stands. */
export const listingOutputs = (world: RecordReader): readonly OutputTable[] => [
  {
    code: 'O2.1.1',
    columns: [
      ...['listing', 'sku', 'product', 'channel', 'market', 'listing-category', 'listing-title', 'hs', 'origin'],
      ...['price', 'quantity', 'listing-stage', 'go-live-by', 'live', 'listing-law'],
    ].map((name) => `@${name}`),
    rows: world.all(LISTING).map((listing) => rowOf(world, listing)),
  },
];
