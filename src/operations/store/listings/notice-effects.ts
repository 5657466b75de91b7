import type { RecordReader } from '../../../kernel/step.ts';
import { contentFaults } from './content-rules.ts';
import { isOnSale, LISTING, type Listing, listingStage } from './listing.ts';
import { noticesOf, storeCatalogueOf, termsOf } from './look-ups.ts';
import { changesPrice, isTakedown, type ListingNotice } from './notice.ts';
import { priceFitsFrom } from './price-terms.ts';
import { callsOff, wayOff } from './takedown.ts';
import { type Terms, termsAt } from './terms.ts';

/** What a listing's content is at fault with for a notice: the faults of its own sort. */
function faultOf(terms: Terms, { matter }: ListingNotice, listing: Listing): boolean {
  const { content } = listing;
  if (content === undefined) return false;
  const faults = contentFaults(terms, listing, content);
  switch (matter.sort) {
    case 'attribute':
      return (
        listing.channel === matter.channel &&
        faults.some(({ code, what }) => code.startsWith('attribute-') && what === matter.attribute)
      );
    case 'title':
      return listing.channel === matter.channel && faults.some(({ code }) => code === 'title-word');
    case 'image':
      return listing.channel === matter.channel && faults.some(({ code }) => code === 'image-small');
    default:
      return false;
  }
}

/** Whether a listing would be in breach of a change on the day it bites: its content, or its price. */
export function isTouched(reader: RecordReader, notice: ListingNotice, listing: Listing): boolean {
  const { content } = listing;
  if (content === undefined) return false;
  if (changesPrice(notice.matter)) {
    const from = Math.max(notice.bitesAt, reader.now);
    return (
      isAbout(notice, listing) &&
      !priceFitsFrom(storeCatalogueOf(reader), noticesOf(reader), from, listing, content.price)
    );
  }
  return faultOf(termsOf(reader, Math.max(notice.bitesAt, reader.now)), notice, listing);
}

/** Whether a listing stands where a change holds. */
export function isAbout({ matter }: ListingNotice, { channel, market }: Pick<Listing, 'channel' | 'market'>): boolean {
  if ('channel' in matter) return matter.channel === channel;
  return 'market' in matter && matter.market === market;
}

/** The listings on sale that something has to be done about before a notice bites. */
export function touchedBy(reader: RecordReader, notice: ListingNotice): Listing[] {
  const catalogue = storeCatalogueOf(reader);
  const terms = termsAt(catalogue, [], reader.now);
  return reader.all(LISTING).filter((listing) => {
    if (!isOnSale(listingStage(listing))) return false;
    if (isTakedown(notice.matter)) return wayOff(terms, notice, listing) !== null;
    // What has to come off sale anyway needs no change.
    return callsOff(terms, noticesOf(reader), listing).length === 0 && isTouched(reader, notice, listing);
  });
}

/** Whether a listing has come off sale as a notice called for. */
export function isOffAsCalled(reader: RecordReader, notice: ListingNotice, listing: Listing): boolean {
  const way = wayOff(termsAt(storeCatalogueOf(reader), [], reader.now), notice, listing);
  const stage = listingStage(listing);
  if (stage !== 'delisted') return way === 'suspend' && stage === 'suspended';
  if (way === 'delist') return true;
  // Taken off for good where it was to be suspended: right only where another notice called for it.
  return callsOff(termsAt(storeCatalogueOf(reader), [], reader.now), noticesOf(reader), listing).some(
    (called) => called.way === 'delist',
  );
}
