import type { RecordReader } from '../../../kernel/step.ts';
import { categoryOf, demandedFields, fieldFaults, imageFaults, titleFaults } from './content-rules.ts';
import type { Listing, ListingContent } from './listing.ts';
import { noticesOf, showable, storeCatalogueOf, termsOf } from './look-ups.ts';
import { priceBand, priceFitsFrom } from './price-terms.ts';
import type { SubmissionVerdict } from './submission-verdict.ts';
import { productOf, sheetOf } from './terms.ts';

/** Judges the content of a listing by the rules that hold now. */
export function judgeSubmission(reader: RecordReader, listing: Listing, content: ListingContent): SubmissionVerdict {
  const terms = termsOf(reader);
  const { hs, origin } = productOf(terms, listing.product);
  const rightCategory = categoryOf(terms, listing.product) ?? '';
  const band = priceBand(terms, listing);
  // The fields that count are those of the right category, whatever was chosen.
  const asked = { ...content, category: rightCategory };
  return {
    categoryRight: content.category === rightCategory,
    rightCategory,
    fields: demandedFields(terms, listing, rightCategory).length,
    fieldFaults: fieldFaults(terms, listing, asked),
    titleFaults: titleFaults(terms, listing, sheetOf(terms, listing.product).titles[content.title] ?? ''),
    imageFaults: imageFaults(terms, listing, content.images),
    hs: content.hs,
    rightHs: hs,
    origin: content.origin,
    rightOrigin: origin,
    price: content.price,
    priceRight: priceFitsFrom(storeCatalogueOf(reader), noticesOf(reader), reader.now, listing, content.price),
    low: band?.low ?? 0,
    high: band?.high ?? 0,
    quantity: content.quantity,
    showable: showable(reader, listing.product),
  };
}
